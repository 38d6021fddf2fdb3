import { action, type Action, type ActionItem, type ActionResult, type HttpResponse } from '@tributary/connector-kit';
import { z } from 'zod';
import { at, type HttpContext } from './ask.ts';
import type { ActionConfig, HttpConfig } from './config.ts';

const WriteInput = z.strictObject({
  /** Name of an action of the configuration. */
  action: z.string().min(1),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
type WriteInput = z.infer<typeof WriteInput>;

/** Carries out an action that the configuration describes. */
export const write: Action<HttpConfig> = action({
  name: 'write',
  title: 'Write by a configured action',
  stream: '',
  input: WriteInput,
  match: [],
  write: writeOne,
});

async function writeOne(ctx: HttpContext, { input, idempotencyKey }: ActionItem<WriteInput>): Promise<ActionResult> {
  const configured = ctx.config.actions.find(({ name }) => name === input.action);
  if (!configured) return { status: 'invalid', reason: `there is no action “${input.action}”`, fields: ['action'] };
  const wrong = problemsOf(configured, input);
  if (wrong.length > 0) return { status: 'invalid', reason: wrong.join('; '), fields: Object.keys(configured.fields) };
  const existing = await find(ctx, configured, input);
  if (existing !== undefined && !configured.update) return { status: 'ok', key: existing };
  const { method, path } = existing === undefined || !configured.update ? configured.create : configured.update;
  const { idempotencyHeader } = configured;
  const response = await ctx.http.request({
    method,
    url: ctx.config.baseUrl + path.replaceAll('{key}', encodeURIComponent(existing ?? '')),
    json: input.fields,
    headers: idempotencyHeader === undefined ? {} : { [idempotencyHeader]: idempotencyKey },
    idempotent: idempotencyHeader !== undefined || method === 'PUT',
  });
  return resultOf(response, configured, existing);
}

function problemsOf({ fields }: ActionConfig, input: WriteInput): string[] {
  const unknown = Object.keys(input.fields).filter((name) => !Object.hasOwn(fields, name));
  const unfit = Object.entries(fields).filter(([name, { type, optional }]) => {
    const value = input.fields[name];
    return value === undefined ? !optional : typeof value !== type;
  });
  return [
    ...unknown.map((name) => `${name} is not a field of it`),
    ...unfit.map(([name, { type }]) => `${name} must be a ${type}`),
  ];
}

async function find(
  ctx: HttpContext,
  { find: look, key }: ActionConfig,
  input: WriteInput,
): Promise<string | undefined> {
  const value = look && input.fields[look.field];
  if (!look || value === undefined) return undefined;
  const response = await ctx.http.request({ url: ctx.config.baseUrl + look.path, query: { [look.parameter]: value } });
  const rows = at(response.json(), look.records);
  return Array.isArray(rows) ? keyAt(rows[0], key.split('.').at(-1) ?? key) : undefined;
}

function resultOf(response: HttpResponse, { key }: ActionConfig, existing: string | undefined): ActionResult {
  const { status } = response;
  if (status === 404 || status === 410) return { status: 'gone' };
  if (status >= 300)
    return { status: 'invalid', reason: `answered with ${String(status)}: ${response.text.slice(0, 300)}` };
  const made = existing ?? keyAt(response.json(), key);
  return made === undefined
    ? { status: 'retry', afterMs: 0, reason: 'the answer has no key' }
    : { status: 'ok', key: made };
}

function keyAt(answer: unknown, place: string): string | undefined {
  const value = at(answer, place);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
