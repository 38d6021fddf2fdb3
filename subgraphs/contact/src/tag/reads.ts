import { column, connection, defineReads } from '@tributary/platform';

const customersWithIt = { through: { table: 'contact.tagged', from: 'tag_id', to: 'entity_id' }, exact: true } as const;

export const tagReads = defineReads({
  type: 'Tag',
  table: 'contact.tags',
  publicId: 'tag',
  fields: {
    name: column('name'),
    contacts: connection('Contact', customersWithIt),
    companies: connection('Company', customersWithIt),
  },
  filter: { id: 'id:tag', name: 'string' },
  defaultOrder: [{ column: 'name', notNull: true }],
});
