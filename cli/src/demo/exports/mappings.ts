/** Mapping files of the two exports, as the file connector reads them. Its README explains the form. */

const SALES_LIST = {
  format: 'csv',
  records: [
    {
      kind: 'company',
      key: '@Company',
      when: '@Company',
      fields: { name: '@Company', 'domains.0': '@Website' },
    },
    {
      kind: 'person',
      key: '@Lead',
      fields: {
        'names.given': '@First name',
        'names.family': '@Last name',
        'names.full': { template: '{First name} {Last name}' },
        'emails.0.address': '@E-mail',
        'phones.0.number': '@Phone',
        // The country of the address is also where a number without a prefix was dialled.
        'addresses.0.city': '@City',
        'addresses.0.country': '@Country',
        jobTitle: '@Job title',
        'affiliations.0.company.key': '@Company',
        'affiliations.0.title': '@Job title',
        'affiliations.0.primary': { const: true },
        'attributes.accountOwner': '@Owner',
      },
    },
    {
      kind: 'lead',
      key: '@Lead',
      fields: {
        title: { template: '{Interest} for {First name} {Last name}' },
        'customer.key': '@Lead',
        'customer.kind': { const: 'person' },
        'company.key': '@Company',
        companyName: '@Company',
        'contact.names.given': '@First name',
        'contact.names.family': '@Last name',
        'contact.emails.0.address': '@E-mail',
        'contact.phones.0.number': '@Phone',
        status: {
          column: 'Status',
          words: { New: 'NEW', Working: 'WORKING', Qualified: 'QUALIFIED', Lost: 'DISQUALIFIED' },
        },
        source: { const: 'Sales list' },
        value: { money: { column: 'Value', currency: '@Currency' } },
        updatedAt: { column: 'Updated', date: 'iso' },
        'attributes.accountOwner': '@Owner',
      },
    },
  ],
} as const;

const HELP_DESK = {
  format: 'ndjson',
  records: [
    {
      kind: 'person',
      key: { path: 'requester.id' },
      fields: {
        'names.full': { path: 'requester.name' },
        'emails.0.address': { path: 'requester.email' },
        'phones.0.number': { path: 'requester.phone' },
      },
    },
    {
      kind: 'ticket',
      key: '@ticket',
      fields: {
        number: '@ticket',
        subject: '@subject',
        status: { column: 'status', words: { open: 'OPEN', waiting: 'PENDING', solved: 'SOLVED' } },
        sourceStatus: '@status',
        priority: {
          column: 'priority',
          words: { low: 'LOW', normal: 'NORMAL', high: 'HIGH', urgent: 'URGENT' },
        },
        channel: '@channel',
        'requester.key': { path: 'requester.id' },
        'requester.kind': { const: 'person' },
        'contact.names.full': { path: 'requester.name' },
        'contact.emails.0.address': { path: 'requester.email' },
        openedAt: { column: 'opened', date: 'iso' },
        firstAnsweredAt: { column: 'answered', date: 'iso' },
        closedAt: { column: 'solved', date: 'iso' },
        messages: { path: 'messages' },
        updatedAt: { column: 'updated', date: 'iso' },
        'attributes.orderCode': '@order',
      },
    },
  ],
} as const;

export const DEMO_MAPPINGS = { 'sales-list': SALES_LIST, 'help-desk': HELP_DESK } as const;
export type DemoMappings = typeof DEMO_MAPPINGS;
