/** `/webhooks/<connection>[/<secret>]`: who sent it, is it new, what is it about; durable before it is answered. */
import { createHash } from 'node:crypto';
import { answerHandshake, verifyDelivery, type Connector, type WebhookDef } from '@tributary/connector-kit';
import { fromPublicId, type RawReply, type RawRequest, type Receive } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { streamId } from '../stream/declare-streams.ts';
import { makeInbox, type Delivery } from './inbox.ts';
import { findReceiver, type NewHint, type Receiver } from './queries.ts';
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

  return async (request) => {
    const url = new URL(request.target, host.publicUrl ?? 'http://hub');
    const [, , publicId = '', urlSecret] = url.pathname.split('/');
    const receiver = await receiverOf(fromPublicId(publicId, 'connection'));
    const definition = receiver && host.connectors.get(receiver.connection.connectorId)?.webhooks;
    if (!receiver || !definition) return REFUSED;
    const secrets = secretsOf(host, receiver);
    const { method, body } = request;
    const shaken = answerHandshake(definition.handshake, { method, query: url.searchParams }, secrets);
    if (shaken) return { status: 200, headers: { 'content-type': shaken.contentType }, body: shaken.body };
    if (method !== 'POST') return { status: 405, headers: { allow: 'POST' } };

    const headers = new Headers(request.headers);
    const parts = { method, url: addressOf(host, request), urlSecret, headers, body };
    const verdict = await verifyDelivery(definition.verify, parts, { secrets, now: host.clock.now(), verifyToken });
    if (!verdict.ok) {
      host.logger.warn({ connectionId: receiver.connection.id, why: verdict.why }, 'a webhook was refused');
      return REFUSED;
    }
    if (inbox.waiting >= MOST_WAITING) return busy(1);
    try {
      await inbox.put(deliveryOf(host, { receiver, definition, headers, body }));
    } catch (error) {
      // Not durable, so not accepted: the vendor sends it again.
      host.logger.error({ err: error, connectionId: receiver.connection.id }, 'a webhook could not be kept');
      return busy(5);
    }
    return { status: 200, body: '' };
  };
}

function busy(seconds: number): RawReply {
  return { status: 503, headers: { 'retry-after': String(seconds) }, body: 'Busy: send it again.\n' };
}

/** As the vendor knows it: what a proxy in between made of it was never signed. */
function addressOf({ publicUrl }: Host, { target }: RawRequest): string {
  return `${(publicUrl ?? '').replace(/\/$/, '')}${target}`;
}

interface Received {
  readonly receiver: Receiver;
  readonly definition: WebhookDef;
  readonly headers: Headers;
  readonly body: Buffer;
}

function deliveryOf(host: Host, { receiver, definition, headers, body }: Received): Delivery {
  const { connection } = receiver;
  const name = definition.deliveryHeader === undefined ? null : headers.get(definition.deliveryHeader);
  const facts = { connectionId: connection.id, fingerprint: name === null ? null : fingerprint(name, body) };
  try {
    const rawBody = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const hints = hintsOf(host.connectors.get(connection.connectorId), {
      receiver,
      given: definition.hints({ headers, rawBody }),
    });
    return { ...facts, hints, outcome: hints.length > 0 ? 'HINTED' : 'IGNORED' };
  } catch (error) {
    // The vendor has done its part. It stays here for somebody to look at; polls and sweeps find the change.
    const reason = error instanceof Error ? error.message : String(error);
    host.logger.error({ err: error, connectionId: connection.id }, 'a webhook could not be read');
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

/** A stream that the configuration does not have is not followed. */
function hintsOf(
  connector: Connector | undefined,
  { receiver, given }: { receiver: Receiver; given: ReturnType<WebhookDef['hints']> },
): NewHint[] {
  const { id, config } = receiver.connection;
  if (!connector || given.length === 0) return [];
  const streams = new Map(connector.streams(connector.config.parse(config)).map((one) => [one.name, one]));
  return given.flatMap(({ stream, kind, key = '' }) => {
    const declared = streams.get(stream);
    if (!declared) return [];
    return [{ streamId: streamId(id, stream), kind: key === '' ? '' : (kind ?? declared.kinds[0]), key }];
  });
}

/** A flood of one connection's requests asks the database for it once in a while and not each time. */
function recentReceivers({ database, clock }: Host): (id: string | undefined) => Promise<Receiver | undefined> {
  const known = new Map<string, { until: number; found: Promise<Receiver | undefined> }>();
  return async (id) => {
    if (id === undefined) return undefined;
    const now = clock.now().getTime();
    const recent = known.get(id);
    if (recent && recent.until > now) return await recent.found;
    if (known.size >= MOST_KNOWN) known.clear();
    const found = findReceiver(database.db, id);
    known.set(id, { until: now + KNOWN_MS, found });
    // A failure is not remembered.
    found.catch(() => known.delete(id));
    return await found;
  };
}
