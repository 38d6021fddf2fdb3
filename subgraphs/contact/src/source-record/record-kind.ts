/** People and companies take the same road from source record to customer; this is what differs on it. */
export interface KindNames {
  readonly type: 'Contact' | 'Company';
  /** First word of its events' types, and prefix of its public ids. */
  readonly noun: 'contact' | 'company';
  readonly ref: 'contactId' | 'companyId';
  readonly table: string;
  readonly aliasTable: string;
  /** Of the alias table, and of every table that refers to a customer. */
  readonly idColumn: 'contact_id' | 'company_id';
  readonly nodeColumn: 'contact_node_id' | 'company_node_id';
}

export type RecordKind = 'person' | 'company';

export const KINDS: Readonly<Record<RecordKind, KindNames>> = {
  person: {
    type: 'Contact',
    noun: 'contact',
    ref: 'contactId',
    table: 'contact.contacts',
    aliasTable: 'contact.contact_aliases',
    idColumn: 'contact_id',
    nodeColumn: 'contact_node_id',
  },
  company: {
    type: 'Company',
    noun: 'company',
    ref: 'companyId',
    table: 'contact.companies',
    aliasTable: 'contact.company_aliases',
    idColumn: 'company_id',
    nodeColumn: 'company_node_id',
  },
};
