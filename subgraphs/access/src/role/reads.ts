import { column, defineReads, json, time } from '@tributary/platform';

export const roleReads = defineReads({
  type: 'Role',
  table: 'access.roles',
  publicId: 'role',
  fields: {
    name: column('name'),
    description: column('description'),
    rights: json('rights'),
    isBuiltin: column('is_builtin'),
    createdAt: time('created_at'),
  },
});
