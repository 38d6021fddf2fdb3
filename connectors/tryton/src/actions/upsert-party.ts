import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import type { TrytonContext } from '../client.ts';
import type { TrytonConfig } from '../config.ts';
import { PARTIES } from '../parties.ts';
import { search, type Domain, type Row, type Session } from '../records.ts';
import { conflictOf, create, find, idOf, inSession, line, update, type Found, type Values } from './write.ts';

export const UpsertPartyInput = z
  .strictObject({
    /** The party's id in Tryton. */
    key: line.optional(),
    /** The party's number, unique in Tryton; Tryton gives the next one when it is left out. */
    code: line.optional(),
    name: line,
    email: z.email().optional(),
    phone: line.optional(),
    mobile: line.optional(),
    website: line.optional(),
    /** Kind and number, e.g. `de_vat` and `DE136695976`. */
    taxNumber: z.strictObject({ type: line, code: line }).optional(),
    address: z
      .strictObject({
        street: line.optional(),
        postalCode: line.optional(),
        city: line.optional(),
        /** ISO 3166 alpha-2. */
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
      })
      .optional(),
  })
  .refine(({ key, code, email }) => key !== undefined || code !== undefined || email !== undefined, {
    message: 'one of key, code and email must say which party is meant',
    path: ['key'],
  });
export type UpsertPartyInput = z.infer<typeof UpsertPartyInput>;

/**
 * Writes a person or company back. The name is set; of addresses and ways to reach it, what is missing is added and
 * nothing is taken away. A repeated call finds its own work by what it was given.
 */
export const upsertParty: Action<TrytonConfig> = action({
  name: 'upsertParty',
  title: 'Create or update a party',
  stream: 'parties',
  input: UpsertPartyInput,
  match: [['key'], ['code'], ['email']],
  write: inSession(upsert),
});

async function upsert(
  ctx: TrytonContext,
  session: Session,
  { input, expectedVersion }: ActionItem<UpsertPartyInput>,
): Promise<ActionResult> {
  const country = await countryId(ctx, session, input.address?.country);
  if (country === null)
    return { status: 'invalid', reason: 'Tryton does not know the country.', fields: ['address.country'] };
  const found = await findParty(ctx, session, input);
  if (found === undefined) {
    if (input.key !== undefined) return { status: 'gone' };
    const { name, code } = input;
    const values = { name, ...(code !== undefined && { code }), ...missing(undefined, input, country) };
    // Without a list of addresses Tryton adds an empty one.
    return await create(ctx, session, { listing: PARTIES, values: { addresses: [], ...values } });
  }
  const conflict = conflictOf(found, expectedVersion);
  if (conflict) return conflict;
  const values = { ...(found.row['name'] !== input.name && { name: input.name }), ...missing(found, input, country) };
  return await update(ctx, session, { listing: PARTIES, found, values });
}

async function findParty(ctx: TrytonContext, session: Session, input: UpsertPartyInput): Promise<Found | undefined> {
  const { key, code, email } = input;
  const by = async (domain: Domain): Promise<Found | undefined> =>
    await find(ctx, session, { listing: PARTIES, domain: [...domain, ['replaced_by', '=', null]] });
  if (key !== undefined) return await by([['id', '=', idOf(key)]]);
  const byCode = code === undefined ? undefined : await by([['code', '=', code]]);
  if (byCode !== undefined || email === undefined) return byCode;
  const like = email.replace(/[\\_%]/g, (sign) => `\\${sign}`);
  return await by([
    ['active', '=', true],
    [
      'contact_mechanisms',
      'where',
      [
        ['type', '=', 'email'],
        ['value', 'ilike', like],
        ['active', '=', true],
      ],
    ],
  ]);
}

/** As the party's form would add them: with the party, in one go, under its stamp. */
function missing(found: Found | undefined, input: UpsertPartyInput, country: number | undefined): Values {
  const has = (list: string, matches: (row: Row) => boolean): boolean =>
    ((found?.row[list] ?? []) as readonly Row[]).some(matches);
  const mechanisms = (['email', 'phone', 'mobile', 'website'] as const).flatMap((type) => {
    const value = input[type];
    const isSame = (row: Row): boolean => row['type'] === type && plain(row['value']) === plain(value);
    return value === undefined || has('mechanisms', isSame) ? [] : [{ type, value }];
  });
  const { taxNumber, address } = input;
  const identifiers =
    taxNumber === undefined ||
    has('identifiers', (row) => row['type'] === taxNumber.type && row['code'] === taxNumber.code)
      ? []
      : [taxNumber];
  const addresses =
    address === undefined || has('addresses', (row) => isSamePlace(row, address))
      ? []
      : [
          {
            ...{ street: address.street ?? null, postal_code: address.postalCode ?? null, city: address.city ?? null },
            country: country ?? null,
          },
        ];
  return {
    ...(mechanisms.length > 0 && { contact_mechanisms: [['create', mechanisms]] }),
    ...(identifiers.length > 0 && { identifiers: [['create', identifiers]] }),
    ...(addresses.length > 0 && { addresses: [['create', addresses]] }),
  };
}

function isSamePlace(
  row: Row,
  { street, postalCode, city, country }: NonNullable<UpsertPartyInput['address']>,
): boolean {
  // Parsed by nobody yet, and only compared.
  const there = (row['country.'] as { code?: unknown } | null | undefined)?.code;
  const pairs = [
    [row['street'], street],
    [row['postal_code'], postalCode],
    [row['city'], city],
    [there, country],
  ];
  return pairs.every(([theirs, ours]) => plain(theirs) === plain(ours));
}

/** Tryton writes numbers with its own spaces. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, '').toLowerCase() : '';
}

/** Undefined when none is named, null when Tryton has none of that code. */
async function countryId(
  ctx: TrytonContext,
  session: Session,
  code: string | undefined,
): Promise<number | null | undefined> {
  if (code === undefined) return undefined;
  const domain = [['code', '=', code]];
  const [country] = await search(ctx, session, { model: 'country.country', domain, fields: ['code'], limit: 1 });
  return country?.id ?? null;
}
