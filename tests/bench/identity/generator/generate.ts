/**
 * A made-up world of customers and what four kinds of systems know of them, with the truth beside it. The same seed
 * and size give the same bytes. Rows come in the order of their time stamps, as an export of several systems would.
 */
import { Random } from '../../seed/random.ts';
import { foundFirms } from './firm.ts';
import { filled, makeHousehold, type Firm, type Human, type World } from './household.ts';
import { CONTINENTAL } from './continental-locales.ts';
import { ENGLISH } from './english-locales.ts';
import type { Locale } from './locale.ts';
import { makeNameStock, type NameStock } from './name-stock.ts';
import { COLUMNS, firmRow, personRow, type Row, type Source } from './record-writer.ts';

export interface Generated {
  readonly header: string;
  /** `record_id,entity_id` and the row itself. */
  lines(): Generator<{ readonly id: string; readonly entity: string; readonly line: string }>;
}

interface Drafted {
  readonly at: number;
  readonly source: Source;
  readonly entity: number;
  readonly cells: string;
}

const SOURCES: readonly (readonly [Source, number])[] = [
  ['erp', 28],
  ['shop', 62],
  ['mail', 84],
  ['social', 100],
];
const LOCALES = [...ENGLISH, ...CONTINENTAL];
const PREFIX = { erp: 'ER', shop: 'SH', mail: 'EM', social: 'SO' } as const;
/** Of a person's records each further one is as likely as this; nobody has more than twelve. */
const ANOTHER = 0.55;
const MOST = 12;
const FIRM_SHARE = 0.05;
const RECYCLED = 0.015;

export function generate(records: number, seed: number): Generated {
  const drafts = draftAll(records, new Random(seed));
  return {
    header: ['record_id', 'source', 'source_id', 'ts', ...COLUMNS].join(','),
    *lines() {
      const next = { erp: 0, shop: 0, mail: 0, social: 0 };
      for (const { at, source, entity, cells } of drafts) {
        next[source] += 1;
        const sourceId = `${PREFIX[source]}${String(next[source]).padStart(8, '0')}`;
        const id = `${source}:${sourceId}`;
        const ts = new Date(FIRST_MS + Math.floor(at * SPAN_MS)).toISOString().replace(/\.\d+Z$/u, 'Z');
        yield { id, entity: `E${String(entity).padStart(8, '0')}`, line: `${id},${source},${sourceId},${ts},${cells}` };
      }
    },
  };
}

const FIRST_MS = Date.UTC(2021, 0, 1);
const SPAN_MS = 5 * 365 * 86_400_000;

function draftAll(records: number, random: Random): Drafted[] {
  const stocks = new Map<Locale, NameStock>(LOCALES.map((locale) => [locale, makeNameStock(locale)]));
  const drafts: Drafted[] = [];
  const town = makeTown(random, stocks);
  while (drafts.length < records) {
    if (random.chance(FIRM_SHARE)) for (const firm of town.found()) draftFirm(firm, random, drafts);
    else for (const human of makeHousehold(town.world())) draftHuman(human, random, drafts);
  }
  drafts.length = records;
  return drafts.sort((one, other) => one.at - other.at);
}

interface Town {
  found(): Firm[];
  world(): World;
}

/** What is shared between households: employers, mailboxes that are taken, numbers that were given back. */
function makeTown(random: Random, stocks: ReadonlyMap<Locale, NameStock>): Town {
  let entities = 0;
  const firms = new Map<Locale, Firm[]>();
  const mails = new Set<string>();
  const released = new Map<string, string>();
  const nextEntity = (): number => (entities += 1);
  const found = (locale = drawLocale(random)): Firm[] => {
    const made = foundFirms({ random, locale, names: stockOf(stocks, locale), nextEntity });
    firms.set(locale, [...(firms.get(locale) ?? []).slice(-KNOWN_FIRMS), ...made]);
    return made;
  };
  return {
    found,
    world() {
      const locale = drawLocale(random);
      return {
        random,
        locale,
        names: stockOf(stocks, locale),
        nextEntity,
        newMail(local, host) {
          let mail = `${local}@${host}`;
          for (let more = 1; mails.has(mail); more += 1) mail = `${local}${String(more * 7 + random.int(90))}@${host}`;
          mails.add(mail);
          return mail;
        },
        newPhone(pattern) {
          const recycled = released.get(pattern);
          if (recycled !== undefined && random.chance(RECYCLED)) return recycled;
          const phone = filled(pattern, random);
          if (random.chance(0.05)) released.set(pattern, phone);
          return phone;
        },
        employer() {
          const known = firms.get(locale) ?? [];
          return known.length === 0 || random.chance(0.08)
            ? (found(locale)[0] ?? random.pick(known))
            : random.pick(known);
        },
      };
    },
  };
}

/** Firms of a country that still hire. */
const KNOWN_FIRMS = 60;

function stockOf(stocks: ReadonlyMap<Locale, NameStock>, locale: Locale): NameStock {
  const stock = stocks.get(locale);
  if (!stock) throw new Error(`There are no names for ${locale.country}`);
  return stock;
}

function drawLocale(random: Random): Locale {
  const total = LOCALES.reduce((sum, { weight }) => sum + weight, 0);
  let drawn = random.int(total);
  return LOCALES.find(({ weight }) => (drawn -= weight) < 0) ?? random.pick(LOCALES);
}

function draftHuman(human: Human, random: Random, drafts: Drafted[]): void {
  eachRecord(random, (at) => {
    const drawn = random.int(100);
    const source = SOURCES.find(([, upTo]) => drawn < upTo)?.[0] ?? 'social';
    drafts.push({ at, source, entity: human.entity, cells: cellsOf(personRow(human, source, at, random)) });
  });
}

function draftFirm(firm: Firm, random: Random, drafts: Drafted[]): void {
  eachRecord(random, (at) => {
    const source = random.chance(0.8) ? 'erp' : 'shop';
    drafts.push({ at, source, entity: firm.entity, cells: cellsOf(firmRow(firm, random)) });
  });
}

function eachRecord(random: Random, draft: (at: number) => void): void {
  let count = 1;
  while (count < MOST && random.chance(ANOTHER)) count += 1;
  for (let record = 0; record < count; record += 1) draft(random.word() / 0x1_0000_0000);
}

function cellsOf(row: Row): string {
  return COLUMNS.map((column) => cell(row[column] ?? '')).join(',');
}

function cell(value: string): string {
  return /[",\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
