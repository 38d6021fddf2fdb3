import { column, defineReads, time } from '@tributary/platform';

export const channelReads = defineReads({
  type: 'Channel',
  table: 'service.channels',
  publicId: 'channel',
  fields: { name: column('name'), kind: column('kind'), createdAt: time('created_at') },
});
