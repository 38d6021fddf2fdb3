/** People of the server, who sign in as an app of theirs would. */
import type { RunningSnac } from './server.ts';

export interface Account {
  readonly name: string;
  /** `name@host`. */
  readonly handle: string;
  /** Its address, by which others know it. */
  readonly actor: string;
  readonly token: string;
  /** For its own page, where people do what the API has not. */
  readonly password: string;
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

const REDIRECT = 'urn:ietf:wg:oauth:2.0:oob';

export async function createAccount(server: RunningSnac, name: string): Promise<Account> {
  const { url } = server;
  const password = await server.addUser(name);
  const form = async (path: string, fields: Record<string, string>): Promise<string> => {
    const response = await fetch(`${url}/${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    if (!response.ok) throw new Error(`${path} was answered with ${String(response.status)}`);
    return await response.text();
  };
  const app = JSON.parse(
    await form('api/v1/apps', { client_name: 'Hub', redirect_uris: REDIRECT, scopes: 'read write follow' }),
  ) as { client_id: string; client_secret: string };
  const login = { login: name, passwd: password, redir: REDIRECT, cid: app.client_id, state: '' };
  const code = await form('oauth/x-snac-login', login);
  const { access_token: token } = JSON.parse(
    await form('oauth/token', { grant_type: 'authorization_code', code, ...app, redirect_uri: REDIRECT }),
  ) as { access_token: string };
  return {
    name,
    handle: `${name}@${new URL(url).host}`,
    actor: `${url}/${name}`,
    token,
    password,
    call: async (method, path, body) => {
      const response = await fetch(`${url}/api/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} was answered with ${String(response.status)} ${text}`);
      // Answers are read by tests that know what they asked for.
      return (text === '' ? undefined : JSON.parse(text)) as never;
    },
  };
}
