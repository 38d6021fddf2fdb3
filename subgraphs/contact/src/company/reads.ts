import { column, computed, connection, defineReads, hop, json, list, reference, time } from '@tributary/platform';
import { heldAsOf } from '../affiliation/reads.ts';
import { onTimeline } from '../interaction/reads.ts';
import { merges } from '../merge/reads.ts';
import { quality } from '../quality/reads.ts';

/** Short relations hold the customer's present id and need no aliases; the timeline and ids that are asked for do. */
export const companyReads = defineReads({
  type: 'Company',
  table: 'contact.companies',
  publicId: 'company',
  aliases: { table: 'contact.company_aliases', alias: 'alias_id', target: 'company_id' },
  fields: {
    name: column('name'),
    domain: column('domain'),
    industry: column('industry'),
    employees: column('employees'),
    taxId: column('tax_id'),
    primaryEmail: column('primary_email'),
    phones: column('phones'),
    addresses: json('addresses'),
    attributes: json('attributes'),
    owner: reference('User', 'user', 'owner_id'),
    affiliations: connection('Affiliation', { foreign: 'company_id', exact: true, where: heldAsOf }),
    identities: list('Identity', { foreign: 'entity_id', exact: true, orderBy: ['kind', 'value'] }),
    // A timeline is long: its entries keep the id that they were given, and a merge writes none of them.
    interactions: connection('Interaction', { foreign: 'company_node_id', where: onTimeline }),
    notes: connection('Note', { foreign: 'company_id', exact: true }),
    tags: list('Tag', {
      through: { table: 'contact.tagged', from: 'entity_id', to: 'tag_id' },
      exact: true,
      orderBy: ['name'],
    }),
    sourceRecords: list('SourceRecord', { foreign: 'entity_id', exact: true, orderBy: ['first_seen_at'] }),
    merges,
    quality,
    provenance: computed({ needs: ['provenance'] }),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  filter: {
    id: 'id:company',
    name: 'string',
    domain: 'string',
    industry: 'string',
    employees: 'int',
    ownerId: 'id:user',
    createdAt: 'time',
    updatedAt: 'time',
    tags: hop(),
    identities: hop(),
  },
  order: {
    NAME: { column: 'name', notNull: true },
    CREATED_AT: { column: 'created_at', notNull: true },
    UPDATED_AT: { column: 'updated_at', notNull: true },
  },
  defaultOrder: [{ column: 'name', notNull: true }],
  visible: (_principal, row) => `${row}.deleted_at is null`,
});
