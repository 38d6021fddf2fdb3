import { column, defineReads, list, time } from '@tributary/platform';

export const teamReads = defineReads({
  type: 'Team',
  table: 'access.teams',
  publicId: 'team',
  fields: {
    name: column('name'),
    createdAt: time('created_at'),
    members: list('User', {
      through: { table: 'access.team_members', from: 'team_id', to: 'user_id' },
      orderBy: ['name'],
    }),
  },
});
