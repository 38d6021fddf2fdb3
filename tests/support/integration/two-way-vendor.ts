/** A vendor in memory that people edit and that is written to: with a store, versions and compare-and-set of its own. */
import {
  action,
  defineConnector,
  stream,
  Unavailable,
  type ActionItem,
  type ActionResult,
  type Connector,
  type SourceBatch,
  type SourceRow,
} from '@tributary/connector-kit';
import { z } from 'zod';

const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  title: z.string(),
  revision: z.int(),
  tick: z.int(),
  changedAt: z.iso.datetime(),
});
export type Person = z.infer<typeof Person>;
export type PersonFields = Partial<Pick<Person, 'name' | 'email' | 'phone' | 'title'>>;

const Input = z.strictObject({
  key: z.string().optional(),
  name: z.string().min(1).optional(),
  emails: z.array(z.strictObject({ value: z.string() })).optional(),
  phone: z.string().optional(),
  title: z.string().optional(),
});
type Input = z.infer<typeof Input>;
const Cursor = z.strictObject({ tick: z.int() });
type Cursor = z.infer<typeof Cursor>;

export interface TwoWayVendor {
  readonly connector: Connector;
  readonly people: Map<string, Person>;
  /** Changes of the store that came through the action. */
  readonly written: { readonly id: string; readonly fields: PersonFields }[];
  /** Every call of the action, with what became of it. */
  readonly calls: { readonly item: ActionItem<Input>; readonly status: string }[];
  /** People there make or edit a record; `isStamped: false` leaves its time of change as it was. */
  edit(id: string, fields: PersonFields, options?: { isStamped?: boolean }): void;
  remove(id: string): void;
  /** Called before an item is looked at, with the key that it names; throws to fail it. */
  beforeWrite: (key?: string) => void | Promise<void>;
  /** Called when an item has been written; throws to lose the answer. */
  afterWrite: () => void;
  /** Called when an item has been written and its version named: what the vendor does to the record by itself. */
  afterVersion: (id: string) => void;
  /** What the vendor makes of a title that it is given. */
  formOfTitle: (title: string) => string;
}

export interface VendorOptions {
  readonly id?: string;
  /** Names a version with each write (default). */
  readonly namesVersions?: boolean;
  /** Knows a repeated call by its key (default). */
  readonly knowsKeys?: boolean;
}

const PAGE = 50;

export function twoWayVendor({
  id = 'two-way',
  namesVersions = true,
  knowsKeys = true,
}: VendorOptions = {}): TwoWayVendor {
  const people = new Map<string, Person>();
  const answers = new Map<string, ActionResult>();
  let tick = 0;
  const store = (key: string, fields: PersonFields, isStamped = true): Person => {
    const before = people.get(key) ?? blank(key);
    const changedAt = isStamped ? new Date().toISOString() : before.changedAt;
    const person = { ...before, ...fields, revision: before.revision + 1, tick: (tick += 1), changedAt };
    people.set(key, person);
    return person;
  };
  const vendor: Omit<TwoWayVendor, 'connector'> = {
    people,
    written: [],
    calls: [],
    edit: (key, fields, { isStamped } = {}) => void store(key, fields, isStamped),
    remove: (key) => void people.delete(key),
    beforeWrite: () => undefined,
    afterWrite: () => undefined,
    afterVersion: () => undefined,
    formOfTitle: (title) => title,
  };
  function act({ input, idempotencyKey, expectedVersion }: ActionItem<Input>): ActionResult {
    const known = knowsKeys ? answers.get(idempotencyKey) : undefined;
    if (known) return known;
    const key = input.key ?? `made-${String(people.size + 1)}`;
    const before = people.get(key);
    if (input.key !== undefined && before === undefined) return { status: 'gone' };
    if (before && expectedVersion !== undefined && expectedVersion !== String(before.revision))
      return { status: 'conflict', current: before };
    const fields = fieldsOf(input, vendor.formOfTitle);
    const { revision } = store(key, fields);
    vendor.written.push({ id: key, fields });
    const answer: ActionResult = { status: 'ok', key, ...(namesVersions && { version: String(revision) }) };
    answers.set(idempotencyKey, answer);
    vendor.afterVersion(key);
    return answer;
  }
  async function run(items: readonly ActionItem<Input>[]): Promise<ActionResult[]> {
    const results: ActionResult[] = [];
    for (const item of items) {
      await vendor.beforeWrite(item.input.key);
      const result = act(item);
      vendor.calls.push({ item, status: result.status });
      vendor.afterWrite();
      results.push(result);
    }
    return results;
  }
  return Object.assign(vendor, { connector: connectorOf(id, people, run) });
}

