/** What the graph says of a connected social network, in the form of a target's truth. */
import { ask } from './vendure-connection.ts';
import type { HubInside } from '../../support/hub/in-process.ts';

type Hub = Pick<HubInside, 'run'>;

interface Entry {
  readonly type: string;
  readonly direction: string;
  readonly occurredAt: string;
  readonly text: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
interface ContactNode {
  readonly displayName: string;
  readonly identities: readonly { readonly kind: string; readonly value: string }[];
  readonly sourceRecords: readonly {
    readonly externalId: string;
    readonly deletedAt: string | null;
    readonly record: Readonly<Record<string, unknown>>;
  }[];
  readonly interactions: { readonly nodes: readonly Entry[] };
}

const CONTACTS = `query ($network: String!) { contacts(first: 100) { nodes { displayName identities { kind value }
  sourceRecords { externalId deletedAt record }
  interactions(first: 100, channels: [$network]) { nodes { type direction occurredAt text data } } } } }`;

export async function contactsOn(hub: Hub, network: string): Promise<readonly ContactNode[]> {
  const { contacts } = await ask<{ contacts: { nodes: readonly ContactNode[] } }>(hub, CONTACTS, { network });
  return contacts.nodes;
}

/** `handle` of the contact that it stands at, type, direction, time, text and what it is about, in a fixed order. */
export async function timelinesOn(hub: Hub, network: string): Promise<readonly string[]> {
  const contacts = await contactsOn(hub, network);
  return contacts
    .flatMap(({ identities, interactions }) =>
      interactions.nodes.map(({ type, direction, occurredAt, text, data }) =>
        lineOf({
          ...{ type, direction, at: occurredAt, text: text ?? '', uri: textOf(data['uri']) },
          about: textOf(data['about']),
          // The account has one handle at a time; the contact keeps those it had.
          handles: handlesIn(identities),
        }),
      ),
    )
    .sort();
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Without the network's name. */
export function handlesIn(identities: ContactNode['identities']): string[] {
  return identities.filter(({ kind }) => kind === 'HANDLE').map(({ value }) => value.slice(value.indexOf(':') + 1));
}

interface Line {
  readonly handles: readonly string[];
  readonly type: string;
  readonly direction: string;
  readonly at: string;
  readonly text: string;
  readonly uri: string;
  readonly about: string;
}

export function lineOf({ handles, type, direction, at, text, uri, about }: Line): string {
  return [uri, type, direction, at, about, JSON.stringify(text), [...handles].sort().join(' ')].join(' | ');
}

/** Connects without polling. */
export async function connectNetwork(
  hub: Hub,
  connectorId: string,
  { config, secrets }: { readonly config: unknown; readonly secrets: unknown },
): Promise<string> {
  const { createConnection } = await ask<{
    createConnection: { connection: { id: string } | null; problems: unknown[] };
  }>(
    hub,
    `mutation ($input: CreateConnectionInput!) {
      createConnection(input: $input) { connection { id } problems { code message } } }`,
    { input: { connectorId, name: 'The network', config, credential: secrets } },
  );
  if (!createConnection.connection) throw new Error(JSON.stringify(createConnection.problems));
  return createConnection.connection.id;
}

export interface WriteResult {
  readonly status: string;
  readonly key: string | null;
}

export async function writeBack(
  hub: Hub,
  act: {
    readonly connectionId: string;
    readonly action: string;
    readonly input: unknown;
    readonly idempotencyKey: string;
  },
): Promise<WriteResult | null> {
  const answer = await ask<{ writeBack: { result: WriteResult | null; problems: unknown[] } }>(
    hub,
    `mutation ($input: WriteBackInput!) { writeBack(input: $input) { result { status key } problems { message } } }`,
    { input: act },
  );
  if (answer.writeBack.problems.length > 0) throw new Error(JSON.stringify(answer.writeBack.problems));
  return answer.writeBack.result;
}
