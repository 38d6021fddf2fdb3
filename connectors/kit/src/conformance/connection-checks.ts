import { isConnectorError } from '../errors.ts';
import type { ActionCheck, ConnectionCheck } from './check.ts';
import { claim, differences } from './compare.ts';
import { actionOf } from './action-of.ts';

export const connectionChecks: readonly ConnectionCheck[] = [
  {
    id: 'CON-01',
    about: 'connection',
    level: 'MUST',
    says: 'check accepts a good connection and says who we are',
    run: async ({ connector, context }) => {
      const result = await connector.check(context());
      claim(result.ok && result.problems.length === 0, `refused: ${result.problems.join('; ')}`);
      claim((result.account ?? '') !== '', 'does not say who we are');
    },
  },
  {
    id: 'CON-02',
    about: 'connection',
    level: 'MUST',
    says: 'a refused credential asks for a reconnect, and its message does not show the credential',
    run: async ({ connector, context, target }) => {
      const { badSecrets } = target;
      if (badSecrets === undefined) return;
      const told = await connector.check(context(badSecrets)).then(
        ({ ok, problems }) => (ok ? undefined : problems.join('; ')),
        (error: unknown) => {
          claim(isConnectorError(error) && error.code === 'RECONNECT_NEEDED', `answered with ${String(error)}`);
          return error.message;
        },
      );
      claim(told !== undefined, 'a wrong credential was accepted');
      const shown = Object.values(badSecrets).filter((secret) => secret.length >= 4 && told.includes(secret));
      claim(shown.length === 0, 'the message shows the credential');
    },
  },
];

export const actionChecks: readonly ActionCheck[] = [
  {
    id: 'ACT-01',
    about: 'action',
    level: 'MUST',
    says: 'what is written is there, and the same call again acts once',
    run: async (world, name) => {
      const { offered, wanted } = actionOf(world, name);
      const input = wanted.input();
      const item = { input, idempotencyKey: `conformance-${String(Date.now())}` };
      const keys: string[] = [];
      for (const _ of [1, 2]) {
        const [result] = await offered.run(world.context(), [item]);
        claim(result?.status === 'ok', `answered ${JSON.stringify(result)}`);
        keys.push(result.key);
      }
      claim(keys[0] === keys[1], `two keys for one record: ${keys.join(', ')}`);
      claim((await wanted.count(input)) === 1, 'the record exists more than once, or not at all');
      const key = keys[0] ?? '';
      const wrong = differences(new Map([[key, await wanted.seen(key)]]), new Map([[key, wanted.expected(input)]]));
      claim(wrong.length === 0, wrong.join('; '));
    },
  },
  {
    id: 'ACT-02',
    about: 'action',
    level: 'MUST',
    says: 'an input that does not fit is refused by itself and does not stop its neighbours',
    run: async (world, name) => {
      const { offered, wanted } = actionOf(world, name);
      const items = [
        { input: { nonsense: true }, idempotencyKey: 'a' },
        { input: wanted.input(), idempotencyKey: 'b' },
      ];
      const results = await offered.run(world.context(), items);
      claim(results[0]?.status === 'invalid', `nonsense was answered with ${JSON.stringify(results[0])}`);
      claim(results[1]?.status === 'ok', `its neighbour was answered with ${JSON.stringify(results[1])}`);
    },
  },
];
