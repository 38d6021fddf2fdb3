import { connection, defineReads } from '@tributary/platform';
import { notDeleted } from '../not-deleted.ts';

/** What sales adds to a contact. Rows keep the id they were given; the aliases find those of its other ids. */
export const contactInSales = defineReads({
  type: 'Contact',
  stub: { publicId: 'contact', aliases: { table: 'sales.contact_aliases', alias: 'alias_id', target: 'contact_id' } },
  fields: {
    deals: connection('Deal', { foreign: 'contact_id', where: notDeleted }),
    orders: connection('Order', { foreign: 'contact_id', where: notDeleted }),
    leads: connection('Lead', { foreign: 'contact_id', where: notDeleted }),
  },
});

export const companyInSales = defineReads({
  type: 'Company',
  stub: { publicId: 'company', aliases: { table: 'sales.company_aliases', alias: 'alias_id', target: 'company_id' } },
  fields: {
    deals: connection('Deal', { foreign: 'company_id', where: notDeleted }),
    orders: connection('Order', { foreign: 'company_id', where: notDeleted }),
    leads: connection('Lead', { foreign: 'company_id', where: notDeleted }),
  },
});
