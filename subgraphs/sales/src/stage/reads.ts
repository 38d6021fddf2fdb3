import { column, connection, defineReads, one, time } from '@tributary/platform';
import { notDeleted } from '../not-deleted.ts';

export const stageReads = defineReads({
  type: 'Stage',
  table: 'sales.stages',
  publicId: 'stage',
  fields: {
    name: column('name'),
    position: column('position'),
    probability: column('probability'),
    kind: column('kind'),
    pipeline: one('Pipeline', { column: 'pipeline_id' }),
    deals: connection('Deal', { foreign: 'stage_id', where: notDeleted }),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  filter: { id: 'id:stage', name: 'string', kind: 'enum', probability: 'int' },
});
