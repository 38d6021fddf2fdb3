/** The cluster as a picture: records at the left, why they are one in the middle, what comes of it at the right. */
import type { CustomerShown, FieldShown, Pair, Source } from './cluster.ts';
import { addressesIn, dateOf, oddsOf, RULES, signed, valuesOf, wordsOf } from './wording.ts';

const WIDTH = 1200;
const CARD = { x: 24, width: 300, line: 17, head: 46, gap: 16, top: 76 };
const LINK = { x: 420, width: 316, line: 17, head: 48 };
const GOLD = { x: 832, width: 344, line: 40, head: 62 };
const COLOURS: Readonly<Record<string, string>> = {
  shop: '#2f6fde',
  erp: '#c27b0e',
  mail: '#23875a',
  desk: '#8a4fc9',
  other: '#7b8794',
};

const STYLE = `
    .card { fill: #fff; stroke: #d5dceb; stroke-width: 1.2; }
    .apart { fill: #f6f7fa; stroke: #b9c2d3; stroke-width: 1.2; stroke-dasharray: 5 4; }
    .gold { fill: #fffaf0; stroke: #d9a441; stroke-width: 1.6; }
    .h { fill: #1b2740; font-weight: 600; font-size: 13px; }
    .t { fill: #1b2740; font-size: 12px; }
    .s { fill: #5b6b88; font-size: 11px; }
    .n { fill: #1b2740; font-size: 12px; text-anchor: end; font-variant-numeric: tabular-nums; }
    .minus { fill: #b3362b; }
    .sum { font-weight: 600; }
    .col { fill: #5b6b88; font-size: 12px; font-weight: 600; letter-spacing: .06em; }
    .name { fill: #1b2740; font-size: 18px; font-weight: 600; }
    .wire { fill: none; stroke-width: 1.8; opacity: .75; }
    .none { fill: none; stroke: #b9c2d3; stroke-width: 1.4; stroke-dasharray: 5 4; }
    .into { fill: none; stroke: #d9a441; stroke-width: 2; marker-end: url(#arrow); }`;

interface Placed {
  readonly y: number;
  readonly height: number;
}

export function drawing(customer: CustomerShown): string {
  const cards = new Map<string, Placed>();
  let y = CARD.top;
  for (const source of [...customer.sources, customer.neighbour.source]) {
    const height = CARD.head + valuesOf(source).length * CARD.line + 10;
    cards.set(source.id, { y, height });
    y += height + CARD.gap;
  }
  const { nearest, furthest } = customer.neighbour;
  const boxes = [...customer.links, nearest];
  const places = stack(
    boxes.map(({ evidence }) => LINK.head + evidence.length * LINK.line + 12),
    y - CARD.gap,
  );
  const height = Math.max(y, ...places.map((place) => place.y + place.height + CARD.gap)) + 34;
  const isApart = (index: number): boolean => index === customer.links.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(WIDTH)} ${n(height)}" font-family="ui-sans-serif, system-ui, sans-serif" role="img">`,
    `  <title>How four records become one customer</title>`,
    `  <style>${STYLE}\n  </style>`,
    `  <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#d9a441"/></marker></defs>`,
    `  <rect width="${n(WIDTH)}" height="${n(height)}" fill="#fbfcfe"/>`,
    ...columnHeads(customer),
    ...boxes.flatMap((pair, index) => wires(pair, { cards, place: at(places, index), isApart: isApart(index) })),
    ...[...customer.sources, customer.neighbour.source].flatMap((source) => card(source, placeOf(cards, source.id))),
    ...customer.links.flatMap((pair, index) =>
      box(pair, oddsOf(pair.score), { place: at(places, index), isApart: false }),
    ),
    ...box(nearest, `and ${signed(furthest.score)} to ${furthest.ids[0]}: apart, as a whole`, {
      place: at(places, customer.links.length),
      isApart: true,
    }),
    ...golden(customer, { places: places.slice(0, customer.links.length) }),
    `</svg>`,
    '',
  ].join('\n');
}

function columnHeads({ thresholds }: CustomerShown): string[] {
  const links = `a score of ${signed(thresholds.link)} or more links: the odds are even or better`;
  return [
    ...head(CARD.x, 'SOURCE RECORDS', 'what each system says'),
    ...head(LINK.x, 'EVIDENCE', thresholds.link === 0 ? links : `a score of ${signed(thresholds.link)} or more links`),
    ...head(GOLD.x, 'GOLDEN RECORD', 'what is shown, and where each value is from'),
  ];
}

function head(x: number, title: string, says: string): string[] {
  return [text('col', [x, 34], title), text('s', [x, 53], says)];
}

/** Boxes one under the other, spread over the height of the records. */
function stack(heights: readonly number[], bottom: number): Placed[] {
  const free = bottom - CARD.top - heights.reduce((sum, height) => sum + height, 0);
  const gap = Math.max(CARD.gap, free / Math.max(1, heights.length - 1));
  let y = CARD.top;
  return heights.map((height) => {
    const place = { y, height };
    y += height + gap;
    return place;
  });
}

function card(source: Source, { y, height }: Placed): string[] {
  const colour = COLOURS[source.id] ?? '';
  const isApart = source.id === 'other';
  return [
    `  <rect class="${isApart ? 'apart' : 'card'}" x="${n(CARD.x)}" y="${n(y)}" width="${n(CARD.width)}" height="${n(height)}" rx="8"/>`,
    `  <rect x="${n(CARD.x)}" y="${n(y + 8)}" width="4" height="${n(height - 16)}" rx="2" fill="${colour}"/>`,
    text('h', [CARD.x + 16, y + 21], source.title),
    text('s', [CARD.x + 16, y + 37], `priority ${String(source.priority)}, said on ${dateOf(source.saidAt)}`),
    ...valuesOf(source).map((value, index) => text('t', [CARD.x + 16, y + CARD.head + 12 + index * CARD.line], value)),
  ];
}

