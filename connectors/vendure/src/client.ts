/** Vendure's Admin API: one GraphQL endpoint that answers 200 also when it refuses. */
import {
  classifyByStatus,
  ReconnectNeeded,
  VendorContractBroken,
  type Classify,
  type ConnectorContext,
  type HttpClient,
  type Secrets,
  type Verdict,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { VendureConfig } from './config.ts';

const Answer = z.object({
  data: z.unknown(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }))
    .optional(),
});

export type VendureContext = ConnectorContext<VendureConfig>;

/** A question that changes nothing may be asked again when its answer was lost. */
export async function query<Data>(
  ctx: VendureContext,
  shape: z.ZodType<Data>,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  return await call(ctx, shape, { document, variables, idempotent: true });
}

export async function mutate<Data>(
  ctx: VendureContext,
  shape: z.ZodType<Data>,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  return await call(ctx, shape, { document, variables, idempotent: false });
}

interface Call {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  readonly idempotent: boolean;
}

async function call<Data>(
  { http, config }: VendureContext,
  shape: z.ZodType<Data>,
  { document, variables, idempotent }: Call,
): Promise<Data> {
  const response = await http.request({
    method: 'POST',
    url: adminUrl(config),
    json: { query: document, variables },
    headers: channelHeader(config),
    idempotent,
  });
  const { data, errors } = parse(Answer, response.json());
  if (errors?.[0]) throw new VendorContractBroken(`Vendure refused the request: ${errors[0].message}`);
  return parse(shape, data);
}

function parse<Data>(shape: z.ZodType<Data>, value: unknown): Data {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new VendorContractBroken(
    `Vendure answered in an unknown shape at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

/** GraphQL errors by what they mean for the engine; the rest goes by status. */
export const classify: Classify = (response, now) => {
  const byStatus = classifyByStatus(response, now);
  // Vendure answers a malformed document with 400 and a code, so the code speaks first.
  const code = errorCode(response.text);
  return (code === undefined ? undefined : VERDICTS[code]) ?? byStatus;
};

const VERDICTS: Readonly<Record<string, Verdict>> = {
  // Also an expired session: after one new log-in it means that a permission is missing.
  FORBIDDEN: { is: 'reauthenticate' },
  UNAUTHORIZED: { is: 'reauthenticate' },
  INTERNAL_SERVER_ERROR: { is: 'retry' },
  CHANNEL_NOT_FOUND: { is: 'reconnect', why: 'The channel does not exist' },
  GRAPHQL_VALIDATION_FAILED: { is: 'broken', what: 'The Admin API does not have a field that is needed' },
};

function errorCode(text: string): string | undefined {
  if (!text.includes('"errors"')) return undefined;
  try {
    return Answer.safeParse(JSON.parse(text)).data?.errors?.[0]?.extensions?.code;
  } catch {
    // Not JSON: the status decides.
    return undefined;
  }
}

const LoginAnswer = z.object({
  data: z.object({ login: z.object({ __typename: z.string(), message: z.string().optional() }) }),
});

/** The token of a session travels in a response header and is worth as much as the password. */
export async function login({
  http,
  config,
  secrets,
}: {
  http: HttpClient;
  config: VendureConfig;
  secrets: Secrets;
}): Promise<Record<string, string>> {
  const response = await http.request({
    method: 'POST',
    url: adminUrl(config),
    authorize: false,
    idempotent: true,
    json: {
      query:
        'mutation ($user: String!, $password: String!) { login(username: $user, password: $password) { __typename ... on ErrorResult { message } } }',
      variables: { user: secrets['user'] ?? '', password: secrets['password'] ?? '' },
    },
  });
  const { login: answer } = parse(LoginAnswer, response.json()).data;
  const token = response.headers.get('vendure-auth-token');
  if (answer.__typename !== 'CurrentUser')
    throw new ReconnectNeeded(`Vendure refused the sign-in: ${answer.message ?? answer.__typename}`);
  if (token === null)
    throw new VendorContractBroken('Vendure gave no bearer token: its tokenMethod must include "bearer".');
  return { authorization: `Bearer ${token}` };
}

export function adminUrl({ url, adminPath }: VendureConfig): string {
  return url.replace(/\/+$/, '') + adminPath;
}

function channelHeader({ channel }: VendureConfig): Record<string, string> {
  return channel === undefined ? {} : { 'vendure-token': channel };
}
