import type { HttpClient } from './http/http-client.ts';

/** Secret values by the names that the scheme declares. Kept encrypted by the host, never in `config`. */
export type Secrets = Readonly<Record<string, string>>;

export interface SecretField {
  readonly name: string;
  readonly title: string;
  /** Shown while typing, e.g. a user name. */
  readonly isPublic?: boolean;
  /** A connection may do without. */
  readonly isOptional?: boolean;
}

interface SchemeFacts {
  readonly id: string;
  readonly title: string;
  /** What the person is asked for. */
  readonly fields: readonly SecretField[];
}

/** How a connection proves who it is. A connector offers one or more; the connection picks one. */
export type AuthScheme<Config = unknown> = SchemeFacts &
  (
    | { readonly type: 'none' }
    | { readonly type: 'bearer'; readonly secret: string }
    | { readonly type: 'header'; readonly header: string; readonly secret: string }
    /** In the address, under a name that the configuration may give. Nothing that is told shows it. */
    | { readonly type: 'query'; parameter(config: Config): string; readonly secret: string }
    | { readonly type: 'basic'; readonly user: string; readonly password: string }
    /** The fields go to whoever asks `ctx.sockets` for a peer: the protocol has a sign-in of its own. */
    | { readonly type: 'socket' }
    | SessionScheme<Config>
  );

/** A log-in call that yields the headers of a session; called again when the session is refused. */
export interface SessionScheme<Config> {
  readonly type: 'session';
  login(request: {
    readonly http: HttpClient;
    readonly config: Config;
    readonly secrets: Secrets;
    /** What the session that ended left for this one, e.g. its refresh token. Undefined for the first. */
    readonly renewal: string | undefined;
    /** Leaves something for the next log-in of this connection. As secret as the credential, and never sent by itself. */
    leave(renewal: string): void;
  }): Promise<Record<string, string>>;
}
