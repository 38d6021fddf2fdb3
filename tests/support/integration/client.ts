/** The mutations of the integration subgraph, as a client of the API calls them. */
import { fromPublicId } from '@tributary/platform';
import type { TestHost } from './test-host.ts';

export interface Payload {
  readonly connection: { readonly id: string; readonly [field: string]: unknown } | null;
  readonly problems: readonly { code: string; field: string | null }[];
  readonly [field: string]: unknown;
}

export interface Client {
  mutate(field: string, input: object, selection?: string): Promise<Payload>;
  /** A connection of the scripted vendor. */
  aConnection(input?: object): Promise<string>;
}

/** What a credential holds in these tests: it may turn up nowhere. */
export const CANARY = 'canary-token-9944';

export function clientOf(test: () => TestHost): Client {
  let made = 0;
  async function mutate(
    field: string,
    input: object,
    selection = 'connection { id status version }',
  ): Promise<Payload> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} problems { code field } } }`;
    const data = await test().subgraph.data(text, { input });
    return data[field] as Payload;
  }
  return {
    mutate,
    async aConnection(input = {}) {
      const name = `Connection ${String((made += 1))}`;
      const given = { connectorId: 'scripted', name, config: {}, credential: { token: CANARY } };
      const payload = await mutate('createConnection', { ...given, ...input });
      if (!payload.connection) throw new Error(JSON.stringify(payload.problems));
      return payload.connection.id;
    },
  };
}

export function uuidOf(id: string): string {
  return fromPublicId(id) ?? '';
}
