/** Shopify's Admin API: one GraphQL endpoint that answers 200 also when it refuses or is throttled. */
import {
  VendorContractBroken,
  type ConnectorContext,
  type HttpClient,
  type HttpRequest,
  type HttpResponse,
  type Secrets,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { ShopifyConfig } from './config.ts';

export type ShopifyContext = ConnectorContext<ShopifyConfig>;

const Answer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** A mutation, or a question about one thing. */
const USUAL_POINTS = 10;

/** A question that changes nothing may be asked again when its answer was lost. */
export async function ask<Data>(
  ctx: ShopifyContext,
  shape: z.ZodType<Data>,
  request: Omit<Sending, 'idempotent'>,
): Promise<Data> {
  return dataOf(shape, await send(ctx, { ...request, idempotent: true }));
}

/** `isRepeatable` where the same call again changes nothing more. */
export async function act<Data>(
  ctx: ShopifyContext,
  shape: z.ZodType<Data>,
  request: {
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly isRepeatable?: boolean;
  },
): Promise<Data> {
  return dataOf(shape, await send(ctx, { ...request, idempotent: request.isRepeatable ?? false }));
}

/** `cost` in points; few where it is left out. */
interface Sending extends Pick<HttpRequest, 'idempotent' | 'cost'> {
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

async function send(
  { http, config }: ShopifyContext,
  { document, variables, idempotent, cost = USUAL_POINTS }: Sending,
) {
  return await http.request({
    method: 'POST',
    url: adminUrl(config),
    json: { query: document, variables: variables ?? {} },
    cost,
    ...(idempotent !== undefined && { idempotent }),
  });
}

function dataOf<Data>(shape: z.ZodType<Data>, response: HttpResponse): Data {
  const { data, errors } = parse(Answer, response.json());
  if (errors?.[0]) throw new VendorContractBroken(`Shopify refused the request: ${errors[0].message}`);
  return parse(shape, data);
}

export function parse<Data>(shape: z.ZodType<Data>, value: unknown): Data {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.map(String).join('.') ?? '';
  throw new VendorContractBroken(`Shopify answered in an unknown shape at ${at}: ${issue?.message ?? ''}`);
}

function adminUrl({ url, apiVersion }: ShopifyConfig): string {
  return `${url.replace(/\/+$/, '')}/admin/api/${apiVersion}/graphql.json`;
}

/** The version that answered: Shopify answers as an older one when it no longer has the one that was asked for. */
export async function versionInUse({ http, config }: ShopifyContext): Promise<string | null> {
  const { headers } = await http.request({
    method: 'POST',
    url: adminUrl(config),
    json: { query: '{ __typename }' },
    idempotent: true,
  });
  return headers.get('x-shopify-api-version');
}

const Token = z.object({ access_token: z.string().min(1) });

/** The token that an app gets for its id and secret; it lasts a day. */
export async function logIn({
  http,
  config,
  secrets,
}: {
  http: HttpClient;
  config: ShopifyConfig;
  secrets: Secrets;
}): Promise<Record<string, string>> {
  const response = await http.request({
    method: 'POST',
    url: `${config.url.replace(/\/+$/, '')}/admin/oauth/access_token`,
    authorize: false,
    idempotent: true,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: secrets['clientId'] ?? '',
      client_secret: secrets['clientSecret'] ?? '',
    }).toString(),
  });
  return { 'x-shopify-access-token': parse(Token, response.json()).access_token };
}
