/**
 * A vendor in a process of its own, which nobody kills: it holds people, takes each write once by its key, and keeps a
 * journal of what was written. It is the ledger by which the hub is judged. Writes its address to stdout.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { Write, type AskedAnew, type JournalEntry, type Person, type VendorState } from './vendor-wire.ts';

/** An answer is held back for so long while somebody kills its caller. */
const MS_TO_KILL = 500;

const people = new Map<string, Person>();
const journal = new Map<string, JournalEntry>();
const askedAnew: AskedAnew[] = [];
/** Those who wait for a write that has taken effect, and is not answered yet. */
const waiting: (() => void)[] = [];
let tick = 0;

function store(id: string, fields: Partial<Person>): Person {
  const before = people.get(id) ?? { id, name: id, title: '', revision: 0, tick: 0 };
  const person = { ...before, ...fields, revision: before.revision + 1, tick: (tick += 1) };
  people.set(id, person);
  return person;
}

function write(key: string, given: z.infer<typeof Write>): { status: number; body: unknown } {
  const known = journal.get(key);
  if (known) {
    known.calls += 1;
    return { status: 200, body: { revision: known.revision } };
  }
  const done = [...journal.values()].find(({ id, title }) => id === given.id && title === given.title);
  if (done) askedAnew.push({ key, ...given });
  const before = people.get(given.id);
  if (!before) return { status: 404, body: {} };
  if (given.expected !== undefined && given.expected !== before.revision) return { status: 409, body: before };
  const { revision } = store(given.id, { title: given.title });
  journal.set(key, { key, id: given.id, title: given.title, revision, calls: 1 });
  return { status: 200, body: { revision } };
}

const Edits = z.array(z.object({ id: z.string(), name: z.string() }));

async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const url = new URL(request.url ?? '/', 'http://vendor');
  switch (`${request.method ?? ''} ${url.pathname}`) {
    case 'GET /people': {
      await delay(2 + Math.random() * 20);
      const found = [...people.values()].filter((one) => one.tick > Number(url.searchParams.get('after')));
      const sorted = found.sort((a, b) => a.tick - b.tick);
      return { status: 200, body: sorted.slice(0, Number(url.searchParams.get('take'))) };
    }
    case 'GET /keys':
      return { status: 200, body: [...people.keys()] };
    case 'POST /write': {
      const given = Write.parse(await bodyOf(request));
      await delay(Math.random() * 10);
      const effects = journal.size;
      const result = write(String(request.headers['idempotency-key']), given);
      // Between the effect and the answer is where a caller dies that must not act twice.
      const killers = journal.size > effects ? waiting.splice(0) : [];
      for (const tell of killers) tell();
      await delay(killers.length > 0 ? MS_TO_KILL : Math.random() * 20);
      return result;
    }
    case 'POST /control/edit':
      for (const { id, name } of Edits.parse(await bodyOf(request))) store(id, { name });
      return { status: 200, body: {} };
    case 'GET /control/unanswered':
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { status: 200, body: {} };
    case 'GET /control/state': {
      const state: VendorState = { people: [...people.values()], journal: [...journal.values()], askedAnew };
      return { status: 200, body: state };
    }
    default:
      return { status: 404, body: {} };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}

const server = createServer((request, response) => {
  answer(request).then(
    ({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`The vendor runs on 127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}.`);
});
