import { column, defineReads, derived, expression, publicId, time } from '@tributary/platform';
import { connectionId } from '../source-record/reads.ts';

const fields = {
  kind: expression((row) => `upper(${row}.record_kind)`),
  field: column('field'),
  method: column('method'),
  sources: column('sources', connectionId),
  builtIn: column('is_built_in'),
  sinceVersion: column('since_version'),
  createdAt: time('created_at'),
};

export const survivorshipRuleReads = defineReads({
  type: 'SurvivorshipRule',
  table: 'contact.survivorship_rules',
  publicId: 'survivorship_rule',
  fields,
});

export const survivorshipPolicy = derived('SurvivorshipPolicy', {
  right: 'SurvivorshipRule',
  sql: () =>
    'select max(greatest(since_version, coalesce(until_version, 0))) as version from contact.survivorship_rules',
  fields: {
    version: column('version'),
    rules: derived('SurvivorshipRule', {
      many: true,
      right: 'SurvivorshipRule',
      sql: () =>
        'select * from contact.survivorship_rules where until_version is null order by record_kind desc, field',
      fields: { ...fields, id: publicId('survivorship_rule', 'id') },
    }),
  },
});
