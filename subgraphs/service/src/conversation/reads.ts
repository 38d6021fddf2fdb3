import { column, connection, defineReads, one, reference, time } from '@tributary/platform';

export const conversationReads = defineReads({
  type: 'Conversation',
  table: 'service.conversations',
  publicId: 'conversation',
  fields: {
    subject: column('subject'),
    ticket: one('Ticket', { column: 'ticket_id' }),
    channel: one('Channel', { column: 'channel_id' }),
    lastMessageAt: time('last_message_at'),
    messages: connection('Message', { foreign: 'conversation_id' }),
    createdAt: time('created_at'),
  },
});

export const messageReads = defineReads({
  type: 'Message',
  table: 'service.messages',
  publicId: 'message',
  fields: {
    direction: column('direction'),
    authorName: column('author_name'),
    contact: reference('Contact', 'contact', 'author_contact_id'),
    user: reference('User', 'user', 'author_user_id'),
    body: column('body'),
    sentAt: time('sent_at'),
  },
  filter: { direction: 'string', body: 'string', sentAt: 'time' },
  order: { SENT_AT: { column: 'sent_at', notNull: true } },
  defaultOrder: [{ column: 'sent_at', notNull: true }],
});
