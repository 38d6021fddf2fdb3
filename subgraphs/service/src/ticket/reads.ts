import { column, connection, defineReads, list, one, reference, time } from '@tributary/platform';

const newestFirst = [{ column: 'opened_at', notNull: true, direction: 'desc' }] as const;

export const ticketReads = defineReads({
  type: 'Ticket',
  table: 'service.tickets',
  publicId: 'ticket',
  fields: {
    number: column('number'),
    subject: column('subject'),
    status: column('status'),
    sourceStatus: column('source_status'),
    priority: column('priority'),
    queue: column('queue'),
    assignee: reference('User', 'user', 'assignee_id'),
    contact: reference('Contact', 'contact', 'contact_id'),
    company: reference('Company', 'company', 'company_id'),
    order: reference('Order', 'order', 'order_id'),
    deal: reference('Deal', 'deal', 'deal_id'),
    channel: one('Channel', { column: 'channel_id' }),
    conversations: list('Conversation', { foreign: 'ticket_id', orderBy: ['created_at'] }),
    openedAt: time('opened_at'),
    firstAnsweredAt: time('first_answered_at'),
    solvedAt: time('solved_at'),
    closedAt: time('closed_at'),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  filter: {
    number: 'string',
    subject: 'string',
    status: 'enum',
    priority: 'enum',
    queue: 'string',
    assigneeId: 'id:user',
    contactId: 'id:contact',
    companyId: 'id:company',
    openedAt: 'time',
  },
  order: {
    OPENED_AT: { column: 'opened_at', notNull: true },
    UPDATED_AT: { column: 'updated_at', notNull: true },
    SUBJECT: { column: 'subject', notNull: true },
  },
  defaultOrder: newestFirst,
  visible: (_principal, row) => `${row}.deleted_at is null`,
});

export const contactInService = defineReads({
  type: 'Contact',
  stub: {
    publicId: 'contact',
    aliases: { table: 'service.contact_aliases', alias: 'alias_id', target: 'contact_id' },
  },
  fields: { tickets: connection('Ticket', { foreign: 'contact_id' }) },
});

export const companyInService = defineReads({
  type: 'Company',
  stub: {
    publicId: 'company',
    aliases: { table: 'service.company_aliases', alias: 'alias_id', target: 'company_id' },
  },
  fields: { tickets: connection('Ticket', { foreign: 'company_id' }) },
});
