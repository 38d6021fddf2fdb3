import { column, defineReads, expression, json, list, one, time, toPublicId } from '@tributary/platform';
import { nounOf } from './noun.ts';

const MOST_REFUSALS = 100;

export const writeBackRuleReads = defineReads({
  type: 'WriteBackRule',
  table: 'integration.write_back_rules',
  publicId: 'write_back_rule',
  right: 'Connection',
  fields: {
    connection: one('Connection', { column: 'connection_id' }),
    action: column('action'),
    kind: expression((row) => `upper(${row}.kind)`),
    fields: json('fields'),
    constants: json('constants'),
    creates: column('creates'),
    isEnabled: column('is_enabled'),
    pending: expression(
      (row) => `(select count(*)::int from integration.write_back_marks mark where mark.rule_id = ${row}.id)`,
    ),
    refused: expression(
      (row) =>
        `(select count(*)::int from integration.write_back_items item where item.rule_id = ${row}.id and item.status = 'REFUSED')`,
    ),
    refusals: list('WriteBackRefusal', {
      foreign: 'rule_id',
      where: (row) => `${row}.status = 'REFUSED'`,
      orderBy: [{ column: 'updated_at', direction: 'desc' }],
      limit: MOST_REFUSALS,
    }),
    error: column('error_message'),
    notBefore: time('not_before'),
    version: column('version'),
    updatedAt: time('updated_at'),
  },
});

export const writeBackRefusalReads = defineReads({
  type: 'WriteBackRefusal',
  table: 'integration.write_back_items',
  right: 'Connection',
  fields: {
    customerId: expression(
      (row) =>
        `(select rule.kind from integration.write_back_rules rule where rule.id = ${row}.rule_id) || ' ' || ${row}.customer_id`,
      { decode: customerId },
    ),
    key: column('key'),
    reason: column('reason'),
    at: time('updated_at'),
  },
});

function customerId(value: unknown): unknown {
  const [kind = '', id = ''] = String(value).split(' ');
  return toPublicId(nounOf(kind), id);
}
