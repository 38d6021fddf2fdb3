import { newId, toPublicId, type InboundItem } from '@tributary/platform';
import { parse, type DocumentNode } from 'graphql';
import type { Random } from '../../bench/seed/random.ts';
import type { BusinessHub, SubgraphName } from './hub.ts';

/** Public ids of what there is, and of what there was: operations may meet what somebody else has just deleted. */
export interface World {
  readonly hub: BusinessHub;
  readonly random: Random;
  readonly contacts: string[];
  readonly companies: string[];
  readonly deals: string[];
  readonly orders: string[];
  readonly tickets: string[];
  readonly stages: readonly Stage[];
  readonly users: readonly string[];
  readonly connections: readonly string[];
}

export interface Stage {
  readonly id: string;
  readonly kind: 'OPEN' | 'WON' | 'LOST';
}

export interface Done {
  /** False when it was refused, or changed nothing. */
  readonly isAccepted: boolean;
  readonly made?: { readonly pool: 'contacts' | 'companies' | 'deals' | 'orders' | 'tickets'; readonly id: string };
}

/** Everything random is drawn before an operation runs, so that the seed decides it and not who is first. */
export type Draw = (world: World) => () => Promise<Done>;

export const NOTHING: Done = { isAccepted: false };

export async function makeWorld(hub: BusinessHub, random: Random): Promise<World> {
  const second = await mutate(hub, 'sales', 'createPipeline', 'pipeline', {
    name: 'Renewals',
    stages: [
      { name: 'Due', kind: 'OPEN' },
      { name: 'Renewed', kind: 'WON' },
      { name: 'Gone', kind: 'LOST' },
    ],
  });
  if (!second.isAccepted) throw new Error('The second pipeline was not made.');
  const { pipelines } = await hub.ask('sales', '{ pipelines { stages { id kind } } }');
  return {
    hub,
    random,
    contacts: [],
    companies: [],
    deals: [],
    orders: [],
    tickets: [],
    stages: (pipelines as { stages: Stage[] }[]).flatMap(({ stages }) => stages),
    users: Array.from({ length: 4 }, () => toPublicId('user', random.uuid())),
    connections: [newId(), newId()],
  };
}

const documents = new Map<string, DocumentNode>();

/** Runs one mutation; `thing` is the field of the payload whose id is wanted. */
export async function mutate(
  hub: BusinessHub,
  subgraph: SubgraphName,
  name: string,
  ...[thing, input]: [thing: string | undefined, input: object]
): Promise<{ isAccepted: boolean; id: string | undefined }> {
  let document = documents.get(name);
  if (!document) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const wanted = thing === undefined ? '' : `${thing} { id }`;
    document = parse(`mutation ($input: ${type}!) { ${name}(input: $input) { ${wanted} problems { code message } } }`);
    documents.set(name, document);
  }
  const data = await hub.ask(subgraph, document, { input });
  const payload = data[name] as { problems: unknown[] } & Record<string, { id: string } | null | undefined>;
  return {
    isAccepted: payload.problems.length === 0,
    id: thing === undefined ? undefined : payload[thing]?.id,
  };
}

export function pickSome<Item>(random: Random, items: readonly Item[], share: number): Item | undefined {
  return items.length > 0 && random.chance(share) ? random.pick(items) : undefined;
}

/** Left out of an input, rather than null. */
export function given<Value>(name: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value };
}

export function money(random: Random): { minor: string; currency: string } {
  return { minor: String(random.int(1_000_000)), currency: random.pick(['EUR', 'USD', 'JPY']) };
}

/** A moment of the last 400 days, often at the edge of a day. */
export function moment({ random, hub }: World): string {
  const day = new Date(hub.clock.now().getTime() - random.int(400) * 86_400_000).toISOString().slice(0, 10);
  const time = random.pick(['00:00:00.000', '23:59:59.999', '12:34:56.789']);
  return `${day}T${time}Z`;
}

export interface Source {
  readonly connectionId: string;
  readonly item: InboundItem;
}

/** A record of one of few keys, so that most of them come again; now and then one that was read long ago. */
export function sourceItem(world: World, about: { keys: number; record?: object }): Source {
  const { random, hub } = world;
  const observedAt = new Date(hub.clock.now().getTime() - (random.chance(0.1) ? 90 * 86_400_000 : 0)).toISOString();
  const op = about.record === undefined ? 'delete' : 'upsert';
  const item = {
    key: String(random.int(about.keys)),
    version: observedAt,
    op,
    record: about.record,
    observedAt,
  } as const;
  return { connectionId: random.pick(world.connections), item };
}

export async function deliver(
  { hub }: World,
  kind: string,
  { connectionId, item }: Source,
): Promise<string | undefined> {
  const [result] = await hub.deliver(connectionId, kind, [item]);
  if (result?.status === 'rejected') throw new Error(`${kind} was rejected: ${result.reason ?? ''}`);
  return result === undefined || result.status === 'unchanged' ? undefined : result.id;
}
