import type { Action, Stream } from '@tributary/connector-kit';
import { accept, refuse, type Outcome } from '@tributary/platform';
import { findConnection } from '../connection/queries.ts';
import type { ConnectionRow } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';
import { isListField, pathsOf } from '../outbound/action-input.ts';
import { streamsOffered } from '../stream/declare-streams.ts';
import type { FieldRule } from './rule.ts';

export interface RuleInput {
  readonly connectionId: string;
  readonly action: string;
  readonly kind: 'person' | 'company';
  readonly fields: readonly FieldRule[];
  readonly constants: Readonly<Record<string, unknown>>;
}

export interface CheckedRule {
  readonly connection: ConnectionRow;
  readonly action: Action;
  /** Shelf of the records that the action writes. */
  readonly stream: string;
  /** The action's field for the id of a record. */
  readonly keyInput: string;
}

export type RuleCodes =
  | 'CONNECTION_NOT_FOUND'
  | 'ACTION_NOT_FOUND'
  | 'ACTION_NOT_FOR_CUSTOMERS'
  | 'FIELD_NOT_WRITABLE'
  | 'ACTION_INPUT_UNKNOWN'
  | 'FIELD_MAPPED_TWICE';

/** Whether a rule means something: a connection that has the action, fields that there are, and a place for each. */
export async function checkRule(
  host: Pick<HostDeps, 'database' | 'connectors' | 'opened' | 'outboundFor'>,
  input: RuleInput,
): Promise<Outcome<CheckedRule, RuleCodes>> {
  const connection = await findConnection(host.database.db, input.connectionId);
  const connector = connection && host.connectors.get(connection.connectorId);
  if (!connector) return refuse('CONNECTION_NOT_FOUND', 'There is no such connection.', 'connectionId');
  const action = connector.actions?.find(({ name }) => name === input.action);
  if (!action) {
    const known = (connector.actions ?? []).map(({ name }) => name).join(', ') || 'none';
    return refuse('ACTION_NOT_FOUND', `The connector has no action “${input.action}”. It has: ${known}.`, 'action');
  }
  const place = placeOf(streamsOffered(connector, connection.config) ?? [], action, input);
  if (!place.ok) return place;
  const fields = checkFields(host, action, input);
  return fields.ok ? accept({ connection, action, ...place.value }) : fields;
}

function placeOf(
  streams: readonly Stream[],
  action: Action,
  { kind }: RuleInput,
): Outcome<Pick<CheckedRule, 'stream' | 'keyInput'>, RuleCodes> {
  const declared = streams.find(({ name }) => name === action.stream);
  const keyInput = action.match.find((fields) => fields.length === 1)?.[0];
  if (keyInput === undefined || (declared && !(declared.kinds as readonly string[]).includes(kind))) {
    const message = `“${action.name}” does not write one ${kind} by an id of its own.`;
    return refuse('ACTION_NOT_FOR_CUSTOMERS', message, 'action');
  }
  return accept({ stream: declared?.feeds ?? action.stream, keyInput });
}

function checkFields(
  { outboundFor }: Pick<HostDeps, 'outboundFor'>,
  action: Action,
  { kind, fields }: RuleInput,
): Outcome<undefined, RuleCodes> {
  const paths = pathsOf(action.input);
  const writable = outboundFor(kind)?.fieldsOf(kind) ?? [];
  const seen = new Set<string>();
  for (const [index, { field, input, list }] of fields.entries()) {
    const at = `fields.${String(index)}`;
    if (!writable.includes(field) && !/^attributes\.[^.]+$/u.test(field)) {
      const known = [...writable, 'attributes.<name>'].join(', ');
      return refuse('FIELD_NOT_WRITABLE', `“${field}” cannot be written elsewhere. There is: ${known}.`, `${at}.field`);
    }
    if (!paths.has(input) || (list !== undefined && !isListField(field)))
      return refuse('ACTION_INPUT_UNKNOWN', `“${action.name}” has no place for it at “${input}”.`, `${at}.input`);
    if (seen.has(`field ${field}`) || seen.has(`input ${input}`))
      return refuse('FIELD_MAPPED_TWICE', `“${field}” or “${input}” is mapped twice.`, at);
    seen.add(`field ${field}`).add(`input ${input}`);
  }
  return accept(undefined);
}
