import { column, defineReads, json, time } from '@tributary/platform';

export const streamMappingReads = defineReads({
  type: 'StreamMapping',
  table: 'integration.stream_mappings',
  right: 'Connection',
  fields: {
    version: column('version'),
    fields: json('fields'),
    setBy: json('set_by'),
    setAt: time('set_at'),
  },
});
