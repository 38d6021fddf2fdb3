import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, flag, loadConfig, port } from '@tributary/platform';
import { z } from 'zod';

const LONG_ENOUGH = 32;
const secret = z.string().min(LONG_ENOUGH, `needs at least ${String(LONG_ENOUGH)} characters`);

/** Every variable has its line in docs/operations.md; a test holds the two equal. */
export const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  TRIBUTARY_DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  TRIBUTARY_ADMIN_EMAIL: z.email().default('admin@tributary.localhost'),
  TRIBUTARY_ADMIN_PASSWORD: z.string().min(12, 'needs at least 12 characters').optional(),
  TRIBUTARY_DEMO: flag.optional(),
  TRIBUTARY_DEMO_SEED: z.coerce.number().int().default(7),
  /** Exact `host:port` pairs, comma separated, that connectors and webhooks may reach although they are private. */
  TRIBUTARY_ALLOWED_HOSTS: z.string().default(''),
  /** Folders, separated by colons, that connectors may read files from. */
  TRIBUTARY_FILE_ROOTS: z.string().default(''),
  /** Where other systems reach this hub, for their webhooks: `https://hub.example.com`. */
  TRIBUTARY_PUBLIC_URL: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .transform((url) => (url === '' ? undefined : url))
    .optional(),
  /** Days for which an event can be resumed from and read again. */
  TRIBUTARY_LOG_RETENTION_DAYS: z.coerce.number().positive().default(90),
  /** The newest so many events stay, however young the others are; unset: any number. */
  TRIBUTARY_LOG_MAX_EVENTS: z.coerce.number().int().min(1_000).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Signs the principal between gateway and subgraphs. */
  INTERNAL_SECRET: secret.optional(),
  /** Signs log cursors. */
  CURSOR_SECRET: secret.optional(),
  /** Encrypts the credentials of connections. */
  CREDENTIAL_SECRET: secret.optional(),
});

const REAL = `production needs a real one: at least ${String(LONG_ENOUGH)} random characters`;
const realSecret = z.string({ error: REAL }).min(LONG_ENOUGH, REAL);
/** In the same schema, so that what is missing is told together with whatever else is wrong. */
const Production = Environment.extend({
  INTERNAL_SECRET: realSecret,
  CURSOR_SECRET: realSecret,
  CREDENTIAL_SECRET: realSecret,
});

export interface Secrets {
  readonly internal: string;
  readonly cursor: string;
  readonly credential: string;
}

export interface Retention {
  /** Events older than this go, once every projection has applied them. */
  readonly days: number;
  /** The newest so many stay, whatever their age; undefined: any number. */
  readonly maxEvents: number | undefined;
}

export interface HubConfig {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly admin: { readonly email: string; readonly password: string | undefined };
  /** Undefined: demo sources on an empty database, outside production. */
  readonly demo: boolean | undefined;
  readonly demoSeed: number;
  readonly allowedHosts: readonly string[];
  readonly fileRoots: readonly string[];
  readonly publicUrl: string | undefined;
  readonly retention: Retention;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly secrets: Secrets;
}

/** The only reader of the environment. Outside production missing secrets are made up once and kept in the data folder. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): HubConfig {
  const given = loadConfig(env['NODE_ENV'] === 'production' ? Production : Environment, env);
  const isProduction = given.NODE_ENV === 'production';
  const dataDir = path.resolve(given.TRIBUTARY_DATA_DIR);
  const { INTERNAL_SECRET: internal, CURSOR_SECRET: cursor, CREDENTIAL_SECRET: credential } = given;
  return {
    isProduction,
    host: given.HOST,
    port: given.PORT,
    dataDir,
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL,
    admin: { email: given.TRIBUTARY_ADMIN_EMAIL, password: given.TRIBUTARY_ADMIN_PASSWORD },
    demo: given.TRIBUTARY_DEMO,
    demoSeed: given.TRIBUTARY_DEMO_SEED,
    allowedHosts: listOf(given.TRIBUTARY_ALLOWED_HOSTS, ','),
    fileRoots: listOf(given.TRIBUTARY_FILE_ROOTS, path.delimiter),
    publicUrl: given.TRIBUTARY_PUBLIC_URL,
    retention: { days: given.TRIBUTARY_LOG_RETENTION_DAYS, maxEvents: given.TRIBUTARY_LOG_MAX_EVENTS },
    logLevel: given.LOG_LEVEL,
    secrets: secretsFrom(dataDir, { internal, cursor, credential }),
  };
}

function listOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const Kept = z.object({ internal: secret, cursor: secret, credential: secret });

function secretsFrom(dataDir: string, given: { [Name in keyof Secrets]: string | undefined }): Secrets {
  const { internal, cursor, credential } = given;
  if (internal !== undefined && cursor !== undefined && credential !== undefined)
    return { internal, cursor, credential };
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const made = { internal: randomText(), cursor: randomText(), credential: randomText() };
    // `wx`: of two processes that start at once one writes, and both read what it wrote.
    try {
      writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  const kept = keptIn(file);
  return {
    internal: internal ?? kept.internal,
    cursor: cursor ?? kept.cursor,
    credential: credential ?? kept.credential,
  };
}

function keptIn(file: string): Secrets {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigError(
      `${file} does not hold the three secrets any more. Restore it from a backup, or set INTERNAL_SECRET, CURSOR_SECRET and CREDENTIAL_SECRET.`,
    );
  }
}

function randomText(): string {
  return randomBytes(LONG_ENOUGH).toString('base64url');
}
