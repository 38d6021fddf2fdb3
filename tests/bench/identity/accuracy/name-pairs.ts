import path from 'node:path';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { engine } from '@tributary/contact';
import { readCsvRows } from './csv.ts';
import { areaUnderCurve, qualityAt, type Scored } from './metrics.ts';
import type { Folders } from './open-sets.ts';

export interface NamePairScore {
  readonly kind: string;
  readonly pairs: number;
  readonly auc: number;
  /** At the threshold that is best for it. */
  readonly bestF1: number;
}

/** Pairs of bare names: how well the score alone tells spellings of one name from two names. */
export async function scoreNamePairs({ data }: Folders): Promise<NamePairScore[]> {
  const rows = await readCsvRows(path.join(data, 'name-bench', 'cases.csv'));
  const context = { model: engine.defaultModel, useOf: () => ({ records: 1, people: 1 }) };
  const scored = rows.map((row) => {
    const kind = row['schema'] === 'Person' ? 'person' : 'company';
    const [one, other] = [profileOf(kind, row['name1'] ?? ''), profileOf(kind, row['name2'] ?? '')];
    return { kind, score: engine.scoreOf(one, other, context), isMatch: row['is_match'] === 'true' };
  });
  return ['all', 'person', 'company'].map((kind) => {
    const pairs = scored.filter((pair) => kind === 'all' || pair.kind === kind);
    return { kind, pairs: pairs.length, auc: areaUnderCurve(pairs), bestF1: bestF1(pairs) };
  });
}

function profileOf(kind: 'person' | 'company', name: string): engine.Profile {
  return engine.profileOf(
    kind === 'person' ? PersonRecord.parse({ kind, names: { full: name } }) : CompanyRecord.parse({ kind, name }),
  );
}

function bestF1(pairs: readonly Scored[]): number {
  const thresholds = new Set(pairs.map(({ score }) => score));
  return Math.max(...[...thresholds].map((threshold) => qualityAt(pairs, threshold).f1));
}