function blank(id: string): Person {
  const changedAt = new Date(0).toISOString();
  return { id, name: `Person ${id}`, email: '', phone: '', title: '', revision: 0, tick: 0, changedAt };
}

function fieldsOf({ name, emails, phone, title }: Input, formOfTitle: (title: string) => string): PersonFields {
  return {
    ...(name !== undefined && { name }),
    ...(emails !== undefined && { email: emails[0]?.value ?? '' }),
    ...(phone !== undefined && { phone }),
    ...(title !== undefined && { title: formOfTitle(title) }),
  };
}

/** The answer to a write never arrived. */
export function lostAnswer(): never {
  throw new Unavailable('the line broke');
}

function connectorOf(
  id: string,
  people: ReadonlyMap<string, Person>,
  run: (items: readonly ActionItem<Input>[]) => Promise<ActionResult[]>,
): Connector {
  return defineConnector<object>({
    id,
    version: '1.0.0',
    category: 'generic',
    title: 'Two-way vendor',
    docs: 'A vendor in memory that is written to, for tests.',
    config: z.looseObject({}),
    auth: [
      { id: 'token', title: 'Token', type: 'bearer', secret: 'token', fields: [{ name: 'token', title: 'Token' }] },
    ],
    hosts: () => [],
    budgets: [],
    check: async () => Promise.resolve({ ok: true, account: id, problems: [] }),
    streams: () => [
      stream<object, Person, Cursor>({
        name: 'people',
        title: 'People',
        kinds: ['person'],
        raw: Person,
        cursor: { schema: Cursor, kind: 'token', tieBreak: 'position' },
        covers: ['created', 'edited'],
        blindSpots: [],
        deletes: { by: 'sweep', everyMs: 3_600_000 },
        read: (_ctx, { cursor }) => pages(people, cursor),
        map: ({ id: key, name, email, phone, title, changedAt }) => [
          {
            key,
            record: {
              kind: 'person',
              names: { full: name },
              emails: email === '' ? [] : [{ address: email }],
              phones: phone === '' ? [] : [{ number: phone }],
              ...(title === '' ? {} : { jobTitle: title }),
              updatedAt: changedAt,
            },
          },
        ],
        fetch: async (_ctx, keys) =>
          Promise.resolve(keys.flatMap((key) => people.get(key) ?? []).map((person) => rowOf(person))),
        listKeys: async function* () {
          yield await Promise.resolve([...people.keys()].map((key) => ({ kind: 'person' as const, key })));
        },
      }),
    ],
    actions: [
      action({
        name: 'upsertPerson',
        title: 'Create or update a person',
        stream: 'people',
        input: Input,
        match: [['key']],
        batch: 1,
        run: async (_ctx, items) => await run(items),
      }),
    ],
  });
}

async function* pages(
  people: ReadonlyMap<string, Person>,
  cursor: Cursor | undefined,
): AsyncGenerator<SourceBatch<Cursor>> {
  let after = cursor?.tick ?? 0;
  for (;;) {
    const left = [...people.values()].filter((one) => one.tick > after).sort((one, other) => one.tick - other.tick);
    const part = left.slice(0, PAGE);
    after = part.at(-1)?.tick ?? after;
    const isLast = left.length <= PAGE;
    yield await Promise.resolve({ rows: part.map(rowOf), checkpoint: { tick: after }, final: isLast });
    if (isLast) return;
  }
}

function rowOf(person: Person): SourceRow {
  return { key: person.id, version: String(person.revision), raw: person };
}
