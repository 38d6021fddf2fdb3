/** A small company's customers. */
import type { Books } from './rpc.ts';

const PEOPLE = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Edsger Dijkstra',
  'Barbara Liskov',
  'Zoë Müller-Łódź',
  'Søren 山田',
];
const COMPANIES = ['Analytical Engines Ltd', 'Kessel & Söhne GmbH', 'Acme Trading'];
const GERMANY = 1;

export interface NewParty {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
  readonly city?: string;
  /** German tax number. */
  readonly vat?: string;
  readonly category?: number;
}

/** Everything in one call, as the party's form does it. */
export async function addParty(books: Books, party: NewParty): Promise<number> {
  const mechanisms = (['email', 'phone', 'website'] as const).flatMap((type) => {
    const value = party[type];
    return value === undefined ? [] : [{ type, value }];
  });
  const { name, city, vat, category } = party;
  return await books.create('party.party', {
    name,
    addresses: [['create', city === undefined ? [] : [addressIn(city)]]],
    contact_mechanisms: [['create', mechanisms]],
    identifiers: [['create', vat === undefined ? [] : [{ type: 'de_vat', code: vat }]]],
    ...(category !== undefined && { categories: [['add', [category]]] }),
  });
}

export function addressIn(city: string): Record<string, unknown> {
  return { street: '1 Main St\nBack yard', postal_code: '53111', city, country: GERMANY };
}

export async function seed(books: Books, { customers }: { customers: number }): Promise<void> {
  const category = await books.create('party.category', { name: 'Wholesale' });
  for (let index = 0; index < customers; index += 1) {
    const number = String(index);
    const name = PEOPLE[index % PEOPLE.length] ?? '';
    await addParty(books, {
      name: index < PEOPLE.length ? name : `${name} ${number}`,
      email: `customer${number}@erp.test`,
      ...(index % 2 === 0 && { phone: `+49 228 555${number.padStart(3, '0')}`, city: 'Bonn' }),
      ...(index % 3 === 0 && { category }),
    });
  }
  for (const [index, name] of COMPANIES.entries()) {
    await addParty(books, {
      name,
      city: 'Berlin',
      email: `office${String(index)}@company${String(index)}.test`,
      website: `https://www.company${String(index)}.test/shop`,
      // Acme has nothing else that tells it from a person.
      vat: 'DE136695976',
    });
  }
}
