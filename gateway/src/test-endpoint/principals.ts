import { ANONYMOUS, type Logger, makeLogger, type Principal } from '@tributary/platform';
import { type Authenticate, InvalidCredential } from '../auth/authenticator.ts';

export const silent: Logger = makeLogger({ name: 'test', level: 'silent' });

export function aPrincipal(name: string, rights: Principal['rights'] = { '*': ['*'] }): Principal {
  return { kind: 'user', id: `id-of-${name}`, name, roles: [], teams: [], rights };
}

/** Credentials of a test; removing one revokes it. */
export function credentials(...names: string[]): Map<string, Principal> {
  return new Map(names.map((name) => [name, aPrincipal(name)]));
}

export function authenticateBy(known: ReadonlyMap<string, Principal>): Authenticate {
  return (credential) => {
    if (credential === undefined) return Promise.resolve(ANONYMOUS);
    const principal = known.get(credential);
    return principal ? Promise.resolve(principal) : Promise.reject(new InvalidCredential());
  };
}

/** A logger that keeps what it is told. */
export function recordingLogger(): { readonly logger: Logger; readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const logger = makeLogger({
    name: 'test',
    level: 'debug',
    destination: {
      write(line: string) {
        lines.push(JSON.parse(line) as Record<string, unknown>);
      },
    },
  });
  return { logger, lines };
}
