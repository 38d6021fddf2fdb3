/** A real Radicale as the conformance suite needs it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import { card, openAccount, type Account } from './account.ts';
import { available, CARDDAV_PROBE, install } from './install.ts';
import { contactMutations } from './mutations.ts';
import { FRIENDS, seed } from './seed.ts';
import { PASSWORD, startServer, USER } from './server.ts';
import { contactFacts, contactsThere } from './truth.ts';

export { available, CARDDAV_PROBE, install };

/** Where `npm run target` starts it. */
export const USUAL_PORT = 18_532;

export interface CardDavTarget extends ConformanceTarget {
  readonly account: Account;
  readonly url: string;
  /** Where the server keeps what it knows of earlier states; without it every sync token is invalid. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Small, so that a handful of cards is many batches. */
const PAGE_SIZE = 3;

export interface CardDavOptions {
  readonly port?: number;
  readonly customers?: number;
}

export async function start({ port, customers = 10 }: CardDavOptions = {}): Promise<CardDavTarget> {
  const server = await startServer(port === undefined ? {} : { port });
  const account = openAccount(server.url);
  await seed(account, customers).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const truth = () => contactsThere(server.folder);
  const nobody = `${account.home}${FRIENDS}nobody.vcf`;
  return {
    name: 'carddav',
    account,
    url: server.url,
    folder: server.folder,
    connection: () => ({
      config: { url: server.url, pageSize: PAGE_SIZE },
      secrets: { user: USER, password: PASSWORD },
    }),
    badSecrets: { user: USER, password: 'not-the-password' },
    streams: {
      contacts: {
        truth,
        facts: contactFacts,
        mutate: contactMutations(account, truth),
        spoil: async () => {
          await account.put(nobody, card('VERSION:3.0', 'UID:nobody', 'N:;;;;', 'FN:', 'NOTE:who is this?'));
          return 1;
        },
        unspoil: async () => {
          // Gone already when the book was removed.
          if (existsSync(path.join(server.folder, nobody))) await account.remove(nobody);
        },
      },
    },
    actions: [upsertAction(truth)],
    stop: server.stop,
  };
}

function upsertAction(truth: () => ReturnType<typeof contactsThere>): TargetAction {
  let made = 0;
  interface Input {
    readonly emails: readonly { readonly value: string; readonly label: string }[];
  }
  const emailOf = (input: unknown): string => (input as Input).emails[0]?.value ?? '';
  const expected = (email: string): Record<string, unknown> => ({
    ...{ full: 'Dr Grace Hopper', given: 'Grace', family: 'Hopper', organisation: 'Navy', department: '' },
    ...{ title: 'Rear admiral', born: '1906-12-09', note: 'one\ntwo, three; four \\ five' },
    emails: [[email, 'work']],
    phones: [['+4930555', 'desk phone']],
    addresses: [['1 Main St, left', 'Arlington', '22201', 'USA']],
    tags: ['navy', 'pioneer, early'],
  });
  return {
    name: 'upsertContact',
    input: () => {
      made += 1;
      return {
        names: { given: 'Grace', family: 'Hopper', honorific: 'Dr' },
        ...{ organisation: 'Navy', title: 'Rear admiral', birthDate: '1906-12-09' },
        note: 'one\ntwo, three; four \\ five',
        categories: ['navy', 'pioneer, early'],
        emails: [{ value: `written-${String(made)}@navy.test`, label: 'work' }],
        phones: [{ value: '+4930555', label: 'Desk phone' }],
        addresses: [{ lines: ['1 Main St, left'], city: 'Arlington', postalCode: '22201', country: 'USA' }],
      };
    },
    seen: async (key) => (await truth()).get(`person/${key}`),
    expected: (input) => expected(emailOf(input)),
    count: async (input) =>
      [...(await truth()).values()].filter((facts) => JSON.stringify(facts).includes(emailOf(input))).length,
  };
}
