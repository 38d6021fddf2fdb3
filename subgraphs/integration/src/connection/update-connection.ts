import { accept, refuse, type Outcome, type Principal, type Written } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { declareStreams } from '../stream/declare-streams.ts';
import { decryptCredential, encryptCredential, type Credential } from './credential.ts';
import { editConnection, type EditCodes } from './edit-connection.ts';
import { checkSettings, movesAway, type SettingsCodes } from './settings.ts';
import { isNameTaken } from './queries.ts';
import type { ConnectionRow } from './table.ts';

/** Fields that are absent stay as they are. */
export interface UpdateConnection {
  readonly id: string;
  readonly version?: number | undefined;
  readonly name?: string | undefined;
  readonly config?: unknown;
  readonly authId?: string | undefined;
  readonly credential?: Credential | undefined;
  readonly priority?: number | undefined;
  readonly pollEverySeconds?: number | null | undefined;
}

type Codes = EditCodes | SettingsCodes | 'CONNECTOR_NOT_FOUND' | 'CONNECTION_NAME_TAKEN';

/** Edits a connection; what it was stopped for stays until it is resumed. */
export async function updateConnection(
  deps: Pick<HostDeps, 'database' | 'connectors' | 'allowedHosts' | 'credentialSecret'>,
  principal: Principal,
  { id, version, ...input }: UpdateConnection,
): Promise<Outcome<Written, Codes>> {
  const edit = { principal, id, version, event: 'connection.updated' } as const;
  return await editConnection<Codes>(deps, edit, async (before, tx) => {
    const connector = deps.connectors.get(before.connectorId);
    if (!connector) return refuse('CONNECTOR_NOT_FOUND', `This hub has no connector “${before.connectorId}” any more.`);
    const { name = before.name, config = before.config, authId = before.authId, credential } = input;
    const settings = checkSettings(connector, { config, authId, credential }, deps.allowedHosts);
    if (!settings.ok) return settings;
    const isMoved = credential === undefined && movesAway(connector, { before: before.config, after: settings.value });
    if (isMoved && hasSecret(deps, before)) {
      const message = 'The credential was given for other hosts. Give it again together with the new ones.';
      return refuse('CREDENTIAL_INCOMPLETE', message, 'credential');
    }
    if (await isNameTaken(tx, name, id)) {
      return refuse('CONNECTION_NAME_TAKEN', `There is a connection “${name}” already.`, 'name');
    }
    const sealing = { secret: deps.credentialSecret, connectionId: id };
    const { priority = before.priority, pollEverySeconds } = input;
    return accept({
      fields: {
        name,
        config,
        authId,
        priority,
        ...(credential === undefined ? {} : { credential: encryptCredential(credential, sealing) }),
        ...(pollEverySeconds === undefined ? {} : { pollEveryMs: millisecondsOf(pollEverySeconds) }),
      },
      async then(connection) {
        await declareStreams(tx, { connection, streams: connector.streams(settings.value) });
        return [];
      },
    });
  });
}

/** A sign-in without any fields has an empty credential; one that cannot be opened may hold anything. */
function hasSecret(
  { credentialSecret: secret }: Pick<HostDeps, 'credentialSecret'>,
  { id, credential }: ConnectionRow,
): boolean {
  if (credential === null) return false;
  try {
    return Object.values(decryptCredential(credential, { secret, connectionId: id })).some((value) => value !== '');
  } catch {
    return true;
  }
}

function millisecondsOf(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}
