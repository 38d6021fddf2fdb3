import type { Connector, Stream } from '@tributary/connector-kit';
import { z } from 'zod';
import { declarationOf, type StreamDeclaration } from '../stream/declaration.ts';

export interface ConnectorDescription {
  readonly id: string;
  readonly version: string;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly configSchema: unknown;
  readonly signIns: readonly {
    id: string;
    title: string;
    fields: readonly { name: string; title: string; isSecret: boolean; isRequired: boolean }[];
  }[];
  readonly streams: readonly (Omit<StreamDeclaration, 'feeds'> & { feeds: string | null })[];
  readonly actions: readonly { name: string; title: string; stream: string; inputSchema: unknown }[];
}

/** A connector in the words of the API. */
export function describeConnector(connector: Connector): ConnectorDescription {
  const { id, version, category, title, docs, config, auth, actions = [] } = connector;
  return {
    id,
    version,
    category: category.toUpperCase(),
    title,
    description: docs,
    configSchema: jsonSchemaOf(config),
    signIns: auth.map((scheme) => ({
      id: scheme.id,
      title: scheme.title,
      fields: scheme.fields.map((field) => ({
        name: field.name,
        title: field.title,
        isSecret: field.isPublic !== true,
        isRequired: field.isOptional !== true,
      })),
    })),
    streams: streamsOfAny(connector).map((stream) => {
      const { feeds, ...declared } = declarationOf(stream);
      return { ...declared, feeds: feeds ?? null };
    }),
    actions: actions.map((action) => ({
      name: action.name,
      title: action.title,
      stream: action.stream,
      inputSchema: jsonSchemaOf(action.input),
    })),
  };
}

/** What people may write, before defaults; parts that JSON Schema has no word for are left open. */
function jsonSchemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Streams that do not depend on the configuration; a connector whose streams do has none without it. */
function streamsOfAny(connector: Connector): readonly Stream[] {
  try {
    return connector.streams({});
  } catch {
    // It looked for something in the configuration: its streams are shown on the connection.
    return [];
  }
}
