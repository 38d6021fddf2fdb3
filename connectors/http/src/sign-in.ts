import {
  ReconnectNeeded,
  VendorContractBroken,
  type AuthScheme,
  type HttpClient,
  type Secrets,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { HttpConfig } from './config.ts';

/** For vendors that give the secret with which they sign. */
const WEBHOOK_SECRET = { name: 'webhookSecret', title: 'Secret of its webhooks', isOptional: true };

const Token = z.object({ access_token: z.string().min(1) });

export const SIGN_INS: readonly [AuthScheme<HttpConfig>, ...AuthScheme<HttpConfig>[]] = [
  {
    id: 'bearer',
    type: 'bearer',
    title: 'Token',
    secret: 'token',
    fields: [{ name: 'token', title: 'Token' }, WEBHOOK_SECRET],
  },
  {
    id: 'header',
    type: 'session',
    title: 'Key in a header',
    fields: [{ name: 'key', title: 'Key' }, WEBHOOK_SECRET],
    // The header's name is configuration.
    login: ({ config, secrets }) => Promise.resolve({ [config.keyName]: secrets['key'] ?? '' }),
  },
  {
    id: 'query',
    type: 'query',
    title: 'Key in the address',
    parameter: ({ keyName }) => keyName,
    secret: 'key',
    fields: [{ name: 'key', title: 'Key' }, WEBHOOK_SECRET],
  },
  {
    id: 'basic',
    type: 'basic',
    title: 'User and password',
    user: 'user',
    password: 'password',
    fields: [
      { name: 'user', title: 'User name', isPublic: true },
      { name: 'password', title: 'Password' },
      WEBHOOK_SECRET,
    ],
  },
  {
    id: 'oauth2',
    type: 'session',
    title: 'OAuth 2.0 client credentials',
    fields: [
      { name: 'clientId', title: 'Client id', isPublic: true },
      { name: 'clientSecret', title: 'Client secret' },
      WEBHOOK_SECRET,
    ],
    login: clientCredentials,
  },
  { id: 'none', type: 'none', title: 'No sign-in', fields: [WEBHOOK_SECRET] },
];

/** RFC 6749, 4.4. */
async function clientCredentials({
  http,
  config: { tokenUrl, scope },
  secrets,
}: {
  http: HttpClient;
  config: HttpConfig;
  secrets: Secrets;
}): Promise<Record<string, string>> {
  if (tokenUrl === undefined) throw new ReconnectNeeded('The configuration does not say where tokens are: tokenUrl.');
  const pair = `${encodeURIComponent(secrets['clientId'] ?? '')}:${encodeURIComponent(secrets['clientSecret'] ?? '')}`;
  const response = await http.request({
    method: 'POST',
    url: tokenUrl,
    authorize: false,
    idempotent: true,
    headers: {
      authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== undefined && { scope }) }).toString(),
  });
  // RFC 6749, 5.2: a refusal is 400 or 401.
  if (response.status >= 400) throw new ReconnectNeeded(`No token was given: ${String(response.status)}.`);
  const token = Token.safeParse(response.json());
  if (!token.success) throw new VendorContractBroken('The answer for a token has none.');
  return { authorization: `Bearer ${token.data.access_token}` };
}
