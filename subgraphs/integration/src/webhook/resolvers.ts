import {
  accept,
  input,
  parsedMutation,
  refuse,
  rowOf,
  type Outcome,
  type Principal,
  type Written,
} from '@tributary/platform';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { findConnection } from '../connection/queries.ts';
import type { HostDeps, IntegrationContext } from '../deps.ts';
import { webhookAddress } from './ensure-webhook.ts';
import { webhooksOffered } from './offered.ts';
import { webhooksOf } from './queries.ts';
import { rotateSecret } from './secrets.ts';

const { idOf } = input;

function storedIn({ deps }: IntegrationContext) {
  return new DataLoader(async (ids: readonly string[]) => {
    const found = await webhooksOf(deps.database.db, ids);
    return ids.map((id) => found.get(id));
  });
}

/** Keyed by the request's context, and gone with it: one statement for a page of connections. */
const ofRequest = new WeakMap<IntegrationContext, ReturnType<typeof storedIn>>();

function storedOf(context: IntegrationContext): ReturnType<typeof storedIn> {
  const known = ofRequest.get(context) ?? storedIn(context);
  ofRequest.set(context, known);
  return known;
}

export const webhookOfConnection = {
  async webhook(source: unknown, _args: unknown, context: IntegrationContext): Promise<object | null> {
    const { deps } = context;
    const row = rowOf(source);
    const connection = { connectorId: String(row['connector_id']), config: row['config'] };
    const definition = webhooksOffered(deps.connectors, connection);
    if (!definition) return null;
    const connectionId = String(row['id']);
    const stored = await storedOf(context).load(connectionId);
    const isSecret = definition.verify.type === 'urlSecret';
    return {
      url: deps.publicUrl === undefined || isSecret ? null : webhookAddress(deps.publicUrl, connectionId),
      topics: definition.topics,
      isAutomatic: definition.ensure !== undefined,
      subscriptionCount: stored?.subscriptions.length ?? 0,
      ensuredAt: stored?.ensuredAt ?? null,
      error: stored?.errorMessage ?? null,
      lastReceivedAt: stored?.lastReceivedAt ?? null,
    };
  },
};

export const webhookMutations = {
  rotateWebhookSecret: parsedMutation({
    requires: ['update', 'Connection'],
    thing: { connection: 'Connection' },
    input: z.object({ connectionId: idOf('connection') }),
    run: rotateWebhookSecret,
  }),
};

async function rotateWebhookSecret(
  host: HostDeps,
  _principal: Principal,
  { connectionId }: { readonly connectionId: string },
): Promise<Outcome<Written>> {
  const connection = await findConnection(host.database.db, connectionId);
  if (!connection) return refuse('CONNECTION_NOT_FOUND', 'There is no such connection.', 'connectionId');
  const definition = webhooksOffered(host.connectors, connection);
  if (!definition) return refuse('WEBHOOK_NOT_OFFERED', 'This connector takes no webhooks.', 'connectionId');
  const secret = await rotateSecret(host, connectionId);
  const end = definition.verify.type === 'urlSecret' ? secret : undefined;
  const url = host.publicUrl === undefined ? null : webhookAddress(host.publicUrl, connectionId, end);
  return accept({ id: connectionId, also: { secret, url } });
}
