/**
 * Puts the credential on a request. Static schemes never change; a session is opened by the connector's
 * `login` when first needed, once at a time, and again when the vendor no longer accepts it.
 */
import type { AuthScheme, Secrets } from '../auth.ts';
import { ReconnectNeeded } from '../errors.ts';
import type { HttpClient } from './http-client.ts';

export interface Authorizer {
  /** `url` is what is sent, and is told to nobody. Answers with the session that is used, for `renew`. */
  authorize(headers: Headers, url?: URL): Promise<unknown>;
  /**
   * The credential was refused: true when there is a new one to try. A session that another request has renewed since
   * stays: a vendor that knows one at a time would refuse it for the next.
   */
  renew(refused?: unknown): Promise<boolean>;
  /** Secrets that exist now, and the sessions before: a vendor may say one back that was replaced meanwhile. */
  secrets(): Iterable<string>;
}

/** Values of past sessions that are still taken out of texts. */
const KEPT_SESSIONS = 20;

export interface AuthorizerOptions<Config> {
  readonly scheme: AuthScheme<Config>;
  readonly config: Config;
  readonly secrets: Secrets;
  /** The client that `login` uses; it sends no credential of its own. */
  readonly http: () => HttpClient;
}

export function makeAuthorizer<Config>(options: AuthorizerOptions<Config>): Authorizer {
  const { scheme, secrets } = options;
  if (scheme.type === 'session') return sessionAuthorizer(options, scheme);
  return {
    authorize: (headers, url) => {
      for (const [name, value] of Object.entries(staticHeaders(scheme, secrets))) headers.set(name, value);
      if (scheme.type === 'query') {
        url?.searchParams.set(scheme.parameter(options.config), need(secrets, scheme.secret));
      }
      return Promise.resolve();
    },
    renew: () => Promise.resolve(false),
    // A vendor that says back what it was sent says the header, in which user and password are one word.
    secrets: () => [...Object.values(secrets), ...words(Object.values(headersOf(scheme, secrets)))],
  };
}

/** Without the word before them, `Bearer` or `Basic`. */
function words(values: readonly string[]): string[] {
  return values.map((value) => value.replace(/^[A-Za-z]+ /, ''));
}

/** As far as there is a credential: what is missing shows when it is needed. */
function headersOf<Config>(
  scheme: Exclude<AuthScheme<Config>, { type: 'session' }>,
  secrets: Secrets,
): Record<string, string> {
  if (scheme.type !== 'basic' || secrets[scheme.user] === undefined || secrets[scheme.password] === undefined)
    return {};
  return staticHeaders(scheme, secrets);
}

function staticHeaders<Config>(
  scheme: Exclude<AuthScheme<Config>, { type: 'session' }>,
  secrets: Secrets,
): Record<string, string> {
  switch (scheme.type) {
    case 'none':
    case 'socket':
    case 'query':
      return {};
    case 'bearer':
      return { authorization: `Bearer ${need(secrets, scheme.secret)}` };
    case 'header':
      return { [scheme.header]: need(secrets, scheme.secret) };
    case 'basic': {
      const pair = `${need(secrets, scheme.user)}:${need(secrets, scheme.password)}`;
      return { authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
    }
  }
}

function need(secrets: Secrets, name: string): string {
  const value = secrets[name];
  if (value === undefined || value === '') throw new ReconnectNeeded(`The credential "${name}" is missing.`);
  return value;
}

function sessionAuthorizer<Config>(
  options: AuthorizerOptions<Config>,
  scheme: Extract<AuthScheme<Config>, { type: 'session' }>,
): Authorizer {
  let session: Record<string, string> | undefined;
  let opening: Promise<Record<string, string>> | undefined;
  let renewal: string | undefined;
  const before: string[] = [];
  const logIn = async (): Promise<Record<string, string>> => {
    const { config, secrets } = options;
    const leave = (left: string): void => {
      renewal = left;
    };
    session = await scheme.login({ http: options.http(), config, secrets, renewal, leave });
    before.unshift(...words(Object.values(session)));
    before.length = Math.min(before.length, KEPT_SESSIONS);
    return session;
  };
  /** One log-in at a time, for all who wait; a failed one is not remembered as the session. */
  const open = async (): Promise<Record<string, string>> => {
    if (session) return session;
    opening ??= logIn().finally(() => (opening = undefined));
    return await opening;
  };
  return {
    authorize: async (headers) => {
      const used = await open();
      for (const [name, value] of Object.entries(used)) headers.set(name, value);
      return used;
    },
    renew: async (refused) => {
      if (refused !== undefined && session !== undefined && session !== refused) return true;
      session = undefined;
      await open();
      return true;
    },
    secrets: () => [...Object.values(options.secrets), ...(renewal === undefined ? [] : [renewal]), ...before],
  };
}
