/** Tryton's models are all read alike: a domain, an order, some fields. */
import { z } from 'zod';
import { query, type CallContext, type TrytonContext } from './client.ts';

/** Fields that differ by model are parsed by the stream: a bad row must become a reject, not the end of the page. */
export const Row = z.looseObject({ id: z.int() });
export type Row = z.infer<typeof Row>;
const Rows = z.array(Row);

/** `['name', '=', 'Ada']`, a list of such (all of them), or `['OR', …]`. */
export type Domain = readonly unknown[];

export interface Search {
  readonly model: string;
  readonly domain: Domain;
  readonly fields: readonly string[];
  /** `[['write_date', 'DESC']]`; by id when left out. */
  readonly order?: readonly (readonly [string, string])[];
  readonly limit?: number;
}

export interface Session {
  readonly context: CallContext;
  readonly company: number | undefined;
}

const Preferences = z.object({
  company: z.int().nullish(),
  language: z.string().nullish(),
});

/** What the user's preferences say of every call: prices depend on the company, words on the language. */
export async function openSession(ctx: TrytonContext): Promise<Session> {
  const { company: own, language } = await query(ctx, Preferences, {
    method: 'model.res.user.get_preferences',
    params: [true, {}],
  });
  const company = ctx.config.company ?? own ?? undefined;
  // Switched off is not deleted: without `active_test` a list would leave out what is switched off.
  const context = { active_test: false, ...(company && { company }), ...(language && { language }) };
  return { context, company };
}

export async function search(
  ctx: TrytonContext,
  { context }: Session,
  { model, domain, fields, order = [['id', 'ASC']], limit }: Search,
): Promise<Row[]> {
  return await query(ctx, Rows, {
    method: `model.${model}.search_read`,
    params: [domain, 0, limit ?? null, order, fields, context],
  });
}

export async function count(ctx: TrytonContext, { context }: Session, model: string, domain: Domain): Promise<number> {
  return await query(ctx, z.int(), { method: `model.${model}.search_count`, params: [domain, context] });
}
