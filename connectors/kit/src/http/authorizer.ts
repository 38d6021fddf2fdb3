/**
 * Puts the credential on a request. Static schemes never change; a session is opened by the connector's
 * `login` when first needed, once at a time, and again when the vendor no longer accepts it.
 */
import type { AuthScheme, Secrets } from '../auth.ts';
import { ReconnectNeeded } from '../errors.ts';
import type { HttpClient } from './http-client.ts';

export interface Authorizer {
  authorize(headers: Headers): Promise<void>;
  /** The credential was refused: true when there is a new one to try. */
  renew(): Promise<boolean>;
  /** Secrets that exist now, for redaction. */
  secrets(): Iterable<string>;
}

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
    authorize: (headers) => {
      for (const [name, value] of Object.entries(staticHeaders(scheme, secrets))) headers.set(name, value);
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
  let session: Promise<Record<string, string>> | undefined;
  const open = (): Promise<Record<string, string>> => {
    session ??= scheme.login({ http: options.http(), config: options.config, secrets: options.secrets });
    // A failed log-in must not be remembered as the session.
    session.catch(() => (session = undefined));
    return session;
  };
  let headersNow: Record<string, string> = {};
  let renewing: Promise<void> | undefined;
  const reopen = async (): Promise<void> => {
    session = undefined;
    try {
      headersNow = await open();
    } finally {
      renewing = undefined;
    }
  };
  return {
    authorize: async (headers) => {
      headersNow = await open();
      for (const [name, value] of Object.entries(headersNow)) headers.set(name, value);
    },
    renew: async () => {
      // Requests of one moment are refused together: they share the new session.
      renewing ??= reopen();
      await renewing;
      return true;
    },
    secrets: () => [...Object.values(options.secrets), ...words(Object.values(headersNow))],
  };
}
