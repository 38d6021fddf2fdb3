import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import pg from 'pg';
import { hubForms, startHub, type Hub } from '../support/hub/index.ts';
import { codesOf, parsed, unclear, type Heard } from './bad-input/clear-answer.ts';
import { BAD_OPERATIONS } from './bad-input/operations.ts';
import { BAD_REQUESTS, type BadRequest } from './bad-input/requests.ts';
import { BAD_IDS, connections, idQueries, inputProbes, rootProbes, type Probe } from './bad-input/schema-sweep.ts';

/** Fields that somebody without a credential may ask for. */
const OPEN_FIELDS = ['viewer', 'signIn', 'signOut'];

describe.each(await hubForms(import.meta.url))('bad input (%s)', (form) => {
  let hub: Hub;
  let schema: GraphQLSchema;
  let database: pg.Client;
  let before: unknown;

  beforeAll(async () => {
    hub = await startHub(form);
    schema = buildClientSchema(await hub.client.data<IntrospectionQuery>(getIntrospectionQuery()));
    database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
  }, 180_000);
  afterAll(async () => {
    await database.end();
    await hub.close();
  }, 60_000);
  beforeEach(async () => {
    before = await written();
  });
  afterEach(async () => {
    expect(await written()).toEqual(before);
  });

  /** Rows of everything that a user can write. */
  async function written(): Promise<unknown> {
    const { rows } = await database.query(`
      select (select count(*) from log.event) + (select count(*) from log.pending) as events,
        (select count(*) from contact.source_records) as records, (select count(*) from contact.notes) as notes,
        (select count(*) from contact.interactions) as interactions, (select count(*) from sales.deals) as deals,
        (select count(*) from sales.orders) as orders, (select count(*) from sales.leads) as leads,
        (select count(*) from sales.products) as products, (select count(*) from sales.stages) as stages,
        (select count(*) from service.tickets) as tickets, (select count(*) from service.messages) as messages,
        (select count(*) from service.channels) as channels, (select count(*) from access.users) as users,
        (select count(*) from access.api_keys) as keys, (select count(*) from integration.connections) as connections`);
    return rows[0];
  }

  async function send({
    method = 'POST',
    path = '/graphql',
    headers = {},
    body,
  }: Omit<BadRequest, 'status'>): Promise<Heard> {
    const all: Record<string, string | null> = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${hub.apiKey}`,
      'apollo-require-preflight': '1',
      ...headers,
    };
    const given = Object.entries(all).filter((header): header is [string, string] => header[1] !== null);
    const response = await fetch(`${hub.client.url}${path}`, {
      method,
      headers: given,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, text: await response.text() };
  }

  async function operation(
    query: string,
    variables: unknown = {},
    headers: BadRequest['headers'] = {},
  ): Promise<Heard> {
    return await send({ body: JSON.stringify({ query, variables }), headers });
  }

  /** What is wrong with the answers, by what was asked. */
  async function unclearAnswers(
    probes: readonly Probe[],
    code?: string,
    headers?: BadRequest['headers'],
  ): Promise<string[]> {
    const found: string[] = [];
    for (const { about, query, variables } of probes) {
      const why = unclear(await operation(query, variables, headers), code);
      if (why !== undefined) found.push(`${about}: ${why}`);
    }
    return found;
  }

  describe('an operation is refused with its code, and nothing is written:', () => {
    it.each(Object.entries(BAD_OPERATIONS))('%s', async (_says, { query, variables, code }) => {
      expect(unclear(await operation(query, variables), code)).toBeUndefined();
    });
  });

  describe('a request is refused with its status, and nothing is written:', () => {
    it.each(Object.entries(BAD_REQUESTS))('%s', async (_says, { status, code, ...request }) => {
      const heard = await send(request);

      expect([status].flat()).toContain(heard.status);
      if (code !== undefined) expect(codesOf(heard.text)).toEqual([code]);
      expect(
        unclear({ status: heard.status, text: code === undefined ? '{"errors":[{}]}' : heard.text }),
      ).toBeUndefined();
    });
  });

  describe('whatever the schema has:', () => {
    it.each(BAD_IDS)('no thing is found by the id %j', async (id) => {
      const probes = idQueries(schema).map(({ name, query }) => ({ about: name, query, variables: { id } }));

      expect(probes.length).toBeGreaterThan(8);
      expect(await unclearAnswers(probes, 'BAD_ID')).toEqual([]);
    });

    it('no thing is found by the id of another', async () => {
      // A node may be of any type.
      const typed = idQueries(schema).filter(({ name }) => name !== 'node');
      const probes = typed.map(({ name, query }) => ({
        about: name,
        query,
        variables: { id: name === 'deal' ? 'contact_01h455vb4pex5vsknk084sn02q' : 'deal_01h455vb4pex5vsknk084sn02q' },
      }));

      expect(await unclearAnswers(probes, 'BAD_ID')).toEqual([]);
    });

    it.each(BAD_IDS)('no mutation takes the id %j', async (id) => {
      const probes = inputProbes(schema, 'ID', id);

      expect(probes.length).toBeGreaterThan(50);
      expect(await unclearAnswers(probes)).toEqual([]);
    });

    it('no mutation takes a NUL', async () => {
      const probes = inputProbes(schema, 'String', 'a\u0000b');

      expect(probes.length).toBeGreaterThan(100);
      expect(await unclearAnswers(probes, 'BAD_USER_INPUT')).toEqual([]);
    });

    it.each(['first: 100000', 'first: 0', 'first: -1', '', 'last: 101', 'first: null'])(
      'no page is given for (%s)',
      async (args) => {
        const probes = connections(schema).map(({ name, query }) => ({
          about: name,
          query: query(args),
          variables: {},
        }));

        expect(probes.length).toBeGreaterThan(8);
        expect(await unclearAnswers(probes, 'PAGE_SIZE')).toEqual([]);
      },
    );

    it.each([100_000, 0, -1, null])('no page is given for a variable of %j', async (n) => {
      const probes = connections(schema).map(({ name, query }) => ({
        about: name,
        query: query('first: $n', '($n: Int)'),
        variables: { n },
      }));

      expect(await unclearAnswers(probes, 'PAGE_SIZE')).toEqual([]);
    });

    it.each(['x', '', 'e30', 'WyJhIl0', "' or 1=1 --", 'x'.repeat(5_000)])(
      'no page is given for the cursor %j',
      async (after) => {
        const probes = connections(schema).map(({ name, query }) => ({
          about: name,
          query: query('first: 1, after: $after', '($after: String)'),
          variables: { after },
        }));

        expect(await unclearAnswers(probes, 'BAD_CURSOR')).toEqual([]);
      },
    );

    it('somebody unknown gets nothing', async () => {
      const all = [...rootProbes(schema, 'Query'), ...rootProbes(schema, 'Mutation')];
      const closed = all.filter(({ about }) => !OPEN_FIELDS.includes(about));

      expect(closed.length).toBeGreaterThan(60);
      expect(await unclearAnswers(closed, 'UNAUTHENTICATED', { authorization: null })).toEqual([]);
    });
  });

  describe('odd and allowed:', () => {
    it.each(["'", '%', '_', '\\', '"', '🙂', ' ', '(((', 'a'.repeat(10_000)])('a search for %j', async (search) => {
      const query =
        'query ($s: String) { contacts(first: 1, search: $s) { nodes { id } } companies(first: 1, search: $s) { nodes { id } } }';

      const { text } = await operation(query, { s: search });

      expect(parsed(text)).toMatchObject({ data: { contacts: { nodes: [] }, companies: { nodes: [] } } });
    });

    it('names that every object has, as aliases', async () => {
      const { text } = await operation(
        '{ constructor: viewer { toString: kind hasOwnProperty: name valueOf: __typename } }',
      );

      expect(parsed(text).data).toEqual({
        constructor: { toString: 'apiKey', hasOwnProperty: expect.any(String), valueOf: 'Viewer' },
      });
    });

    it('variables that nobody declared, whatever their names', async () => {
      const body =
        '{"query":"{ viewer { kind } }","variables":{"__proto__":{"kind":"x"},"constructor":{"prototype":{"kind":"x"}}}}';

      const heard = [await send({ body }), await operation('{ viewer { kind } }')];

      expect(heard.map(({ text }) => parsed(text).data)).toEqual([
        { viewer: { kind: 'apiKey' } },
        { viewer: { kind: 'apiKey' } },
      ]);
    });
  });
});
