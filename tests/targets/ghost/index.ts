/** A real Ghost as the conformance suite needs it. */
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import { available, GHOST_PROBE, install } from './install.ts';
import { memberMutations } from './mutations.ts';
import { receiveNotices, type Notices } from './notices.ts';
import { startServer } from './server.ts';
import { addMember, openSite, type Site } from './site.ts';
import { memberFacts, membersThere, runSql } from './truth.ts';

export { available, GHOST_PROBE, install };

/** Where `npm run target` starts it. */
export const USUAL_PORT = 18_368;

export interface GhostTarget extends ConformanceTarget {
  readonly site: Site;
  readonly url: string;
  stop(): Promise<void>;
}

/** Small, so that a handful of members is many batches. */
const PAGE_SIZE = 3;
const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Zoë Müller-Łódź', 'Søren 山田'];

export interface GhostOptions {
  readonly port?: number;
  readonly customers?: number;
}

export async function start({ port, customers = 10 }: GhostOptions = {}): Promise<GhostTarget> {
  const server = await startServer(port === undefined ? {} : { port });
  try {
    const site = await openSite(server.url);
    await seed(site, customers);
    return targetOf({ site, server, notices: await receiveNotices(site) });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function seed(site: Site, customers: number): Promise<void> {
  await site.call('POST', 'newsletters/?opt_in_existing=false', { newsletters: [{ name: 'Weekly' }] });
  for (let index = 0; index < customers; index += 1) {
    await addMember(site, {
      email: `reader${String(index)}@news.test`,
      name: NAMES[index % NAMES.length],
      ...(index % 2 === 0 && { labels: [{ name: 'vip' }, { name: 'early, bird' }], note: 'met at the fair\n"twice"' }),
    });
  }
}

interface Parts {
  readonly site: Site;
  readonly server: Awaited<ReturnType<typeof startServer>>;
  readonly notices: Notices;
}

function targetOf({ site, server: { url, database, stop }, notices }: Parts): GhostTarget {
  const truth = () => membersThere(database);
  const emptied = `(select min(id) from members where email = '')`;
  return {
    name: 'ghost',
    site,
    url,
    connection: () => ({ config: { url, pageSize: PAGE_SIZE }, secrets: { apiKey: site.adminKey } }),
    badSecrets: { apiKey: site.adminKey.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
    streams: {
      members: {
        truth,
        facts: memberFacts,
        mutate: memberMutations(site, truth),
        // Everything happened an hour earlier.
        age: async () => {
          const earlier = (column: string): string => `${column} = datetime(${column}, '-1 hour')`;
          await runSql(database, `update members set ${earlier('updated_at')}, ${earlier('created_at')}`);
        },
        // As a bulk import would: one second for all, later than all before.
        ties: async () => {
          await runSql(database, `update members set updated_at = datetime('now')`);
        },
        spoil: async () => {
          await runSql(database, `update members set email = '' where id = (select min(id) from members)`);
          return 1;
        },
        unspoil: async () => {
          await runSql(database, `update members set email = 'whole@news.test' where id = ${emptied}`);
        },
      },
    },
    actions: [upsertAction(truth)],
    webhooks: notices,
    stop: async () => {
      await notices.close();
      await stop();
    },
  };
}

function upsertAction(truth: GhostTarget['streams'][string]['truth']): TargetAction {
  let made = 0;
  const emailOf = (input: unknown): string => (input as { email: string }).email;
  return {
    name: 'upsertMember',
    input: () => {
      made += 1;
      return {
        email: `o'written-${String(made)}@news.test`,
        name: 'Grace Hopper',
        note: 'Dr',
        labels: ['navy'],
        newsletters: [],
      };
    },
    seen: async (key) => {
      const { updatedAt: _, ...facts } = (await truth()).get(`person/${key}`) as Record<string, unknown>;
      return facts;
    },
    expected: (input) => ({
      email: emailOf(input),
      ...{ name: 'Grace Hopper', note: 'Dr', membership: 'free', labels: ['navy'], newsletters: [], tiers: [] },
    }),
    count: async (input) =>
      [...(await truth()).values()].filter((facts) => (facts as { email: string }).email === emailOf(input)).length,
  };
}
