/** First what a hub takes when it is asked as fast as it answers, then ten times that. */
import { memoryOf } from '../../bench/memory/process-memory.ts';
import { bundleOf } from '../../support/bundle.ts';
import { eventually } from '../../support/eventually.ts';
import { startProcess } from '../../support/hub/process.ts';
import { openOwnHub } from '../../support/integration/own-hub.ts';
import { floodConnector, requestOf } from '../../support/integration/flood-connector.ts';
import { load, type Answered, type Sending } from './load.ts';

const FACTOR = 10;
const CORRUPT_OF_100 = 2;
const MOST_COPIES = 4;
const CONNECTIONS = { capacity: 64, flood: 1_000 };
/** Events that may still be sent again. */
const RECENT = 5_000;
const APPLY_TIMEOUT_MS = 600_000;

export interface FloodResult {
  /** Accepted a second when nothing else is asked. */
  readonly capacity: number;
  readonly offered: number;
  readonly accepted: number;
  readonly busy: number;
  readonly unsigned: number;
  /** Answers of any other kind, and requests without one. */
  readonly unexpected: number;
  readonly busyWithoutRetryAfter: number;
  readonly acceptedMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly rssMb: { readonly before: number; readonly most: number };
  readonly events: {
    readonly accepted: number;
    /** Accepted, and not in the hub. */
    readonly lost: number;
    /** In the hub, and accepted by nobody: corrupt ones among them. */
    readonly unknown: number;
    readonly twice: number;
  };
}

export interface FloodOptions {
  readonly databaseUrl: string;
  readonly seconds: number;
  readonly capacitySeconds: number;
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function flood({ databaseUrl, seconds, capacitySeconds, rows }: FloodOptions): Promise<FloodResult> {
  const { connector, address } = floodConnector();
  const closing: (() => Promise<void>)[] = [];
  try {
    const own = { connectors: [connector], allowedHosts: [], publicUrl: 'http://hub' };
    const hub = await openOwnHub({ databaseUrl, name: 'flood', ...own });
    closing.unshift(hub.close);
    await hub.connect('flood', { pollEverySeconds: null });
    const bundle = await bundleOf('tests/support/integration/flooded-hub.ts');
    closing.unshift(bundle.remove);
    const flooded = await startProcess({ name: 'hub', command: [bundle.file, databaseUrl], isBundle: true, env: {} });
    closing.unshift(flooded.stop);
    const port = Number(/runs on (\d+)/.exec(flooded.output())?.[1]);

    const sender = senderOf(address);
    const quiet: Answered[] = [];
    const common = { port, next: sender.next };
    await load({
      ...common,
      seconds: capacitySeconds,
      connections: CONNECTIONS.capacity,
      onAnswer: (one) => void quiet.push(one),
    });
    const capacity = quiet.filter(({ status }) => status === 200).length / capacitySeconds;

    const before = memoryOf([flooded.pid]).rssKb;
    let most = before;
    const sampling = setInterval(() => (most = Math.max(most, memoryOf([flooded.pid]).rssKb)), 250);
    const answers: Answered[] = [];
    sender.repeat();
    const rate = capacity * FACTOR;
    const flooding = { ...common, seconds, rate, connections: CONNECTIONS.flood };
    const lost = await load({ ...flooding, onAnswer: (one) => void answers.push(one) });
    clearInterval(sampling);

    await eventually(async () => (await rows('select from integration.hints limit 1')).length === 0, {
      ...{ timeoutMs: APPLY_TIMEOUT_MS, everyMs: 250 },
    });
    const taken = new Set([...quiet, ...answers].filter(isAccepted).map(({ sending }) => sending.key));
    const rssMb = { before: Math.round(before / 1_024), most: Math.round(most / 1_024) };
    return {
      ...figuresOf(answers, { seconds, lost }),
      capacity: Math.round(capacity),
      rssMb,
      events: await applied(rows, taken),
    };
  } finally {
    for (const close of closing) await close();
  }
}

const isAccepted = ({ status }: Answered): boolean => status === 200;

/** New events; once `repeat` was called each one to four times, close together but not in order, two in a hundred corrupt. */
function senderOf(address: { url: string; secret: string }): { next(): Sending; repeat(): void } {
  let events = 0;
  let requests = 0;
  let isRepeating = false;
  const again: string[] = [];
  return {
    repeat: () => (isRepeating = true),
    next() {
      requests += 1;
      const isCorrupt = isRepeating && requests % 100 < CORRUPT_OF_100;
      const isNew = again.length === 0 || (requests % 2 === 0 && again.length < RECENT);
      const repeated = isNew ? undefined : again.splice((requests * 31) % again.length, 1)[0];
      const key = repeated ?? `e${String((events += 1))}`;
      if (isRepeating && repeated === undefined) {
        again.push(...Array.from({ length: events % MOST_COPIES }, () => key));
      }
      return { key, isCorrupt, bytes: requestOf(address, { key, isCorrupt }) };
    },
  };
}

function figuresOf(answers: readonly Answered[], { seconds, lost }: { seconds: number; lost: number }) {
  const accepted = answers.filter(isAccepted);
  const busy = answers.filter(({ status }) => status === 503 || status === 429);
  const unsigned = answers.filter(({ status, sending }) => status === 401 && sending.isCorrupt);
  const times = accepted.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number): number => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    offered: Math.round((answers.length + lost) / seconds),
    ...{ accepted: accepted.length, busy: busy.length, unsigned: unsigned.length },
    unexpected: answers.length + lost - accepted.length - busy.length - unsigned.length,
    busyWithoutRetryAfter: busy.filter(({ hasRetryAfter }) => !hasRetryAfter).length,
    acceptedMs: { p50: at(0.5), p99: at(0.99), max: at(1) },
  };
}

async function applied(rows: FloodOptions['rows'], taken: ReadonlySet<string>): Promise<FloodResult['events']> {
  const held = await rows<{ key: string; envelopes: number }>(
    `select record.external_id as key, coalesce(raw.envelopes, 0)::int as envelopes
     from contact.source_records record
     left join (select key, count(*) as envelopes from integration.raw_records group by key) raw
       on raw.key = record.external_id
     where record.deleted_at is null`,
  );
  const keys = new Set(held.map(({ key }) => key));
  return {
    accepted: taken.size,
    lost: [...taken].filter((key) => !keys.has(key)).length,
    unknown: [...keys].filter((key) => !taken.has(key)).length,
    twice: held.length - keys.size + held.filter(({ envelopes }) => envelopes !== 1).length,
  };
}
