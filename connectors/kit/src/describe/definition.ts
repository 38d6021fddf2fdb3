/** What a connector says of itself, as data: for documentation, and to see what a new version changes. */
import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { parseConfig } from '../host/open-connection.ts';
import type { BlindSpot, DeleteStrategy } from '../stream.ts';

export interface StreamDefinition {
  readonly name: string;
  readonly title: string;
  readonly kinds: readonly string[];
  readonly feeds?: string;
  readonly cursor: string;
  readonly covers: readonly string[];
  readonly blindSpots: readonly BlindSpot[];
  readonly deletes: DeleteStrategy;
}
export interface ActionDefinition {
  readonly name: string;
  readonly title: string;
  readonly stream: string;
  readonly batch: number;
  readonly input: unknown;
}
export interface ConnectorDefinition {
  readonly id: string;
  readonly version: string;
  readonly contract: number;
  readonly title: string;
  readonly docs: string;
  readonly config: unknown;
  readonly auth: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: readonly string[];
    readonly optional: readonly string[];
  }[];
  readonly hosts: readonly string[];
  readonly budgets: readonly { readonly name: string; readonly capacity: number; readonly refillPerSecond: number }[];
  readonly streams: readonly StreamDefinition[];
  readonly actions: readonly ActionDefinition[];
  readonly webhookTopics: readonly string[];
}

/** Streams and hosts are those of the connector's own example. */
export function definitionOf(connector: Connector): ConnectorDefinition {
  const config = parseConfig(connector, connector.example);
  return {
    id: connector.id,
    version: connector.version,
    contract: connector.contract,
    title: connector.title,
    docs: connector.docs,
    config: schemaOf(connector.config),
    auth: connector.auth.map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.filter(({ isOptional }) => isOptional !== true).map(({ name }) => name),
      optional: fields.filter(({ isOptional }) => isOptional === true).map(({ name }) => name),
    })),
    hosts: connector.hosts(config),
    budgets: connector.budgets.map(({ name, capacity, refillPerSecond }) => ({ name, capacity, refillPerSecond })),
    streams: connector.streams(config).map((stream) => ({
      name: stream.name,
      title: stream.title,
      kinds: stream.kinds,
      ...(stream.feeds !== undefined && { feeds: stream.feeds }),
      cursor: stream.cursor.kind,
      covers: stream.covers,
      blindSpots: stream.blindSpots,
      deletes: stream.deletes,
    })),
    actions: (connector.actions ?? []).map(({ name, title, stream, batch, input }) => ({
      ...{ name, title, stream, batch },
      input: schemaOf(input),
    })),
    webhookTopics: connector.webhooks?.(config)?.topics ?? [],
  };
}

function schemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
