/** What the graph says of a connected mailbox, in the form of the target's truth. */
import type { Facts } from '@tributary/connector-kit';
import type { HubInside } from '../../support/hub/in-process.ts';
import type { MailTarget } from '../../targets/mail/index.ts';
import { messageFacts } from '../../targets/mail/truth.ts';
import { ask } from './vendure-connection.ts';

type Hub = Pick<HubInside, 'run'>;

export async function connectMailbox(hub: Hub, target: MailTarget, pollEverySeconds?: number): Promise<string> {
  const { config, secrets } = target.connection();
  const { createConnection } = await ask<{
    createConnection: { connection: { id: string } | null; problems: unknown[] };
  }>(
    hub,
    `mutation ($input: CreateConnectionInput!) {
      createConnection(input: $input) { connection { id } problems { code message } } }`,
    {
      input: {
        connectorId: 'mail',
        name: 'The mailbox',
        config,
        authId: 'password',
        credential: secrets,
        pollEverySeconds: pollEverySeconds ?? null,
      },
    },
  );
  if (!createConnection.connection) throw new Error(JSON.stringify(createConnection.problems));
  return createConnection.connection.id;
}

export interface Entry {
  readonly type: string;
  readonly direction: 'INBOUND' | 'OUTBOUND' | 'INTERNAL';
  readonly occurredAt: string;
  readonly subject: string | null;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}
interface ContactNode {
  readonly id: string;
  readonly primaryEmail: string;
  readonly displayName: string;
  readonly interactions: { readonly nodes: readonly Entry[] };
}

const TIMELINES = `{ contacts(first: 100) { nodes { id primaryEmail displayName
  interactions(first: 100, channels: ["email"]) { nodes { type direction occurredAt subject text data } } } } }`;

export async function timelines(hub: Hub): Promise<readonly ContactNode[]> {
  return (await ask<{ contacts: { nodes: readonly ContactNode[] } }>(hub, TIMELINES)).contacts.nodes;
}

interface Bouncing {
  readonly identities: readonly { readonly kind: string; readonly value: string; readonly bouncedAt: string | null }[];
  readonly interactions: { readonly nodes: readonly { readonly type: string; readonly bounce: unknown }[] };
}

/** What the graph says of the customer whose address takes no mail. */
export async function bouncing(hub: Hub): Promise<Bouncing> {
  const { contacts } = await ask<{ contacts: { nodes: readonly Bouncing[] } }>(
    hub,
    `{ contacts(first: 2, filter: { primaryEmail: { eq: "nobody@elsewhere.test" } }) { nodes {
         identities { kind value bouncedAt }
         interactions(first: 9, channels: ["email"], orderBy: [{ field: OCCURRED_AT, direction: ASC }]) {
           nodes { type bounce { at status diagnostic } } } } } }`,
  );
  const [contact, ...more] = contacts.nodes;
  if (!contact || more.length > 0) throw new Error(`Not one contact: ${JSON.stringify(contacts.nodes)}`);
  return contact;
}

/** Entries of all timelines, one per message and customer. */
export async function entriesHere(hub: Hub): Promise<Facts> {
  const facts = new Map<string, unknown>();
  for (const { primaryEmail, interactions } of await timelines(hub)) {
    for (const { type, direction, occurredAt, subject, text, data } of interactions.nodes) {
      const record = { kind: 'interaction', type, channel: 'email', direction, at: occurredAt, text } as const;
      const { people: _, ...fact } = messageFacts({
        ...record,
        ...(subject === null ? {} : { subject }),
        participants: [],
        // It is what the record's attributes became.
        attributes: data as never,
      }) as Record<string, unknown>;
      const key = keyOf(fact, primaryEmail);
      if (facts.has(key)) throw new Error(`${key} is on a timeline twice.`);
      facts.set(key, fact);
    }
  }
  return facts;
}

/** The target's truth about its folders as timelines show it. */
export async function entriesThere(target: MailTarget): Promise<Facts> {
  const facts = new Map<string, unknown>();
  for (const { truth } of Object.values(target.streams)) {
    for (const [key, fact] of await truth()) {
      if (!key.startsWith('interaction/')) continue;
      const { people, ...rest } = fact as Record<string, unknown> & { readonly people: readonly string[] };
      for (const address of people) facts.set(keyOf(rest, address), rest);
    }
  }
  return facts;
}

function keyOf({ folder, messageId }: Record<string, unknown>, address: string): string {
  return `${String(folder)} ${String(messageId)} ${address.toLowerCase()}`;
}

export async function setPolling(hub: Hub, id: string, pollEverySeconds: number | null): Promise<void> {
  const { updateConnection } = await ask<{ updateConnection: { problems: unknown[] } }>(
    hub,
    `mutation ($input: UpdateConnectionInput!) { updateConnection(input: $input) { problems { code message } } }`,
    { input: { id, pollEverySeconds } },
  );
  if (updateConnection.problems.length > 0) throw new Error(JSON.stringify(updateConnection.problems));
}

/** How many IMAP connections the server has. */
export async function linesTo({ dovecot }: MailTarget): Promise<number> {
  const listed = await dovecot.doveadm(['who', '-1']);
  return listed.split('\n').filter((line) => / imap /.test(line)).length;
}

export async function openTicket(hub: Hub, subject: string): Promise<{ id: string; number: string }> {
  const { openTicket: opened } = await ask<{ openTicket: { ticket: { id: string; number: string } | null } }>(
    hub,
    `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id number } } }`,
    { input: { subject } },
  );
  if (!opened.ticket) throw new Error('The ticket was not opened.');
  return opened.ticket;
}

interface Said {
  readonly direction: string;
  readonly authorName: string;
  readonly body: string;
}

export async function conversationOf(hub: Hub, id: string): Promise<{ status: string; messages: readonly Said[] }> {
  const { ticket } = await ask<{
    ticket: { status: string; conversations: readonly { messages: { nodes: readonly Said[] } }[] };
  }>(
    hub,
    `query ($id: ID!) { ticket(id: $id) { status conversations { messages(first: 20) {
       nodes { direction authorName body } } } } }`,
    { id },
  );
  return { status: ticket.status, messages: ticket.conversations.flatMap(({ messages }) => messages.nodes) };
}
