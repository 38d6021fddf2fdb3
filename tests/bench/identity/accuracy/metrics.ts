/** Precision, recall and their harmonic mean. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClusterQuality {
  readonly pairs: Quality;
  readonly bCubed: Quality;
}

/** Which group each record belongs to. */
export type Partition = ReadonlyMap<string, string>;

/** Pairwise and B³ quality of `found` against `truth`, over the records of `truth`; a record not found stands alone. */
export function clusterQuality(found: Partition, truth: Partition): ClusterQuality {
  const cells = new Map<string, number>();
  const foundSizes = new Map<string, number>();
  const trueSizes = new Map<string, number>();
  for (const [record, entity] of truth) {
    const group = found.get(record) ?? `alone ${record}`;
    add(cells, `${group}\n${entity}`);
    add(foundSizes, group);
    add(trueSizes, entity);
  }
  let shared = 0;
  let precision = 0;
  let recall = 0;
  for (const [cell, size] of cells) {
    const [group = '', entity = ''] = cell.split('\n');
    shared += pairsAmong(size);
    precision += (size * size) / (foundSizes.get(group) ?? size);
    recall += (size * size) / (trueSizes.get(entity) ?? size);
  }
  return {
    pairs: quality(shared, pairsIn(foundSizes), pairsIn(trueSizes)),
    bCubed: meanOf(precision / truth.size, recall / truth.size),
  };
}

/** Of `found` things, `right` are among the `wanted` ones. Nothing found is no error of precision. */
export function quality(right: number, found: number, wanted: number): Quality {
  return meanOf(found === 0 ? 1 : right / found, wanted === 0 ? 1 : right / wanted);
}

export interface Scored {
  readonly score: number;
  readonly isMatch: boolean;
}

/** Area under the ROC curve: how often a match scores above a non-match, ties counting half. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1;
    const rank = (start + 1 + end) / 2;
    rankSum += rank * sorted.slice(start, end).filter(({ isMatch }) => isMatch).length;
    start = end;
  }
  const matches = scored.filter(({ isMatch }) => isMatch).length;
  const others = scored.length - matches;
  return matches === 0 || others === 0 ? Number.NaN : (rankSum - (matches * (matches + 1)) / 2) / (matches * others);
}

/** Quality of calling a match whatever scores at least `threshold`. */
export function qualityAt(scored: readonly Scored[], threshold: number): Quality {
  const called = scored.filter(({ score }) => score >= threshold);
  const matches = scored.filter(({ isMatch }) => isMatch).length;
  return quality(called.filter(({ isMatch }) => isMatch).length, called.length, matches);
}

function meanOf(precision: number, recall: number): Quality {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsAmong(size: number): number {
  return (size * (size - 1)) / 2;
}

function pairsIn(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
}
