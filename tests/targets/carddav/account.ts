/** The target's own way to talk to Radicale; it shares no code with the connector it is to judge. */
import { PASSWORD, USER } from './server.ts';

export interface Account {
  /** Path of the account. */
  readonly home: string;
  /** Answers the path of the card. */
  put(path: string, card: string): Promise<string>;
  read(path: string): Promise<string>;
  remove(path: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** The name is XML. */
  makeBook(path: string, name: string): Promise<void>;
}

export function openAccount(baseUrl: string): Account {
  const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  async function call(method: string, path: string, { body, headers }: { body?: string; headers?: object } = {}) {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Radicale refused ${method} ${path}: ${String(response.status)} ${text}`);
    return text;
  }
  return {
    home: `/${USER}/`,
    put: async (path, body) => {
      await call('PUT', path, { body, headers: { 'content-type': 'text/vcard; charset=utf-8' } });
      return path;
    },
    read: async (path) => await call('GET', path),
    remove: async (path) => {
      await call('DELETE', path);
    },
    move: async (from, to) => {
      await call('MOVE', from, { headers: { destination: baseUrl + to } });
    },
    makeBook: async (path, name) => {
      await call('MKCOL', path, {
        headers: { 'content-type': 'application/xml' },
        body: `<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop>
          <resourcetype><collection/><C:addressbook/></resourcetype><displayname>${name}</displayname>
          </prop></set></mkcol>`,
      });
    },
  };
}

export function card(...lines: readonly string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
}
