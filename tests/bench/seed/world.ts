/** How much there is, and the people everything else is about. */
import { Random } from './random.ts';

export interface Sizes {
  readonly contacts: number;
  readonly companies: number;
  readonly interactions: number;
  readonly orders: number;
  readonly deals: number;
  readonly tickets: number;
}

export const FULL: Sizes = {
  contacts: 100_000,
  companies: 10_000,
  interactions: 1_000_000,
  orders: 300_000,
  deals: 50_000,
  tickets: 100_000,
};

/** For trying the bench out; its figures say little. */
export const SMALL: Sizes = {
  contacts: 5_000,
  companies: 500,
  interactions: 50_000,
  orders: 15_000,
  deals: 2_500,
  tickets: 5_000,
};

/** Nothing of the seeded data lies behind this day, so that the same seed gives the same rows for ever. */
export const LAST_DAY = Date.UTC(2025, 5, 30);
export const DAY_MS = 86_400_000;

export interface Person {
  readonly id: string;
  /** The id of a second record of the same person, from another system. */
  readonly alias: string | undefined;
  readonly company: number | undefined;
  readonly given: string;
  readonly family: string;
  readonly createdAt: Date;
}

export interface World {
  readonly sizes: Sizes;
  readonly random: Random;
  readonly companyIds: readonly string[];
  readonly people: readonly Person[];
}

const GIVEN = [
  'Ada',
  'Ben',
  'Chidi',
  'Dana',
  'Elif',
  'Femi',
  'Greta',
  'Hana',
  'Ivo',
  'Jana',
  'Kofi',
  'Lena',
  'Marek',
  'Nora',
];
const FAMILY = [
  'Arslan',
  'Baumann',
  'Castro',
  'Dvořák',
  'Eriksen',
  'Fischer',
  'García',
  'Haddad',
  'Ito',
  'Jansen',
  'Kowalski',
];
const MERGED_SHARE = 0.2;
const EMPLOYED_SHARE = 0.9;

export function makeWorld(sizes: Sizes, seed: number): World {
  const random = new Random(seed);
  const companyIds = Array.from({ length: sizes.companies }, () => random.uuid());
  const people = Array.from({ length: sizes.contacts }, (_, index): Person => ({
    id: random.uuid(),
    alias: random.chance(MERGED_SHARE) ? random.uuid() : undefined,
    company: random.chance(EMPLOYED_SHARE) ? random.int(sizes.companies) : undefined,
    given: random.pick(GIVEN),
    family: random.pick(FAMILY),
    // One after the other, each at its own moment: a page by time is the same in every variant.
    createdAt: new Date(LAST_DAY - 3 * 365 * DAY_MS + Math.floor((index / sizes.contacts) * 3 * 365 * DAY_MS)),
  }));
  return { sizes, random, companyIds, people };
}

/** One of the ids that somebody is known by: what other subgraphs were given, and keep. */
export function anyIdOf({ random }: World, { id, alias }: Person): string {
  return alias !== undefined && random.chance(0.5) ? alias : id;
}
