/** Parties with everything around them: what is read of one is one row, from whichever side it was found. */
import { contentVersion, type RecordRef, type SourceRow } from '@tributary/connector-kit';
import { z } from 'zod';
import type { TrytonContext } from './client.ts';
import { kindOfParty, type PartyKind } from './party-kind.ts';
import { search, type Row, type Session } from './records.ts';
import { isOff } from './text.ts';
import { ADDRESS_FIELDS, IDENTIFIER_FIELDS, MECHANISM_FIELDS, PARTY_FIELDS } from './wire.ts';

const OTHER = { person: 'company', company: 'person' } as const satisfies Record<PartyKind, PartyKind>;

/** What a page of parties says: rows, and records that are no longer (or not as this kind). */
export interface PartyRows {
  readonly rows: readonly SourceRow[];
  readonly deletes: readonly RecordRef[];
}

export async function partiesByIds(ctx: TrytonContext, session: Session, ids: readonly number[]): Promise<PartyRows> {
  if (ids.length === 0) return { rows: [], deletes: [] };
  const unique = [...new Set(ids)];
  const parties = await search(ctx, session, {
    model: 'party.party',
    domain: [['id', 'in', unique]],
    fields: PARTY_FIELDS,
  });
  return await partyRows(ctx, session, parties);
}

export async function partyRows(ctx: TrytonContext, session: Session, parties: readonly Row[]): Promise<PartyRows> {
  const here = parties.filter((party) => !isGone(party));
  const withChildren = await whole(ctx, session, here);
  const rows = withChildren.map((party) => ({
    key: String(party.id),
    version: contentVersion(party, stampOf(party)),
    raw: party,
  }));
  const kinds = withChildren.map((party): RecordRef => ({ kind: OTHER[kindOf(ctx, party)], key: String(party.id) }));
  const gone = parties
    .filter(isGone)
    .flatMap(({ id }) => (['person', 'company'] as const).map((kind): RecordRef => ({ kind, key: String(id) })));
  return { rows, deletes: [...gone, ...kinds] };
}

/**
 * Tryton never deletes a party that was replaced by another, nor one that was erased: the first is only a name of the
 * other from then on, the second an empty shell.
 */
export function isGone(party: Row): boolean {
  const isErased = isOff(party['active']) && (party['name'] ?? '') === '';
  return isErased || typeof party['replaced_by'] === 'number';
}

/** The party that took this one's place: it has its addresses from then on, without a change of its own. */
export function successorsOf(parties: readonly Row[]): number[] {
  return parties.flatMap(({ replaced_by: by }) => (typeof by === 'number' ? [by] : []));
}

export async function whole(ctx: TrytonContext, session: Session, parties: readonly Row[]): Promise<Row[]> {
  if (parties.length === 0) return [];
  const ids = parties.map(({ id }) => id);
  const childrenOf = async (model: string, fields: readonly string[], isOn: boolean): Promise<Map<number, Row[]>> => {
    const domain = [['party', 'in', ids], ...(isOn ? [['active', '=', true]] : [])];
    const order = [
      ['sequence', 'ASC NULLS FIRST'],
      ['id', 'ASC'],
    ] as const;
    return groupedByParty(await search(ctx, session, { model, domain, fields, order }));
  };
  const [mechanisms, addresses, identifiers, categories] = await Promise.all([
    childrenOf('party.contact_mechanism', MECHANISM_FIELDS, true),
    childrenOf('party.address', ADDRESS_FIELDS, true),
    childrenOf('party.identifier', IDENTIFIER_FIELDS, false),
    categoryNames(ctx, session, parties),
  ]);
  return parties.map((party) => ({
    ...party,
    mechanisms: mechanisms.get(party.id) ?? [],
    addresses: addresses.get(party.id) ?? [],
    identifiers: identifiers.get(party.id) ?? [],
    categoryNames: categoriesOf(party)
      .flatMap((id) => categories.get(id) ?? [])
      .sort(),
  }));
}

/** Whether a party is a person or a company, as its mapping will say. */
export function kindOf({ config }: TrytonContext, party: Row): PartyKind {
  const { name, categoryNames: categories, identifiers } = Signs.parse(party);
  return kindOfParty({ name, categories, identifierTypes: identifiers.map(({ type }) => type) }, config);
}

const Signs = z.looseObject({
  name: z.string().nullish().catch(undefined),
  categoryNames: z.array(z.string()),
  identifiers: z.array(z.looseObject({ type: z.string().nullish() })),
});

async function categoryNames(
  ctx: TrytonContext,
  session: Session,
  parties: readonly Row[],
): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(parties.flatMap(categoriesOf))];
  if (ids.length === 0) return new Map();
  const found = await search(ctx, session, { model: 'party.category', domain: [['id', 'in', ids]], fields: ['name'] });
  return new Map(found.map(({ id, name }) => [id, typeof name === 'string' ? name : String(id)]));
}

function categoriesOf({ categories }: Row): number[] {
  return z.array(z.int()).safeParse(categories).data ?? [];
}

function groupedByParty(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const { party, ...row } of rows) {
    if (typeof party !== 'number') continue;
    groups.set(party, [...(groups.get(party) ?? []), row]);
  }
  return groups;
}

function stampOf(party: Row): string | undefined {
  const stamp = party['write_date'] ?? party['create_date'];
  return typeof stamp === 'string' ? stamp : undefined;
}
