import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/** Paths that may hold a secret or personal data wherever they turn up; their values never reach a line. */
const SECRET_KEYS = [
  'password',
  'secret',
  'token',
  'authorization',
  'credential',
  'apiKey',
  'cookie',
  'email',
  'phone',
];

export interface LoggerOptions {
  readonly name: string;
  /** `silent` in tests. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly destination?: DestinationStream;
}

/** JSON lines on stdout. `msg` is constant text; identifiers go into fields. */
export function makeLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]),
      censor: '[redacted]',
    },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
