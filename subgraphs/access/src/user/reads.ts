import { column, defineReads, list, time } from '@tributary/platform';

export const userReads = defineReads({
  type: 'User',
  table: 'access.users',
  publicId: 'user',
  fields: {
    name: column('name'),
    email: column('email'),
    isActive: column('is_active'),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
    roles: list('Role', { through: { table: 'access.user_roles', from: 'user_id', to: 'role_id' }, orderBy: ['name'] }),
    teams: list('Team', {
      through: { table: 'access.team_members', from: 'user_id', to: 'team_id' },
      orderBy: ['name'],
    }),
  },
  filter: { id: 'id:user', name: 'string', email: 'string', isActive: 'boolean' },
  order: { NAME: { column: 'name', notNull: true }, CREATED_AT: { column: 'created_at', notNull: true } },
  defaultOrder: [{ column: 'name', notNull: true }],
});
