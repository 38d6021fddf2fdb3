import { column, connection, defineReads, list, time } from '@tributary/platform';
import { notDeleted } from '../not-deleted.ts';

export const pipelineReads = defineReads({
  type: 'Pipeline',
  table: 'sales.pipelines',
  publicId: 'pipeline',
  fields: {
    name: column('name'),
    isDefault: column('is_default'),
    stages: list('Stage', { foreign: 'pipeline_id', orderBy: ['position'] }),
    deals: connection('Deal', { foreign: 'pipeline_id', where: notDeleted }),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
});
