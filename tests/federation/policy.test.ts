import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, SYSTEM, type Principal } from '@tributary/platform';
import { visibleTo } from './policy/expected-answer.ts';
import { openPolicyHub, type PolicyHub } from './policy/fixture.ts';
import { liveFields, tellLive } from './policy/live.ts';
import { byIdFields, ROADS, wholeQuery } from './policy/roads.ts';
import { ROLE_NAMES, somebodyWhoIs, somebodyWhoMayReadAllBut, somebodyWith, TYPES } from './policy/roles.ts';

let policy: PolicyHub;
/** What there is to see, by type: the answer to somebody who may see everything. */
const whole = new Map<string, unknown>();

beforeAll(async () => {
  policy = await openPolicyHub();
  for (const type of TYPES) {
    const { result } = await policy.hub.run(wholeQuery(policy.hub.schema, type));
    if (result.errors) throw new Error(`${type}: ${JSON.stringify(result.errors)}`);
    whole.set(type, plain(result.data));
  }
}, 120_000);
afterAll(async () => {
  await policy.close();
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}

interface Shown {
  readonly data: unknown;
  readonly codes: readonly unknown[];
  readonly paths: readonly string[];
}

async function ask(query: string, principal: Principal, variables: Record<string, unknown> = {}): Promise<Shown> {
  const { result } = await policy.hub.run(query, variables, principal);
  const errors = result.errors ?? [];
  return {
    data: plain(result.data),
    codes: [...new Set(errors.map(({ extensions }) => extensions['code']))],
    paths: errors.map(({ path }) => (path ?? []).filter((step) => typeof step === 'string').join('.')),
  };
}

/** Shown is exactly what may be seen; whatever is hidden says FORBIDDEN, there or at what went with it. */
async function expectVisible(type: string, principal: Principal): Promise<void> {
  const { schema } = policy.hub;
  const query = wholeQuery(schema, type);
  const expected = visibleTo(principal, schema, query, whole.get(type));

  const shown = await ask(query, principal);

  expect(shown.data).toEqual(expected.data);
  expect(shown.codes).toEqual(expected.hidden.length === 0 ? [] : ['FORBIDDEN']);
  const silent = expected.hidden.filter((path) => !shown.paths.some((told) => reaches(told, path)));
  expect(silent).toEqual([]);
}

function reaches(told: string, path: string): boolean {
  return told === path || path.startsWith(`${told}.`) || told.startsWith(`${path}.`);
}

describe('the fixture', () => {
  it('has something of every type that a role can speak of', () => {
    expect(Object.keys(ROADS).sort()).toEqual([...TYPES].sort());
    for (const type of TYPES) expect(JSON.stringify(whole.get(type))).toMatch(/"(id|name|kind|value)":/);
  });

  it('leaves no relation empty through which something could be seen', () => {
    const something = expect.objectContaining({});
    const some = { nodes: expect.arrayContaining([something]) };

    expect(whole.get('Contact')).toMatchObject({
      contacts: {
        nodes: [
          {
            ...{ owner: something, company: something, metrics: something, tags: [something], identities: [something] },
            ...{ sourceRecords: [something], affiliations: [something], notes: some, interactions: some },
            ...{ deals: some, orders: some, leads: some, tickets: some },
          },
        ],
      },
    });
    expect(whole.get('Deal')).toMatchObject({
      deals: { nodes: [{ owner: something, lead: something, orders: some }] },
    });
    expect(whole.get('Ticket')).toMatchObject({
      tickets: { nodes: [{ assignee: something, order: something, deal: something, channel: something }] },
    });
    expect(JSON.stringify(whole.get('Message'))).toMatch(
      /"user":\{"id".*"contact":\{"id"|"contact":\{"id".*"user":\{"id"/,
    );
  });
});

describe.each(ROLE_NAMES)('what the role %s reads', (role) => {
  it.each(TYPES)('of %s, and of everything that it leads to', async (type) => {
    await expectVisible(type, somebodyWhoIs(role));
  });

  it('by an id', async () => {
    const principal = somebodyWhoIs(role);
    for (const { name, type } of byIdFields(policy.hub.schema)) {
      const id = policy.ids[type] ?? '';
      const allowed = can(principal, 'read', type);

      const shown = await ask(`query ($id: ID!) { ${name}(id: $id) { id } }`, principal, { id });

      expect(shown).toEqual({
        data: { [name]: allowed ? { id } : null },
        codes: allowed ? [] : ['FORBIDDEN'],
        paths: allowed ? [] : [name],
      });
    }
  });

  it.each(Object.entries(liveFields))('of an event of %s', async (field, { type, payload }) => {
    const principal = somebodyWhoIs(role);
    const allowed = can(principal, 'read', type);

    const told = await tellLive(policy, field, principal);

    expect(told.codes).toEqual(allowed ? [] : ['FORBIDDEN']);
    expect(told.payload?.[payload] ?? null).toEqual(allowed ? expect.objectContaining({ __typename: type }) : null);
  });
});

describe.each(TYPES)('somebody who may read everything but %s', (hidden) => {
  it.each(TYPES)('sees nothing of it on the way from %s', async (type) => {
    await expectVisible(type, somebodyWhoMayReadAllBut(hidden));
  });
});

describe('a filter', () => {
  it.each([
    ['contacts', 'Contact', '{ tags: { some: { name: { eq: "vip" } } } }'],
    ['contacts', 'Contact', '{ identities: { some: { value: { eq: "ada@example.com" } } } }'],
    ['contacts', 'Contact', '{ affiliations: { some: { role: { isNull: true } } } }'],
    ['deals', 'Deal', '{ stage: { kind: { eq: OPEN } } }'],
    ['deals', 'Deal', '{ orders: { some: { state: { eq: PLACED } } } }'],
    ['deals', 'Deal', '{ contactId: { in: ["$Contact"] } }'],
    ['deals', 'Deal', '{ not: { ownerId: { neq: "$User" } } }'],
    ['tickets', 'Ticket', '{ assigneeId: { eq: "$User" } }'],
  ])('of %s does not tell of other things than %s: %s', async (field, type, filter) => {
    const given = filter.replaceAll(/\$(\w+)/g, (_, name: string) => policy.ids[name] ?? '');
    const query = `{ ${field}(first: 1, filter: ${given}) { nodes { id } totalCount } }`;

    const [everybody, somebody] = [
      await ask(query, SYSTEM),
      await ask(query, somebodyWith('narrow', { [type]: ['read'] })),
    ];

    expect(everybody.data).toMatchObject({ [field]: { totalCount: 1 } });
    expect(somebody).toEqual({ data: { [field]: null }, codes: ['FORBIDDEN'], paths: [field] });
  });
});
