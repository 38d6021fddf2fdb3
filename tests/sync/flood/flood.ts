/** First what a hub takes when it is asked as fast as it answers, then ten times that. */
import { memoryOf } from '../../bench/memory/process-memory.ts';
import { bundleOf } from '../../support/bundle.ts';
import { eventually } from '../../support/eventually.ts';
import { startProcess } from '../../support/hub/process.ts';
import { openOwnHub } from '../../support/integration/own-hub.ts';
import { floodConnector } from '../../support/integration/flood-connector.ts';
import type { SenderAnswer } from './sender.ts';
import { startSender } from './start-sender.ts';
import { keyOf } from './wave.ts';

const FACTOR = 10;
/** Each event once, one request at a time on each connection. */
const CALM = { wave: { mostCopies: 1, corruptOf100: 0 }, load: { connections: 64, together: 1 } };
const WILD = { wave: { mostCopies: 4, corruptOf100: 2 }, load: { connections: 500, together: 8 } };
/** Requests that are made for the first part, where nobody knows yet how many a second are taken. */
const CALM_A_SECOND = 12_000;
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
    const flooded = await startProcess({ name: 'hub', command: [bundle.file, databaseUrl], env: {} });
    closing.unshift(flooded.stop);
    const port = Number(/runs on (\d+)/.exec(flooded.output())?.[1]);

    const sender = await startSender();
    closing.unshift(sender.stop);
    const calm = await sender.send({
      address,
      wave: { ...CALM.wave, after: 0, requests: capacitySeconds * CALM_A_SECOND },
      load: { ...CALM.load, port, seconds: capacitySeconds },
    });
    const capacity = calm.accepted / calm.seconds;

    const before = memoryOf([flooded.pid]).rssKb;
    let most = before;
    const sampling = setInterval(() => (most = Math.max(most, memoryOf([flooded.pid]).rssKb)), 250);
    const rate = capacity * FACTOR;
    const wild = await sender.send({
      address,
      wave: { ...WILD.wave, after: calm.last, requests: Math.ceil(rate * seconds) },
      load: { ...WILD.load, port, seconds, rate },
    });
    clearInterval(sampling);

    await eventually(async () => (await rows('select from integration.hints limit 1')).length === 0, {
      ...{ timeoutMs: APPLY_TIMEOUT_MS, everyMs: 250 },
    });
    const taken = new Set([calm, wild].flatMap(({ events }) => Array.from(events, keyOf)));
    const rssMb = { before: Math.round(before / 1_024), most: Math.round(most / 1_024) };
    return { ...figuresOf(wild), capacity: Math.round(capacity), rssMb, events: await applied(rows, taken) };
  } finally {
    for (const close of closing) await close();
  }
}

function figuresOf({ answered, seconds, accepted, busy, unsigned, ...rest }: SenderAnswer) {
  const times = rest.acceptedMs.sort();
  const at = (part: number): number => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    offered: Math.round(answered / seconds),
    ...{ accepted, busy, unsigned, unexpected: rest.unexpected },
    busyWithoutRetryAfter: rest.busyWithoutRetryAfter,
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
