import { refuse, accept, type Outcome } from '@tributary/platform';
import { isConnectorError, type CanonicalKind, type ConnectorContext, type Stream } from '@tributary/connector-kit';
import { Expression } from '@tributary/connector-kit-mapping';
import type { HostDeps } from '../deps.ts';
import { streamNamed } from '../stream/declaration.ts';
import { findStream, type StreamAndConnection } from '../stream/queries.ts';
import { fieldsOfKind, type FieldOverride } from './field-override.ts';

export interface MappingInput {
  readonly streamId: string;
  readonly fields: readonly {
    readonly kind?: string | undefined;
    readonly field: string;
    readonly value: unknown;
  }[];
}

export type MappingCodes =
  | 'STREAM_NOT_FOUND'
  | 'MAPPING_NOT_HERE'
  | 'FIELD_UNKNOWN'
  | 'FIELD_MAPPED_TWICE'
  | 'EXPRESSION_INVALID'
  | 'CONFIG_INVALID';

export interface CheckedMapping {
  readonly found: StreamAndConnection;
  /** As the connector maps it. */
  readonly declared: Stream;
  readonly context: ConnectorContext;
  readonly overrides: readonly FieldOverride[];
}

/** Whether a mapping means something: fields that there are, each once, and expressions that can be read. */
export async function checkMapping(
  { database, opened }: Pick<HostDeps, 'database' | 'opened'>,
  { streamId, fields }: MappingInput,
): Promise<Outcome<CheckedMapping, MappingCodes>> {
  const found = await findStream(database.db, streamId);
  if (!found) return refuse('STREAM_NOT_FOUND', 'There is no such stream.', 'streamId');
  const { stream, connection } = found;
  if (stream.shelfId !== stream.id)
    return refuse(
      'MAPPING_NOT_HERE',
      `Its records are those of “${stream.shelfName}”: set the mapping there.`,
      'streamId',
    );
  const checked = checkFields(stream.kinds, fields);
  if (!checked.ok) return checked;
  try {
    const { connector, context } = opened.open(connection);
    const declared = streamNamed(connector, context.config, stream.name);
    if (!declared) return refuse('STREAM_NOT_FOUND', 'The configuration has no such stream any more.', 'streamId');
    return accept({ found, declared, context, overrides: checked.value });
  } catch (error) {
    if (isConnectorError(error)) return refuse('CONFIG_INVALID', error.message);
    throw error;
  }
}

function checkFields(
  kinds: readonly string[],
  fields: MappingInput['fields'],
): Outcome<readonly FieldOverride[], MappingCodes> {
  const seen = new Set<string>();
  const overrides: FieldOverride[] = [];
  for (const [index, { kind: named, field, value }] of fields.entries()) {
    const at = `fields.${String(index)}`;
    // A stream's kinds are canonical ones; a name that is none of them is not found among them.
    const kind = (named ?? kinds[0]) as CanonicalKind;
    const known = kinds.includes(kind) ? fieldsOfKind(kind) : [];
    if (!known.includes(field.split('.')[0] ?? '')) {
      const has = known.length === 0 ? `The stream has ${kinds.join(', ')}.` : `There is: ${known.join(', ')}.`;
      return refuse('FIELD_UNKNOWN', `A ${kind} has no field “${field}”. ${has}`, `${at}.field`);
    }
    if (seen.has(`${kind} ${field}`)) return refuse('FIELD_MAPPED_TWICE', `“${field}” is mapped twice.`, at);
    seen.add(`${kind} ${field}`);
    const expression = Expression.nullable().safeParse(value ?? null);
    const isSum =
      expression.success && typeof expression.data === 'object' && expression.data !== null && 'sum' in expression.data;
    if (!expression.success || isSum)
      return refuse('EXPRESSION_INVALID', `What “${field}” is to be cannot be read as an expression.`, `${at}.value`);
    overrides.push({ kind, field, value: expression.data });
  }
  return accept(overrides);
}
