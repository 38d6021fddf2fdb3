/** People of the network, who write in their own repositories. */
export interface Account {
  readonly did: string;
  readonly handle: string;
  readonly password: string;
  call<Answer>(method: string, request?: XrpcRequest): Promise<Answer>;
}

interface XrpcRequest {
  readonly query?: Readonly<Record<string, string>>;
  /** Makes it a procedure. */
  readonly json?: unknown;
}

export interface Ref {
  readonly uri: string;
  readonly cid: string;
}

const PASSWORD = 'analytical-engine';

export async function xrpc<Answer>(
  url: string,
  method: string,
  { query = {}, json, token }: XrpcRequest & { readonly token?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${url}/xrpc/${method}?${new URLSearchParams(query).toString()}`, {
    method: json === undefined ? 'GET' : 'POST',
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} was answered with ${String(response.status)} ${text}`);
  // Answers are read by tests that know what they asked for.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

export async function createAccount(url: string, name: string): Promise<Account> {
  const handle = `${name}.test`;
  const { did, accessJwt } = await xrpc<{ did: string; accessJwt: string }>(url, 'com.atproto.server.createAccount', {
    json: { handle, email: `${name}@people.test`, password: PASSWORD },
  });
  return {
    did,
    handle,
    password: PASSWORD,
    call: async (method, request = {}) => await xrpc(url, method, { ...request, token: accessJwt }),
  };
}

/** Writes a record and answers where it is. */
export async function put(account: Account, collection: string, record: object, rkey?: string): Promise<Ref> {
  return await account.call<Ref>('com.atproto.repo.createRecord', {
    json: {
      repo: account.did,
      collection,
      record: { $type: collection, createdAt: new Date().toISOString(), ...record },
      ...(rkey !== undefined && { rkey }),
    },
  });
}

/** As put, over what is there. */
export async function rewrite(account: Account, uri: string, record: object): Promise<void> {
  const { collection, rkey } = placeOf(uri);
  await account.call('com.atproto.repo.putRecord', {
    json: { repo: account.did, collection, rkey, record: { $type: collection, ...record } },
  });
}

export async function remove(account: Account, uri: string): Promise<void> {
  await account.call('com.atproto.repo.deleteRecord', { json: placeOf(uri) });
}

/** `at://<did>/<collection>/<rkey>`. */
export function placeOf(uri: string): { readonly repo: string; readonly collection: string; readonly rkey: string } {
  const [repo = '', collection = '', rkey = ''] = uri.slice('at://'.length).split('/');
  return { repo, collection, rkey };
}
