import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { declareStreams } from '../stream/declare-streams.ts';
import { encryptCredential, type Credential } from './credential.ts';
import { connectionEvent } from './events.ts';
import { insertConnection } from './queries.ts';
import { checkSettings, type SettingsCodes } from './settings.ts';

export interface CreateConnection {
  readonly connectorId: string;
  readonly name: string;
  readonly config: unknown;
  /** Which of the connector's sign-ins; its first when left out. */
  readonly authId?: string | undefined;
  readonly credential?: Credential | undefined;
  readonly priority?: number | undefined;
  /** How often its streams are read (default 60); null is never, for sources that are read when asked. */
  readonly pollEverySeconds?: number | null | undefined;
  readonly idempotencyKey?: string | undefined;
}

const USUAL_PRIORITY = 50;
const USUAL_POLL_SECONDS = 60;

/** Stores a connection and its streams; the first reading begins as soon as a worker hears of it. */
export async function createConnection(
  deps: Pick<HostDeps, 'database' | 'connectors' | 'allowedHosts' | 'credentialSecret'>,
  principal: Principal,
  input: CreateConnection,
): Promise<Outcome<Written, SettingsCodes | 'CONNECTOR_NOT_FOUND' | 'CONNECTION_NAME_TAKEN'>> {
  const connector = deps.connectors.get(input.connectorId);
  if (!connector) {
    const known = [...deps.connectors.keys()].join(', ');
    return refuse(
      'CONNECTOR_NOT_FOUND',
      `There is no connector “${input.connectorId}”. There is: ${known}.`,
      'connectorId',
    );
  }
  const authId = input.authId ?? connector.auth[0].id;
  const credential = input.credential ?? {};
  const settings = checkSettings(connector, { config: input.config, authId, credential }, deps.allowedHosts);
  if (!settings.ok) return settings;
  const { pollEverySeconds = USUAL_POLL_SECONDS, idempotencyKey: key } = input;

  return await deps.database.transaction(async (tx) => {
    const wanted = newId();
    const claim = { schema: 'integration', principal, mutation: 'createConnection', key, id: wanted };
    const id = await claimKey(tx, claim);
    if (id !== wanted) return accept({ id });
    const connection = await insertConnection(tx, {
      id,
      connectorId: connector.id,
      name: input.name,
      config: input.config,
      authId,
      credential: encryptCredential(credential, { secret: deps.credentialSecret, connectionId: id }),
      priority: input.priority ?? USUAL_PRIORITY,
      pollEveryMs: pollEverySeconds === null ? null : pollEverySeconds * 1000,
    });
    if (connection === 'NAME_TAKEN') {
      return refuse('CONNECTION_NAME_TAKEN', `There is a connection “${input.name}” already.`, 'name');
    }
    await declareStreams(tx, { connection, streams: connector.streams(settings.value) });
    const [eventId] = await appendEvents(tx, [
      connectionEvent('connection.created', { connection, actor: actorOf(principal) }),
    ]);
    return accept({ id, eventId });
  });
}
