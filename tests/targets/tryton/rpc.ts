/** The target's own way to talk to Tryton; it shares no code with the connector it is to judge. */
import { DATABASE, PASSWORD } from './server.ts';

/** Answers are read by tests that know what they asked for. */
export type Rpc = <Answer>(method: string, ...params: readonly unknown[]) => Promise<Answer>;

export interface Books {
  readonly call: Rpc;
  /** `create`, `write`, `delete` and buttons of a model, with the user's context. */
  create(model: string, values: Readonly<Record<string, unknown>>): Promise<number>;
  write(model: string, id: number, values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(model: string, id: number): Promise<void>;
  press(model: string, button: string, id: number): Promise<void>;
  search(model: string, domain: readonly unknown[]): Promise<number[]>;
  read(model: string, id: number, fields: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Ids in a field that refers to several. */
  related(model: string, id: number, field: string): Promise<readonly number[]>;
  /** A wizard from its first state on: each step is a button and what was filled in before it. */
  wizard(name: string, steps: readonly WizardStep[], about?: { model: string; id: number }): Promise<void>;
}

export interface WizardStep {
  readonly state: string;
  readonly form?: Readonly<Record<string, unknown>>;
}

export async function openBooks(url: string): Promise<Books> {
  const call = await openRpc(url);
  const context = await call<Record<string, unknown>>('model.res.user.get_preferences', true, {});
  const read: Books['read'] = async (model, id, fields) => {
    const [row = {}] = await call<Record<string, unknown>[]>(`model.${model}.read`, [id], fields, context);
    return row;
  };
  return {
    call,
    create: async (model, values) => {
      const [id = 0] = await call<number[]>(`model.${model}.create`, [values], context);
      return id;
    },
    write: async (model, id, values) => {
      await call(`model.${model}.write`, [id], values, context);
    },
    remove: async (model, id) => {
      await call(`model.${model}.delete`, [id], context);
    },
    press: async (model, button, id) => {
      await call(`model.${model}.${button}`, [id], context);
    },
    search: async (model, domain) =>
      await call<number[]>(`model.${model}.search`, domain, 0, null, [['id', 'ASC']], context),
    read,
    related: async (model, id, field) => (await read(model, id, [field]))[field] as readonly number[],
    wizard: async (name, steps, about) => {
      const active = about && { active_model: about.model, active_id: about.id, active_ids: [about.id] };
      const inContext = { ...context, ...active };
      const [session] = await call<[number, string, string]>(`wizard.${name}.create`, inContext);
      for (const { state, form = {} } of steps) await call(`wizard.${name}.execute`, session, form, state, inContext);
      await call(`wizard.${name}.delete`, session, inContext);
    },
  };
}

async function openRpc(url: string): Promise<Rpc> {
  const [user, session] = await rpc(url)<[number, string]>('common.db.login', 'admin', { password: PASSWORD });
  return rpc(url, `Session ${Buffer.from(`admin:${String(user)}:${session}`).toString('base64')}`);
}

function rpc(url: string, authorization?: string): Rpc {
  return async <Answer>(method: string, ...params: readonly unknown[]) => {
    const response = await fetch(`${url}/${DATABASE}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify({ id: 1, method, params }),
    });
    // The test that asked knows what comes.
    const body = JSON.parse(await response.text()) as { result: Answer; error?: unknown };
    if (body.error !== undefined) throw new Error(`Tryton refused ${method}: ${JSON.stringify(body.error)}`);
    return body.result;
  };
}

export function decimal(text: string): unknown {
  return { __class__: 'Decimal', decimal: text };
}
