import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, type Principal } from '@tributary/platform';
import { openPolicyHub, type PolicyHub } from './policy/fixture.ts';
import { MUTATIONS, OPEN_MUTATIONS } from './policy/mutations.ts';
import { fieldsOf } from './policy/roads.ts';
import { ROLE_NAMES, somebodyWhoIs } from './policy/roles.ts';

let policy: PolicyHub;
beforeAll(async () => {
  policy = await openPolicyHub();
}, 120_000);
afterAll(async () => {
  await policy.close();
});

/** What somebody has done, and what anybody has: all but what follows by itself from what others did before. */
async function happened({ id }: Principal): Promise<number> {
  const { rows } = await policy.owner.query<{ count: string }>(
    `select count(*) from (select type, actor_id from log.event union all select type, actor_id from log.pending) as event
     where actor_id = $1
       or type !~ '^(syncRun|connection|webhookEndpoint|webhookDelivery|writeBack|conflict)[.]' and type not in ('metric.changed', 'interaction.added')`,
    [id],
  );
  return Number(rows[0]?.count);
}

describe('the table of mutations', () => {
  it('has every mutation of the graph', () => {
    const names = fieldsOf(policy.hub.schema, 'Mutation').map(({ name }) => name);

    expect([...Object.keys(MUTATIONS), ...OPEN_MUTATIONS].sort()).toEqual(names.sort());
  });
});

const MATRIX = ROLE_NAMES.flatMap((role) =>
  Object.entries(MUTATIONS).map(([name, mutation]) => {
    const isAllowed = can(somebodyWhoIs(role), ...mutation.needs);
    return { role, name, mutation, isAllowed };
  }),
);

describe('the role', () => {
  it.each(MATRIX.filter(({ isAllowed }) => isAllowed))('$role may $name', async ({ role, name, mutation }) => {
    const principal = somebodyWhoIs(role);
    const input = await mutation.input(policy);
    const before = await happened(principal);

    const { codes } = await policy.mutate(name, input, principal);

    expect(codes).toEqual(mutation.mayFail ? expect.not.arrayContaining(['FORBIDDEN']) : []);
    if (!mutation.mayFail) expect(await happened(principal)).toBeGreaterThan(before);
  });

  it.each(MATRIX.filter(({ isAllowed }) => !isAllowed))(
    '$role may not $name, and nothing happens',
    async ({ role, name, mutation }) => {
      const principal = somebodyWhoIs(role);
      const input = await mutation.input(policy);
      const before = await happened(principal);

      const { codes, things } = await policy.mutate(name, input, principal);

      expect(codes).toEqual(['FORBIDDEN']);
      expect(Object.values(things).filter((id) => id !== null)).toEqual([]);
      expect(await happened(principal)).toBe(before);
    },
  );
});
