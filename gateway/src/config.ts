import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadConfig, port } from '@tributary/platform';

const SUBGRAPH_URL = /^SUBGRAPH_([A-Z][A-Z0-9_]*)_URL$/;
const DEFAULT_SUPERGRAPH = fileURLToPath(new URL('../supergraph.graphql', import.meta.url));

const secret = (error: string) => z.string({ error }).min(32, 'must have at least 32 characters');

/** What a gateway process of its own is told by its environment. Further variables are not its business. */
export const GatewayConfig = z
  .looseObject({
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(4000),
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** Path of the composed graph; watched. */
    SUPERGRAPH: z.string().default(DEFAULT_SUPERGRAPH),
    /** Where the event log is. */
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: ({ input }) =>
        input === undefined ? 'is required: the gateway reads the event log there' : 'must be a postgresql:// address',
    }),
    /** Wake-ups travel over Redis when it is set. */
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    /** Signs the principal for the subgraphs. Like the next one the same for every process of the hub. */
    INTERNAL_SECRET: secret('is required: subgraphs accept only principals signed with it'),
    /** Signs log cursors. */
    CURSOR_SECRET: secret('is required: cursors of other processes are read with it'),
  })
  .transform((given, context) => ({ ...given, subgraphUrls: subgraphUrls(given, context) }));

export type GatewayConfig = z.infer<typeof GatewayConfig>;

/** The only reader of the environment here. Throws one `ConfigError` that lists every problem. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): GatewayConfig {
  return loadConfig(GatewayConfig, env);
}

/** `SUBGRAPH_CONTACT_URL` → `contact`. A subgraph without one is looked for where the composed graph says. */
function subgraphUrls(env: Readonly<Record<string, unknown>>, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const [variable, value] of Object.entries(env)) {
    const name = SUBGRAPH_URL.exec(variable)?.[1];
    if (name === undefined) continue;
    if (typeof value === 'string' && URL.canParse(value)) urls.set(name.toLowerCase(), value);
    else context.addIssue({ code: 'custom', path: [variable], message: 'must be a URL' });
  }
  return urls;
}
