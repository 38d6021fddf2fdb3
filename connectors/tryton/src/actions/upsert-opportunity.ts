import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import type { TrytonContext } from '../client.ts';
import type { TrytonConfig } from '../config.ts';
import type { Session } from '../records.ts';
import { OPPORTUNITIES } from '../sales.ts';
import { dateOf, decimalOf } from '../values.ts';
import {
  amount as amountText,
  conflictOf,
  create,
  find,
  idOf,
  inSession,
  line,
  update,
  type Found,
  type Values,
} from './write.ts';

export const UpsertOpportunityInput = z
  .strictObject({
    /** The opportunity's id in Tryton. */
    key: line.optional(),
    /** Its number on our side: what a repeated call finds its own work by. */
    reference: line.optional(),
    title: line,
    /** The party's id in Tryton. */
    party: line.optional(),
    /** In the company's currency, e.g. `1200.50`. */
    amount: amountText.optional(),
    /** 0 to 100. */
    probability: z.number().min(0).max(100).optional(),
    closesOn: z.iso.date().optional(),
    comment: z.string().optional(),
  })
  .refine(({ key, reference }) => key !== undefined || reference !== undefined, {
    message: 'key or reference must say which opportunity is meant',
    path: ['key'],
  });
export type UpsertOpportunityInput = z.infer<typeof UpsertOpportunityInput>;

/** Writes a deal back: a new one is a lead in Tryton; who works on it takes it up there. */
export const upsertOpportunity: Action<TrytonConfig> = action({
  name: 'upsertOpportunity',
  title: 'Create or update an opportunity',
  stream: 'opportunities',
  input: UpsertOpportunityInput,
  match: [['key'], ['reference']],
  write: inSession(upsert),
});

async function upsert(
  ctx: TrytonContext,
  session: Session,
  { input, expectedVersion }: ActionItem<UpsertOpportunityInput>,
): Promise<ActionResult> {
  const { key, reference, title, party, amount, probability, closesOn, comment } = input;
  const values: Values = {
    description: title,
    ...(reference !== undefined && { reference }),
    ...(party !== undefined && { party: idOf(party) }),
    ...(amount !== undefined && { amount: decimalOf(amount) }),
    ...(probability !== undefined && { conversion_probability: probability / 100 }),
    ...(closesOn !== undefined && { end_date: dateOf(closesOn) }),
    ...(comment !== undefined && { comment }),
  };
  const domain = key === undefined ? [['reference', '=', reference]] : [['id', '=', idOf(key)]];
  const found = await find(ctx, session, { listing: OPPORTUNITIES, domain });
  if (found === undefined) {
    if (key !== undefined) return { status: 'gone' };
    const company = session.company ?? null;
    return await create(ctx, session, { listing: OPPORTUNITIES, values: { ...values, company } });
  }
  const conflict = conflictOf(found, expectedVersion);
  if (conflict) return conflict;
  return await update(ctx, session, { listing: OPPORTUNITIES, found, values: changed(found, values, input) });
}

/** Only what differs: an equal write would move the stamp, and come back as news. */
function changed({ row }: Found, values: Values, { amount, closesOn }: UpsertOpportunityInput): Values {
  const comparable: Values = {
    ...values,
    ...(amount !== undefined && { amount: Number(amount) }),
    ...(closesOn !== undefined && { end_date: closesOn }),
  };
  const there = (name: string): unknown => (name === 'amount' ? Number(row[name]) : row[name]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => comparable[name] !== there(name)));
}
