/**
 * A vendor behind real HTTP that makes it hard: its search answers for no position beyond 10,000 and for 200 rows at
 * a time, five hundred rows have one time, rows move while they are read, pages repeat rows, and some requests fail.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import {
  defineConnector,
  readTimestampWindow,
  stream,
  TimestampCursor,
  type Connector,
  type Page,
  type PageRequest,
} from '@tributary/connector-kit';
import { z } from 'zod';

export const PAGE = 200;
export const SEARCH_LIMIT = 10_000;
const TIES = 500;
const START = Date.parse('2024-01-01T00:00:00.000Z');
/** How long the connector waits for an answer. */
const PATIENCE_MS = 400;

const Person = z.object({ id: z.string(), name: z.string(), at: z.iso.datetime() });
type Person = z.infer<typeof Person>;
const Answer = z.object({ total: z.int(), rows: z.array(Person) });

export interface HardSource {
  readonly connector: Connector;
  readonly host: string;
  readonly people: ReadonlyMap<string, Person>;
  /** Counted by the server: every request, also those that it failed. */
  requests: number;
  failed: number;
  edits: number;
  /** From now on nothing fails, moves or repeats. */
  calm(): void;
  close(): Promise<void>;
}

export async function startHardSource(records: number): Promise<HardSource> {
  const people = peopleOf(records);
  let isCalm = false;
  let previous: readonly Person[] = [];
  const server = createServer((request, response) => {
    source.requests += 1;
    const turn = source.requests;
    const asked = new URL(request.url ?? '/', 'http://vendor').searchParams;
    if (!isCalm && turn % 11 === 3) {
      source.failed += 1;
      fail(response, Math.floor(turn / 11));
      return;
    }
    if (!isCalm && turn % 3 === 0) source.edits += edit(people, turn, records);
    const { rows, total } = search(people, asked);
    const repeated = !isCalm && turn % 7 === 2 ? previous.slice(-3) : [];
    previous = rows;
    respond(response, { total, rows: [...repeated, ...rows].slice(0, Number(asked.get('take'))) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const host = `127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  const source: HardSource = {
    connector: connectorOf(host),
    host,
    people,
    requests: 0,
    failed: 0,
    edits: 0,
    calm: () => (isCalm = true),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return source;
}

function peopleOf(records: number): Map<string, Person> {
  const people = new Map<string, Person>();
  const middle = Math.floor(records / 2);
  for (let index = 0; index < records; index += 1) {
    const second = index >= middle && index < middle + TIES ? middle : index;
    const id = String((index * 7_919) % 1_000_003);
    people.set(id, { id, name: `Person ${id}`, at: new Date(START + second * 1_000).toISOString() });
  }
  return people;
}

/** To the end of the list, which shifts all that is behind its old place. */
function edit(people: Map<string, Person>, turn: number, records: number): number {
  const keys = [...people.keys()];
  const middle = Math.floor(records / 2);
  for (const index of [(turn * 97) % records, middle + (turn % TIES)]) {
    const id = keys[index] ?? '';
    people.set(id, { id, name: `Person ${id} at ${String(turn)}`, at: new Date().toISOString() });
  }
  return 2;
}

function search(people: ReadonlyMap<string, Person>, asked: URLSearchParams): { total: number; rows: Person[] } {
  const { from = '', until = '9', order, skip, take } = Object.fromEntries(asked);
  if (Number(skip) + Number(take) > SEARCH_LIMIT || Number(take) > PAGE) throw new Error('400');
  const found = [...people.values()].filter(({ at }) => at >= from && at <= until);
  // By time alone: rows of one time come as they were made.
  found.sort((a, b) => (order === 'key' ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { total: found.length, rows: found.slice(Number(skip), Number(skip) + Number(take)) };
}

function fail(response: ServerResponse, kind: number): void {
  switch (kind % 5) {
    case 0:
      response.writeHead(500).end('oops');
      break;
    case 1:
      // The line is cut in the middle of the answer.
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"total":1,"rows":[{"id":"1","na');
      response.destroy();
      break;
    case 2:
      // Something in between cut the answer and closed it properly.
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"total":25000,"rows":[{"id":"1","na');
      break;
    case 3:
      response.writeHead(429, { 'retry-after': '0.2' }).end();
      break;
    default:
    // No answer at all.
  }
}

function respond(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function connectorOf(host: string): Connector {
  return defineConnector<object>({
    id: 'hard-source',
    version: '1.0.0',
    category: 'generic',
    title: 'Hard source',
    docs: 'A vendor whose search ends, for tests.',
    config: z.strictObject({}),
    auth: [
      { id: 'token', title: 'Token', type: 'bearer', secret: 'token', fields: [{ name: 'token', title: 'Token' }] },
    ],
    hosts: () => [host],
    budgets: [{ name: 'api', capacity: 1_000, refillPerSecond: 1_000 }],
    check: () => Promise.resolve({ ok: true, account: 'hard', problems: [] }),
    streams: () => [
      stream<object, Person, TimestampCursor>({
        name: 'people',
        title: 'People',
        kinds: ['person'],
        raw: Person,
        cursor: { schema: TimestampCursor, kind: 'timestamp', granularityMs: 1, tieBreak: 'key' },
        covers: ['created', 'edited'],
        blindSpots: [],
        deletes: { by: 'none' },
        read: (ctx, request) =>
          readTimestampWindow({
            request,
            now: ctx.clock.now(),
            pageSize: PAGE,
            searchLimit: SEARCH_LIMIT,
            granularityMs: 1,
            lookbackMs: 2_000,
            settleMs: 0,
            page: async (page) => await pageOf(ctx.http, host, page),
          }),
        map: ({ id, name }) => [{ key: id, record: { kind: 'person', names: { full: name } } }],
      }),
    ],
  });
}

type Http = Parameters<Connector['check']>[0]['http'];

async function pageOf(http: Http, host: string, { from, until, order, skip, take }: PageRequest): Promise<Page> {
  const query = { from, until, order, skip, take };
  const response = await http.request({ url: `http://${host}/people`, query, timeoutMs: PATIENCE_MS });
  const { total, rows } = Answer.parse(response.json());
  return { total, rows: rows.map((raw) => ({ key: raw.id, version: raw.name, at: raw.at, raw })) };
}
