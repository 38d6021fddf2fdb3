import {
  buildSchema,
  GraphQLError,
  GraphQLScalarType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { ADMIN_SCHEMA } from './admin-schema.ts';

export function adminSchema(): GraphQLSchema {
  const schema = buildSchema(ADMIN_SCHEMA);
  const dateTime = schema.getType('DateTime');
  if (!(dateTime instanceof GraphQLScalarType)) throw new Error('The schema has no DateTime.');
  // Times are kept as texts that sort like times, so a filter's time must have the same form.
  dateTime.parseValue = (value) => asIso(value);
  dateTime.parseLiteral = (node) => asIso('value' in node ? node.value : undefined);
  return schema;
}

function asIso(value: unknown): string {
  const time = typeof value === 'string' ? new Date(value) : undefined;
  if (time === undefined || Number.isNaN(time.getTime())) throw new GraphQLError('A DateTime is an ISO 8601 text.');
  return time.toISOString();
}

const MOST_DOCUMENTS = 100;

/** A connector sends the same few documents for ever: each is parsed and validated once. */
export function makeDocuments(schema: GraphQLSchema): (query: string) => DocumentNode | readonly GraphQLError[] {
  const known = new Map<string, DocumentNode>();
  return (query) => {
    const before = known.get(query);
    if (before) return before;
    try {
      const document = parse(query);
      const errors = validate(schema, document).map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
      if (errors.length > 0) return errors;
      if (known.size >= MOST_DOCUMENTS) known.clear();
      known.set(query, document);
      return document;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    }
  };
}

function coded({ message }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
