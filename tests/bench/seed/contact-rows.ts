import type { Rows } from './copy.ts';
import { DAY_MS, LAST_DAY, type Person, type World } from './world.ts';

interface Table {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: (world: World) => Rows;
}

const INDUSTRIES = ['Retail', 'Logistics', 'Health', 'Software', 'Construction'];
const CHANNELS = ['email', 'phone', 'web', 'chat'];
const TYPES = ['email', 'call', 'page.viewed', 'order.placed', 'ticket.opened'];
const JOBS = ['Buyer', 'Engineer', 'Head of Operations', 'Owner', null];

const email = ({ given, family }: Person, index: number): string =>
  `${given}.${family}${String(index)}@example.com`.toLowerCase();
const phone = (index: number): string => `+4930${String(1_000_000 + index)}`;

/** In the order that references allow. */
export const CONTACT_TABLES: readonly Table[] = [
  {
    table: 'contact.companies',
    columns: ['id', 'name', 'domain', 'industry', 'employees', 'created_at', 'updated_at'],
    *rows({ companyIds, random }) {
      for (const [index, id] of companyIds.entries()) {
        const at = new Date(LAST_DAY - random.int(1_000) * DAY_MS);
        const name = `Company ${String(index)}`;
        yield [id, name, `company${String(index)}.example`, random.pick(INDUSTRIES), 1 + random.int(5_000), at, at];
      }
    },
  },
  {
    table: 'contact.contacts',
    columns: [
      'id',
      'display_name',
      'given_name',
      'family_name',
      'primary_email',
      'primary_phone',
      'job_title',
      'language',
      'addresses',
      'tags',
      'created_at',
      'updated_at',
    ],
    *rows({ people, random }) {
      for (const [index, person] of people.entries()) {
        const { id, given, family, createdAt } = person;
        const names = [`${given} ${family}`, given, family];
        const address = JSON.stringify([
          { city: 'Berlin', postalCode: '10115', country: 'DE', lines: ['Invalidenstr. 1'] },
        ]);
        const job = random.pick(JOBS);
        yield [id, ...names, email(person, index), phone(index), job, 'de', address, '{}', createdAt, createdAt];
      }
    },
  },
  {
    table: 'contact.source_records',
    columns: [
      'id',
      'kind',
      'connection_id',
      'connection_name',
      'stream',
      'external_id',
      'version',
      'content_hash',
      'priority',
      'record',
      'entity_id',
      'observed_at',
      'first_seen_at',
      'updated_at',
    ],
    *rows({ people, companyIds }) {
      const at = new Date(LAST_DAY);
      const rest = ['1', 'bench', 10];
      for (const id of companyIds) {
        yield [id, 'company', 'shop', 'Shop', 'companies', id, ...rest, '{"kind":"company"}', id, at, at, at];
      }
      for (const { id, alias, given, family, createdAt } of people) {
        const record = JSON.stringify({ kind: 'person', givenName: given, familyName: family });
        for (const [node, name] of nodes(id, alias)) {
          const times = [createdAt, createdAt, createdAt];
          yield [node, 'person', name.toLowerCase(), name, 'customers', node, ...rest, record, id, ...times];
        }
      }
    },
  },
  {
    table: 'contact.identities',
    columns: ['node_id', 'record_kind', 'kind', 'value', 'original', 'entity_id'],
    *rows({ people, random }) {
      for (const [index, person] of people.entries()) {
        for (const [node, name] of nodes(person.id, person.alias)) {
          const mail = email(person, index);
          yield [node, 'person', 'EMAIL', mail, mail, person.id];
          const number = `${name.toLowerCase()}:${String(index)}`;
          if (random.chance(0.5)) yield [node, 'person', 'EXTERNAL_ID', number, number, person.id];
          if (random.chance(0.6)) yield [node, 'person', 'PHONE', phone(index), phone(index), person.id];
        }
      }
    },
  },
  {
    table: 'contact.affiliations',
    columns: [
      'id',
      'contact_node_id',
      'contact_id',
      'company_node_id',
      'company_id',
      'role',
      'title',
      'starts_on',
      'ends_on',
      'is_primary',
      'created_at',
      'updated_at',
    ],
    *rows({ people, companyIds, random }) {
      for (const { id, company, createdAt } of people) {
        if (company === undefined) continue;
        const [now, before] = [companyIds[company], companyIds[random.int(companyIds.length)]];
        if (now === undefined || before === undefined) continue;
        const times = [createdAt, createdAt];
        yield [random.uuid(), id, id, now, now, 'buyer', 'Buyer', '2021-01-01', null, true, ...times];
        if (!random.chance(0.1)) continue;
        yield [random.uuid(), id, id, before, before, 'user', null, '2018-01-01', '2020-12-31', false, ...times];
      }
    },
  },
  {
    table: 'contact.interactions',
    columns: [
      'id',
      'contact_node_id',
      'contact_id',
      'type',
      'channel',
      'direction',
      'occurred_at',
      'subject',
      'text',
      'data',
      'created_at',
    ],
    *rows({ people, sizes, random }) {
      for (let index = 0; index < sizes.interactions; index += 1) {
        const { id, alias } = random.pick(people);
        // Each at its own moment, so that the last five are the same five in every variant.
        const at = new Date(LAST_DAY - random.int(900) * DAY_MS - index);
        const about = [random.pick(TYPES), random.pick(CHANNELS), random.chance(0.6) ? 'INBOUND' : 'OUTBOUND'];
        yield [random.uuid(), alias ?? id, id, ...about, at, `Entry ${String(index)}`, 'What was said.', '{}', at];
      }
    },
  },
];

function nodes(id: string, alias: string | undefined): readonly (readonly [string, string])[] {
  return alias === undefined
    ? [[id, 'Shop']]
    : [
        [id, 'Shop'],
        [alias, 'Crm'],
      ];
}

/** Every subgraph keeps the aliases of its own. */
export const ALIAS_TABLES: readonly Table[] = ['contact', 'sales', 'service', 'analytics'].map((schema) => ({
  table: `${schema}.contact_aliases`,
  columns: ['alias_id', 'contact_id'],
  *rows({ people }) {
    for (const { id, alias } of people) if (alias !== undefined) yield [alias, id];
  },
}));
