/** What the connector writes, and what Tryton's own tables hold of it. */
import type { TargetAction } from '@tributary/connector-kit';
import type { UpsertDraftSaleInput, UpsertOpportunityInput, UpsertPartyInput } from '@tributary/connector-tryton';
import { unique } from './party-mutations.ts';
import type { Sql } from './sql.ts';

export function actions(sql: Sql): TargetAction[] {
  return [partyAction(sql), opportunityAction(sql), saleAction(sql)];
}

/** The template's own employee and the first product of the seed. */
const PARTY = '2';
const PRODUCT = '1';

function partyAction(sql: Sql): TargetAction {
  return {
    name: 'upsertParty',
    input: (): UpsertPartyInput => ({
      ...{ name: 'Grace Hopper', email: `written-${unique()}@erp.test`, phone: '+49 30 555' },
      taxNumber: { type: 'de_vat', code: 'DE136695976' },
      address: { street: '2 Side St', postalCode: '10117', city: 'Berlin', country: 'DE' },
    }),
    seen: async (key) => {
      const [party] = await sql.rows('select name from party_party where id = ?', key);
      const values = async (type: string): Promise<unknown> =>
        (await sql.rows('select value from party_contact_mechanism where party = ? and type = ?', key, type))[0]?.[
          'value'
        ];
      const [taxNumber] = await sql.rows('select type, code from party_identifier where party = ?', key);
      const places = await sql.rows(
        `select a.street, a.postal_code as postalCode, a.city, c.code as country from party_address a
         left join country_country c on c.id = a.country where a.party = ?`,
        key,
      );
      const address = places.length === 1 ? places[0] : places;
      return { name: party?.['name'], email: await values('email'), phone: await values('phone'), taxNumber, address };
    },
    expected: (input) => input,
    count: async (input) =>
      (
        await sql.rows(
          'select id from party_contact_mechanism where value = ?',
          (input as UpsertPartyInput).email ?? '',
        )
      ).length,
  };
}

function opportunityAction(sql: Sql): TargetAction {
  return {
    name: 'upsertOpportunity',
    input: (): UpsertOpportunityInput => ({
      ...{ reference: `DEAL-${unique()}`, title: 'A large order', party: PARTY, amount: '1250.50', probability: 40 },
      ...{ closesOn: '2030-05-31', comment: 'Call in May' },
    }),
    seen: async (key) =>
      (
        await sql.rows(
          `select reference, description as title, cast(party as text) as party, printf('%.2f', amount) as amount,
             conversion_probability * 100 as probability, end_date as closesOn, comment
           from sale_opportunity where id = ?`,
          key,
        )
      )[0],
    expected: (input) => input,
    count: async (input) =>
      (await sql.rows('select id from sale_opportunity where reference = ?', referenceOf(input))).length,
  };
}

function saleAction(sql: Sql): TargetAction {
  return {
    name: 'upsertDraftSale',
    input: (): UpsertDraftSaleInput => ({
      ...{ reference: `ORDER-${unique()}`, party: PARTY, description: 'From the shop' },
      lines: [
        { product: PRODUCT, quantity: 2, unitPrice: '19.90', description: 'Kettle, red' },
        { product: PRODUCT, quantity: 1, unitPrice: '0.1234' },
      ],
    }),
    seen: async (key) => {
      const [sale] = await sql.rows(
        'select reference, cast(party as text) as party, description, state from sale_sale where id = ?',
        key,
      );
      const lines = await sql.rows(
        `select cast(product as text) as product, quantity, cast(unit_price as real) as price, description,
           (select count(*) from sale_line_account_tax t where t.line = l.id) as taxes
         from sale_line l where sale = ? order by id`,
        key,
      );
      return { ...sale, lines };
    },
    expected: (input) => {
      const { reference, party, description, lines } = input as UpsertDraftSaleInput;
      return {
        ...{ reference, party, description, state: 'draft' },
        lines: lines.map(({ product, quantity, unitPrice, description: text }) => ({
          ...{ product, quantity, price: Number(unitPrice), description: text ?? null, taxes: 1 },
        })),
      };
    },
    count: async (input) => (await sql.rows('select id from sale_sale where reference = ?', referenceOf(input))).length,
  };
}

function referenceOf(input: unknown): string {
  return (input as { reference: string }).reference;
}
