/** Parties with everything around them, and what they are. */
import type { RecordRef } from '@tributary/connector-kit';
import { z } from 'zod';
import type { TrytonContext } from './client.ts';
import { childrenOf, referred, type Listing } from './listing.ts';
import { kindOfParty, type PartyKind } from './party-kind.ts';
import { search, type Row, type Session } from './records.ts';
import { isOff } from './text.ts';
import { ADDRESS_FIELDS, IDENTIFIER_FIELDS, MECHANISM_FIELDS, PARTY_FIELDS } from './wire.ts';

export const PARTIES: Listing = {
  model: 'party.party',
  domain: [],
  fields: PARTY_FIELDS,
  kinds: ['person', 'company'],
  whole,
  refs: (ctx, party) => [{ kind: kindOf(ctx, party), key: String(party.id) }],
  // Who takes another's place has its addresses from then on, without a change of its own.
  alsoChanged: ({ replaced_by: heir }) => (typeof heir === 'number' ? [heir] : []),
};

const ACTIVE = [['active', '=', true]];
const MECHANISMS = { model: 'party.contact_mechanism', domain: ACTIVE, fields: MECHANISM_FIELDS, owner: 'party' };
const ADDRESSES = { model: 'party.address', domain: ACTIVE, fields: ADDRESS_FIELDS, owner: 'party' };
const IDENTIFIERS = { model: 'party.identifier', domain: [], fields: IDENTIFIER_FIELDS, owner: 'party' };

async function whole(ctx: TrytonContext, session: Session, found: readonly Row[]): Promise<Row[]> {
  const parties = found.filter((party) => !isGone(party));
  const ids = parties.map(({ id }) => id);
  const [signed, mechanisms, addresses] = await Promise.all([
    withSigns(ctx, session, parties),
    childrenOf(ctx, session, { ...MECHANISMS, ids }),
    childrenOf(ctx, session, { ...ADDRESSES, ids }),
  ]);
  return signed.map((party) => ({
    ...party,
    mechanisms: mechanisms.get(party.id) ?? [],
    addresses: addresses.get(party.id) ?? [],
  }));
}

/** With what tells a person from a company. */
async function withSigns(ctx: TrytonContext, session: Session, parties: readonly Row[]): Promise<Row[]> {
  const [identifiers, categories] = await Promise.all([
    childrenOf(ctx, session, { ...IDENTIFIERS, ids: parties.map(({ id }) => id) }),
    referred(ctx, session, { model: 'party.category', fields: ['name'], ids: parties.flatMap(categoriesOf) }),
  ]);
  const nameOf = (id: number): string[] => {
    const name = categories.get(id)?.['name'];
    return typeof name === 'string' ? [name] : [];
  };
  return parties.map((party) => ({
    ...party,
    identifiers: identifiers.get(party.id) ?? [],
    categoryNames: categoriesOf(party).flatMap(nameOf).sort(),
  }));
}

/**
 * Tryton never deletes a party that was replaced by another, nor one that was erased: the first is only a name of the
 * other from then on, the second an empty shell.
 */
function isGone(party: Row): boolean {
  const isErased = isOff(party['active']) && (party['name'] ?? '') === '';
  return isErased || typeof party['replaced_by'] === 'number';
}

const Signs = z.looseObject({
  name: z.string().nullish().catch(undefined),
  categoryNames: z.array(z.string()),
  identifiers: z.array(z.looseObject({ type: z.string().nullish() })),
});

/** Whether a party is a person or a company, as its mapping will say. */
function kindOf({ config }: TrytonContext, party: Row): PartyKind {
  const { name, categoryNames: categories, identifiers } = Signs.parse(party);
  return kindOfParty({ name, categories, identifierTypes: identifiers.map(({ type }) => type) }, config);
}

/** References of sales and invoices to their parties. */
export async function customersByIds(
  ctx: TrytonContext,
  session: Session,
  ids: readonly unknown[],
): Promise<ReadonlyMap<number, RecordRef>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'number'))];
  if (known.length === 0) return new Map();
  const parties = await search(ctx, session, {
    model: 'party.party',
    domain: [['id', 'in', known]],
    fields: ['name', 'categories'],
  });
  const signed = await withSigns(ctx, session, parties);
  return new Map(signed.map((party) => [party.id, { kind: kindOf(ctx, party), key: String(party.id) }]));
}

function categoriesOf({ categories }: Row): number[] {
  return z.array(z.int()).safeParse(categories).data ?? [];
}
