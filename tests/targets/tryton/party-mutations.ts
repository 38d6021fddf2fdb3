/** Every kind of change that Tryton offers for parties, made through its own API. */
import type { Books } from './rpc.ts';
import { addParty, addressIn } from './seed.ts';
import type { Sql } from './sql.ts';

export interface Changes {
  readonly books: Books;
  readonly sql: Sql;
}
export type Mutations = Record<string, () => Promise<void>>;

let serial = 0;
export const unique = (): string => `${String(process.pid)}-${String((serial += 1))}`;

export function partyMutations({ books, sql }: Changes): Mutations {
  const some = (): Promise<number> => firstId(sql, 'select max(id) as id from party_party where name like ?', 'Grace%');
  const mechanism = (): Promise<number> =>
    firstId(sql, `select min(id) as id from party_contact_mechanism where type = 'email' and active`);
  const address = (): Promise<number> =>
    firstId(sql, 'select min(id) as id from party_address where active and city is not null');
  const identifier = (): Promise<number> => firstId(sql, 'select min(id) as id from party_identifier');
  const category = (): Promise<number> => firstId(sql, 'select max(category) as id from "party_category_rel"');
  const fresh = (): Promise<number> =>
    addParty(books, { name: `New Customer ${unique()}`, email: `new-${unique()}@erp.test` });
  return {
    created: async () => {
      await fresh();
    },
    edited: async () => {
      await books.write('party.party', await some(), { name: `Grace ${unique()}` });
    },
    mechanismEditedInForm: async () => {
      const { party, id } = await mechanismOf(sql, await some());
      await books.write('party.party', party, {
        contact_mechanisms: [['write', [id], { value: `form-${unique()}@erp.test` }]],
      });
    },
    categoryAdded: async () => {
      const id = await books.create('party.category', { name: `Group ${unique()}` });
      await books.write('party.party', await some(), { categories: [['add', [id]]] });
    },
    mechanismAdded: async () => {
      const value = `+49 228 ${String(1_000_000 + serial)}`;
      unique();
      await books.create('party.contact_mechanism', { party: await some(), type: 'mobile', value });
    },
    mechanismEdited: async () => {
      await books.write('party.contact_mechanism', await mechanism(), { value: `edited-${unique()}@erp.test` });
    },
    mechanismSwitchedOff: async () => {
      const { id } = await mechanismOf(sql, await fresh());
      await books.write('party.contact_mechanism', id, { active: false });
    },
    mechanismRemoved: async () => {
      await books.remove('party.contact_mechanism', await mechanism());
    },
    addressAdded: async () => {
      await books.create('party.address', { party: await some(), ...addressIn(`City ${unique()}`) });
    },
    addressEdited: async () => {
      await books.write('party.address', await address(), { city: `Town ${unique()}` });
    },
    addressSwitchedOff: async () => {
      await books.write('party.address', await address(), { active: false });
    },
    addressRemoved: async () => {
      await books.remove('party.address', await address());
    },
    // The party becomes a company by it.
    identifierAdded: async () => {
      await books.create('party.identifier', { party: await some(), type: 'de_vat', code: 'DE136695976' });
    },
    identifierEdited: async () => {
      await books.write('party.identifier', await identifier(), { code: 'DE811569869' });
    },
    // And a person again.
    identifierRemoved: async () => {
      await books.remove('party.identifier', await firstId(sql, 'select max(id) as id from party_identifier'));
    },
    categoryRenamed: async () => {
      await books.write('party.category', await category(), { name: `Renamed ${unique()}` });
    },
    switchedOff: async () => {
      await books.write('party.party', await fresh(), { active: false });
    },
    replaced: async () => {
      const name = `Twin ${unique()}`;
      const [source, destination] = [
        await addParty(books, { name, city: 'Hamburg' }),
        await addParty(books, { name, email: `twin-${unique()}@erp.test` }),
      ];
      await books.wizard('party.replace', [{ state: 'replace', form: { ask: { source, destination } } }]);
    },
    erased: async () => {
      const party = await firstId(sql, 'select max(id) as id from party_party where active and replaced_by is null');
      await books.write('party.party', party, { active: false });
      await books.wizard('party.erase', [{ state: 'erase', form: { ask: { party } } }]);
    },
    deleted: async () => {
      await books.remove('party.party', await fresh());
      // What the hub already knows, not only what it never saw.
      await books.remove(
        'party.party',
        await firstId(sql, `select max(id) as id from party_party where name like 'New%'`),
      );
    },
  };
}

async function mechanismOf(sql: Sql, party: number): Promise<{ party: number; id: number }> {
  const id = await firstId(sql, 'select min(id) as id from party_contact_mechanism where active and party = ?', party);
  return { party, id };
}

export async function firstId(sql: Sql, statement: string, ...parameters: (string | number)[]): Promise<number> {
  const id = (await sql.rows(statement, ...parameters))[0]?.['id'];
  if (typeof id !== 'number') throw new Error(`The target holds nothing for: ${statement}`);
  return id;
}
