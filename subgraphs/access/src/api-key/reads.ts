import { column, defineReads, one, time } from '@tributary/platform';

export const apiKeyReads = defineReads({
  type: 'ApiKey',
  table: 'access.api_keys',
  publicId: 'apikey',
  fields: {
    name: column('name'),
    hint: column('hint'),
    role: one('Role', { column: 'role_id' }),
    createdAt: time('created_at'),
    expiresAt: time('expires_at'),
    revokedAt: time('revoked_at'),
  },
});
