/** `/webhooks/<connection>[/<secret>]`: who sent it, is it new, what is it about; durable before it is answered. */
import { createHash } from 'node:crypto';
import { answerHandshake, verifyDelivery, type WebhookDef, type WebhookSecrets } from '@tributary/connector-kit';
import { fromPublicId, type RawReply, type RawRequest, type Receive } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { streamId } from '../stream/declare-streams.ts';
import { makeInbox, type Delivery } from './inbox.ts';
import { webhooksOffered } from './offered.ts';
import { findReceiver, type NewHint } from './queries.ts';
import { secretsOf } from './secrets.ts';
import { tokenVerifier } from './verify-token.ts';

/** Requests that may wait for the database; further ones are told to come again. */
const MOST_WAITING = 2_000;
/** How long an edit of a connection may go unheard here. */
const KNOWN_MS = 2_000;
const MOST_KNOWN = 1_000;

/** The same for a connection that does not exist and a signature that is wrong: neither is told from the other. */
const REFUSED: RawReply = { status: 401, body: 'Not accepted.\n' };

type Host = Pick<
  HostDeps,
  'database' | 'clock' | 'connectors' | 'credentialSecret' | 'logger' | 'allowedHosts' | 'publicUrl'
>;

export function makeReceive(host: Host, onHinted: (streamIds: readonly string[]) => void): Receive {
  const inbox = makeInbox(host, onHinted);
  const receiverOf = recentReceivers(host);
  const verifyToken = tokenVerifier(host.allowedHosts);

  async function take(request: RawRequest): Promise<RawReply> {
    const url = new URL(request.target, host.publicUrl ?? 'http://hub');
    const [, , publicId = '', urlSecret] = url.pathname.split('/');
    const receiver = await receiverOf(fromPublicId(publicId, 'connection'));
    if (!receiver) return REFUSED;
    const { definition, secrets, connectionId } = receiver;
    const { method, body } = request;
    const shaken = answerHandshake(definition.handshake, { method, query: url.searchParams, body }, secrets);
    if (shaken) return { status: 200, headers: { 'content-type': shaken.contentType }, body: shaken.body };
    if (method !== 'POST') return REFUSED;

    const headers = new Headers(request.headers);
    const parts = { method, url: addressOf(host, request), urlSecret, headers, body };
    const verdict = await verifyDelivery(definition.verify, parts, { secrets, now: host.clock.now(), verifyToken });
    if (!verdict.ok) {
      host.logger.warn({ connectionId, why: verdict.why }, 'a webhook was refused');
      return REFUSED;
    }
    if (inbox.waiting >= MOST_WAITING) return busy(1);
    await inbox.put(deliveryOf(host, receiver, { headers, body }));
    return { status: 200, body: '' };
  }

  return async (request) => {
    try {
      return await take(request);
    } catch (error) {
      // Not durable, so not accepted: the vendor sends it again.
      host.logger.error({ err: error }, 'a webhook could not be taken');
      return busy(5);
    }
  };
}

function busy(seconds: number): RawReply {
  return { status: 503, headers: { 'retry-after': String(seconds) }, body: 'Busy: send it again.\n' };
}

/** As the vendor knows it: what a proxy in between made of it was never signed. */
function addressOf({ publicUrl }: Host, { target }: RawRequest): string {
  return `${(publicUrl ?? '').replace(/\/$/, '')}${target}`;
}

function deliveryOf(
  { logger }: Pick<Host, 'logger'>,
  { connectionId, definition, kinds }: Listening,
  { headers, body }: { headers: Headers; body: Buffer },
): Delivery {
  const name = definition.deliveryHeader === undefined ? null : headers.get(definition.deliveryHeader);
  const facts = { connectionId, fingerprint: name === null ? null : fingerprint(name, body) };
  try {
    const rawBody = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const hints = definition.hints({ headers, rawBody }).flatMap(({ stream, kind, key = '' }): NewHint[] => {
      const usual = kinds.get(stream);
      // A stream that the configuration does not have is not followed.
      if (usual === undefined) return [];
      return [{ streamId: streamId(connectionId, stream), kind: key === '' ? '' : (kind ?? usual), key }];
    });
    return { ...facts, hints, outcome: hints.length > 0 ? 'HINTED' : 'IGNORED' };
  } catch (error) {
    // The vendor has done its part. It stays here for somebody to look at; polls and sweeps find the change.
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ err: error, connectionId }, 'a webhook could not be read');
    return { ...facts, hints: [], outcome: 'UNREADABLE', reason, body };
  }
}

function fingerprint(name: string, body: Buffer): Buffer {
  const bodyHash = createHash('sha256').update(body).digest();
  return createHash('sha256')
    .update(`${String(Buffer.byteLength(name))}:${name}`)
    .update(bodyHash)
    .digest();
}

/** What requests to a connection are judged and read by. */
interface Listening {
  readonly connectionId: string;
  readonly definition: WebhookDef;
  readonly secrets: WebhookSecrets;
  /** The streams of its configuration, with the kind of record that a hint means which names none. */
  readonly kinds: ReadonlyMap<string, string>;
}

async function listeningOf(host: Host, id: string): Promise<Listening | undefined> {
  const receiver = await findReceiver(host.database.db, id);
  if (!receiver) return undefined;
  const connector = host.connectors.get(receiver.connection.connectorId);
  const definition = webhooksOffered(host.connectors, receiver.connection);
  if (!connector || !definition) return undefined;
  const streams = connector.streams(connector.config.parse(receiver.connection.config));
  return {
    connectionId: id,
    definition,
    secrets: secretsOf(host, receiver),
    kinds: new Map(streams.map(({ name, kinds }) => [name, kinds[0]])),
  };
}

/** Under a flood of one connection's requests the database is asked for it once in a while and not each time. */
function recentReceivers(host: Host): (id: string | undefined) => Promise<Listening | undefined> {
  const known = new Map<string, { until: number; found: Promise<Listening | undefined> }>();
  return async (id) => {
    if (id === undefined) return undefined;
    const now = host.clock.now().getTime();
    const recent = known.get(id);
    if (recent && recent.until > now) return await recent.found;
    if (known.size >= MOST_KNOWN) known.clear();
    const found = listeningOf(host, id);
    known.set(id, { until: now + KNOWN_MS, found });
    // A failure is not remembered.
    found.catch(() => known.delete(id));
    return await found;
  };
}
