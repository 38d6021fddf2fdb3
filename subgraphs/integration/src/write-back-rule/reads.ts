import { column, defineReads, expression, json, one, time } from '@tributary/platform';

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
    error: column('error_message'),
    notBefore: time('not_before'),
    version: column('version'),
    updatedAt: time('updated_at'),
  },
});
