/** The connector of the vendor of these tests, as anybody would write it. */
import {
  action,
  defineConnector,
  stream,
  type ActionItem,
  type ActionResult,
  type Connector,
  type ConnectorContext,
  type SourceBatch,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { Person } from './vendor-wire.ts';

const PAGE = 5;
const Cursor = z.strictObject({ tick: z.int() });
type Cursor = z.infer<typeof Cursor>;
const Input = z.strictObject({ key: z.string(), title: z.string() });
type Input = z.infer<typeof Input>;

export function journalConnector(host: string): Connector {
  const url = (path: string): string => `http://${host}${path}`;

  async function* pages(
    ctx: ConnectorContext<object>,
    cursor: Cursor | undefined,
  ): AsyncGenerator<SourceBatch<Cursor>> {
    for (let after = cursor?.tick ?? 0; ;) {
      const response = await ctx.http.request({ url: url('/people'), query: { after, take: PAGE } });
      const people = z.array(Person).parse(response.json());
      after = people.at(-1)?.tick ?? after;
      const rows = people.map((raw) => ({ key: raw.id, version: String(raw.revision), raw }));
      yield { rows, checkpoint: { tick: after }, final: rows.length < PAGE };
      if (rows.length < PAGE) return;
    }
  }

  async function write(
    ctx: ConnectorContext<object>,
    { input: { key: id, title }, idempotencyKey, expectedVersion }: ActionItem<Input>,
  ): Promise<ActionResult> {
    const response = await ctx.http.request({
      method: 'POST',
      url: url('/write'),
      headers: { 'idempotency-key': idempotencyKey },
      json: { id, title, ...(expectedVersion === undefined ? {} : { expected: Number(expectedVersion) }) },
      idempotent: true,
    });
    if (response.status === 404) return { status: 'gone' };
    if (response.status === 409) return { status: 'conflict', current: response.json() };
    const { revision } = z.object({ revision: z.int() }).parse(response.json());
    return { status: 'ok', key: id, version: String(revision) };
  }

  return defineConnector<object>({
    id: 'journal',
    version: '1.0.0',
    category: 'generic',
    title: 'Vendor with a journal',
    docs: 'A vendor in a process of its own, for tests.',
    config: z.looseObject({}),
    auth: [
      { id: 'token', title: 'Token', type: 'bearer', secret: 'token', fields: [{ name: 'token', title: 'Token' }] },
    ],
    hosts: () => [host],
    budgets: [],
    check: () => Promise.resolve({ ok: true, account: 'journal', problems: [] }),
    streams: () => [
      stream<object, Person, Cursor>({
        name: 'people',
        title: 'People',
        kinds: ['person'],
        raw: Person,
        cursor: { schema: Cursor, kind: 'token', tieBreak: 'position' },
        covers: ['created', 'edited'],
        blindSpots: [],
        deletes: { by: 'none' },
        read: (ctx, { cursor }) => pages(ctx, cursor),
        map: ({ id: key, name, title }) => [
          { key, record: { kind: 'person', names: { full: name }, ...(title === '' ? {} : { jobTitle: title }) } },
        ],
      }),
    ],
    actions: [
      action<object, Input>({
        name: 'upsertPerson',
        title: 'Write a person',
        stream: 'people',
        input: Input,
        match: [['key']],
        write,
      }),
    ],
  });
}
