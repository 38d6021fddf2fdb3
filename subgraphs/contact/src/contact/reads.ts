import { column, computed, connection, defineReads, hop, json, list, one, reference, time } from '@tributary/platform';
import { affiliationOrder, heldAsOf } from '../affiliation/reads.ts';
import { onTimeline } from '../interaction/reads.ts';
import { merges } from '../merge/reads.ts';
import { quality } from '../quality/reads.ts';

/** Short relations hold the customer's present id and need no aliases; the timeline and ids that are asked for do. */
export const contactReads = defineReads({
  type: 'Contact',
  table: 'contact.contacts',
  publicId: 'contact',
  aliases: { table: 'contact.contact_aliases', alias: 'alias_id', target: 'contact_id' },
  fields: {
    displayName: column('display_name'),
    givenName: column('given_name'),
    familyName: column('family_name'),
    honorific: column('honorific'),
    primaryEmail: column('primary_email'),
    primaryPhone: column('primary_phone'),
    jobTitle: column('job_title'),
    birthDate: column('birth_date'),
    language: column('language'),
    addresses: json('addresses'),
    attributes: json('attributes'),
    owner: reference('User', 'user', 'owner_id'),
    company: one('Company', {
      through: { table: 'contact.employers', from: 'contact_id', to: 'company_id' },
      exact: true,
    }),
    affiliations: list('Affiliation', {
      foreign: 'contact_id',
      exact: true,
      where: heldAsOf,
      orderBy: affiliationOrder,
    }),
    identities: list('Identity', { foreign: 'entity_id', exact: true, orderBy: ['kind', 'value'] }),
    // A timeline is long: its entries keep the id that they were given, and a merge writes none of them.
    interactions: connection('Interaction', { foreign: 'contact_node_id', where: onTimeline }),
    notes: connection('Note', { foreign: 'contact_id', exact: true }),
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
    id: 'id:contact',
    displayName: 'string',
    givenName: 'string',
    familyName: 'string',
    primaryEmail: 'string',
    primaryPhone: 'string',
    jobTitle: 'string',
    language: 'string',
    ownerId: 'id:user',
    createdAt: 'time',
    updatedAt: 'time',
    tags: hop(),
    identities: hop(),
    affiliations: hop(),
  },
  order: {
    DISPLAY_NAME: { column: 'display_name', notNull: true },
    CREATED_AT: { column: 'created_at', notNull: true },
    UPDATED_AT: { column: 'updated_at', notNull: true },
  },
  defaultOrder: [{ column: 'display_name', notNull: true }],
  visible: (_principal, row) => `${row}.deleted_at is null`,
});