function wires(
  { ids }: Pair,
  { cards, place, isApart }: { cards: ReadonlyMap<string, Placed>; place: Placed; isApart: boolean },
): string[] {
  return ids.map((id) => {
    const from = middle(placeOf(cards, id));
    const to = middle(place);
    const [x1, x2] = [CARD.x + CARD.width, LINK.x];
    const d = `M${n(x1)} ${n(from)}C${n(x1 + 52)} ${n(from)} ${n(x2 - 52)} ${n(to)} ${n(x2)} ${n(to)}`;
    return isApart
      ? `  <path class="none" d="${d}"/>`
      : `  <path class="wire" stroke="${COLOURS[id] ?? ''}" d="${d}"/>`;
  });
}

function box(
  { ids, score, evidence }: Pair,
  says: string,
  { place: { y, height }, isApart }: { place: Placed; isApart: boolean },
): string[] {
  const right = LINK.x + LINK.width - 14;
  return [
    `  <rect class="${isApart ? 'apart' : 'card'}" x="${n(LINK.x)}" y="${n(y)}" width="${n(LINK.width)}" height="${n(height)}" rx="8"/>`,
    text('h', [LINK.x + 14, y + 21], ids.join(' and ')),
    text('s', [LINK.x + 14, y + 37], says),
    text('n sum', [right, y + 21], signed(score)),
    ...evidence.flatMap((one, index) => {
      const at = y + LINK.head + 11 + index * LINK.line;
      return [
        text('t', [LINK.x + 14, at], wordsOf(one)),
        text(one.weight < 0 ? 'n minus' : 'n', [right, at], signed(one.weight)),
      ];
    }),
  ];
}

function golden({ fields, addresses, sources }: CustomerShown, { places }: { places: readonly Placed[] }): string[] {
  const shown = fields.filter(({ field }) => field !== 'displayName');
  const list = addressesIn(addresses);
  const height = GOLD.head + shown.length * GOLD.line + 40 + list.length * 17;
  const y = CARD.top;
  const name = fields.find(({ field }) => field === 'displayName');
  const below = y + GOLD.head + shown.length * GOLD.line;
  return [
    ...places.map((place) => {
      const [from, to] = [middle(place), Math.min(Math.max(middle(place), y + 30), y + height - 30)];
      const [x1, x2] = [LINK.x + LINK.width, GOLD.x - 4];
      return `  <path class="into" d="M${n(x1)} ${n(from)}C${n(x1 + 44)} ${n(from)} ${n(x2 - 44)} ${n(to)} ${n(x2)} ${n(to)}"/>`;
    }),
    `  <rect class="gold" x="${n(GOLD.x)}" y="${n(y)}" width="${n(GOLD.width)}" height="${n(height)}" rx="10"/>`,
    ...(name === undefined ? [] : nameRow(name, y)),
    ...shown.flatMap((field, index) => fieldRow(field, y + GOLD.head + index * GOLD.line)),
    text('s', [GOLD.x + 18, below + 14], 'addresses: of every source, those said last first'),
    ...list.map((address, index) => text('t', [GOLD.x + 18, below + 34 + index * 17], address)),
    ...legend(sources, y + height + 26),
  ];
}

function nameRow({ value, sourceId, rule }: FieldShown, y: number): string[] {
  return [
    text('name', [GOLD.x + 18, y + 30], value),
    dot(sourceId, GOLD.x + 22, y + 44),
    text('s', [GOLD.x + 32, y + 48], `${sourceId}: ${RULES[rule] ?? rule}`),
  ];
}

function fieldRow({ field, value, sourceId, rule, beaten }: FieldShown, y: number): string[] {
  const others = [...new Set(beaten.map((one) => one.value).filter((other) => other !== value))];
  const but = others.length === 0 ? '' : `, not ${others.join(', ')}`;
  const why = `${sourceId}: ${RULES[rule] ?? rule}${but}`;
  return [
    text('s', [GOLD.x + 18, y + 14], field),
    text('t', [GOLD.x + 118, y + 14], value),
    dot(sourceId, GOLD.x + 122, y + 26),
    text('s', [GOLD.x + 132, y + 30], why.length > 36 ? `${why.slice(0, 35)}…` : why),
  ];
}

function legend(sources: readonly Source[], y: number): string[] {
  return sources.flatMap(({ id, title }, index) => [
    dot(id, GOLD.x + 6 + (index % 2) * 170, y + Math.floor(index / 2) * 20 - 4),
    text('s', [GOLD.x + 16 + (index % 2) * 170, y + Math.floor(index / 2) * 20], title),
  ]);
}

function dot(id: string, x: number, y: number): string {
  return `  <circle cx="${n(x)}" cy="${n(y)}" r="4" fill="${COLOURS[id] ?? ''}"/>`;
}

function text(style: string, [x, y]: readonly [number, number], content: string): string {
  const escaped = content.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return `  <text class="${style}" x="${n(x)}" y="${n(y)}">${escaped}</text>`;
}

function middle({ y, height }: Placed): number {
  return y + height / 2;
}

function placeOf(cards: ReadonlyMap<string, Placed>, id: string): Placed {
  return cards.get(id) ?? { y: 0, height: 0 };
}

function at(places: readonly Placed[], index: number): Placed {
  return places[index] ?? { y: 0, height: 0 };
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
