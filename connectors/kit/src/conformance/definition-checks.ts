import { claim } from './compare.ts';
import type { StaticCheck } from './check.ts';
import type { World } from './world.ts';

const SECRET_LOOKING = /(token|passw|secret|api_?key|credential|private)/i;

function definition(facts: Omit<StaticCheck, 'about' | 'level'>): StaticCheck {
  return { about: 'definition', level: 'MUST', ...facts };
}

function streams({ connector, context }: World): ReturnType<World['stream']>[] {
  return [...connector.streams(context().config)];
}

/** L0: what can be judged without a single request. */
export const definitionChecks: readonly StaticCheck[] = [
  definition({
    id: 'DEF-01',
    says: 'id is a folder name, version is semantic, title and docs are written for a person',
    run: ({ connector }) => {
      claim(/^[a-z][a-z0-9-]*$/.test(connector.id), `id "${connector.id}" is not a folder name`);
      claim(/^\d+\.\d+\.\d+/.test(connector.version), `version "${connector.version}" is not semantic`);
      claim(connector.title.trim() !== '' && connector.docs.trim().length >= 20, 'title or docs are missing');
    },
  }),
  definition({
    id: 'DEF-02',
    says: 'no field of the configuration looks like a secret: secrets belong to the sign-in',
    run: (world) => {
      const fields = Object.keys(Object(world.context().config) as object);
      const leaky = fields.filter((field) => SECRET_LOOKING.test(field));
      claim(leaky.length === 0, `configuration holds ${leaky.join(', ')}`);
    },
  }),
  definition({
    id: 'DEF-03',
    says: 'every host is an exact host:port without wildcard',
    run: (world) => {
      const hosts = world.connector.hosts(world.context().config);
      const vague = hosts.filter((host) => !/^[^*/\s]+:\d+$/.test(host));
      claim(vague.length === 0, `not exact: ${vague.join(', ')}`);
    },
  }),
  definition({
    id: 'DEF-04',
    says: 'stream names are unique, and every stream says what it covers',
    run: (world) => {
      const names = streams(world).map(({ name }) => name);
      claim(new Set(names).size === names.length, 'two streams share a name');
      const silent = streams(world).filter(({ covers, feeds }) => covers.length === 0 && feeds === undefined);
      claim(silent.length === 0, `no coverage declared: ${silent.map(({ name }) => name).join(', ')}`);
    },
  }),
  definition({
    id: 'DEF-05',
    says: 'no kind of change is both covered and a blind spot',
    run: (world) => {
      for (const { name, covers, blindSpots } of streams(world)) {
        const both = blindSpots.filter(({ kind }) => covers.includes(kind)).map(({ kind }) => kind);
        claim(both.length === 0, `${name} both covers and does not see ${both.join(', ')}`);
      }
    },
  }),
  definition({
    id: 'DEF-06',
    says: 'every remedy exists: a named sub-stream feeds the stream, a webhook is defined, a period is positive',
    run: (world) => {
      const hooks = world.connector.webhooks?.(world.context().config);
      for (const { name, blindSpots } of streams(world)) {
        for (const spot of blindSpots) {
          claim(spot.everyMs > 0, `${name}: remedy of ${spot.kind} has no period`);
          claim(spot.remedy !== 'webhook' || hooks !== undefined, `${name}: no webhook is defined`);
          if (spot.remedy !== 'substream') continue;
          const sub = streams(world).find((candidate) => candidate.name === spot.stream);
          claim(sub?.feeds === name, `${name}: "${spot.stream}" does not feed it`);
          claim(sub.covers.includes(spot.kind), `${spot.stream} does not cover ${spot.kind}`);
        }
      }
    },
  }),
  definition({
    id: 'DEF-07',
    says: 'a timestamp cursor declares granularity, look-back at least as long as its settle time, and a tie-break',
    run: (world) => {
      for (const { name, cursor } of streams(world)) {
        if (cursor.kind !== 'timestamp') continue;
        claim(
          cursor.granularityMs !== undefined && cursor.settleMs !== undefined,
          `${name}: granularity or settle time`,
        );
        claim((cursor.lookbackMs ?? 0) >= cursor.settleMs, `${name}: looks back less than it settles`);
        claim(cursor.tieBreak !== 'none', `${name}: rows with equal timestamps have no order`);
      }
    },
  }),
];
