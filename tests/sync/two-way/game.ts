/** Random edits on both sides, and what must have become of them: a model of the stated policy, in its own words. */
import { toPublicId } from '@tributary/platform';
import { drawFrom } from '../../../cli/src/demo/world/draw.ts';
import { eventually } from '../../support/eventually.ts';
import type { TwoWayHost } from '../../support/integration/two-way-host.ts';
import type { PersonFields, TwoWayVendor } from '../../support/integration/two-way-vendor.ts';

export const FIELDS = [
  { field: 'displayName', input: 'name', policy: 'SOURCE_WINS' },
  { field: 'primaryEmail', input: 'emails', policy: 'MANUAL', list: { value: 'value' } },
  { field: 'primaryPhone', input: 'phone', policy: 'NEWEST', empty: '' },
  { field: 'jobTitle', input: 'title', policy: 'HUB_WINS', empty: '' },
] as const;

type Field = 'name' | 'email' | 'phone' | 'title';
const NAMES: readonly Field[] = ['name', 'email', 'phone', 'title'];
const OURS: Readonly<Record<Field, string>> = {
  name: 'displayName',
  email: 'primaryEmail',
  phone: 'primaryPhone',
  title: 'jobTitle',
};

interface Edits {
  readonly hub: PersonFields;
  readonly vendor: PersonFields;
  readonly isStamped: boolean;
  readonly isHubFirst: boolean;
}

export interface Game {
  /** How often what happened. */
  readonly played: { both: number; hub: number; vendor: number; conflicts: number; lost: number; between: number };
  play(): Promise<void>;
  /** Everything that is to happen by itself, and people who decide what waits for them. */
  converge(): Promise<void>;
  /** Fields that are not what they must be. */
  differences(): Promise<string[]>;
  /** Has the rule look at somebody of whom nothing has changed. */
  lookAt(key: string): Promise<void>;
  /** Changes of customers in the log. */
  hubChanges(): Promise<number>;
}

interface Table {
  readonly test: TwoWayHost;
  readonly vendor: TwoWayVendor;
  readonly connectionId: string;
  readonly ruleId: string;
  readonly seed: number;
  readonly lose: () => never;
}

interface Conflict {
  readonly id: string;
  readonly key: string;
  readonly field: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}

const MOST_STEPS = 12;

export function makeGame({ test, vendor, connectionId, ruleId, seed, lose }: Table): Game {
  const draw = drawFrom('two-way sync', seed);
  const played = { both: 0, hub: 0, vendor: 0, conflicts: 0, lost: 0, between: 0 };
  /** By person: what must be there in the end. */
  const expected = new Map<string, Map<Field, string | undefined>>();
  /** Fields of whom people in the hub have said something: their word stands until theirs is taken. */
  const spoken = new Set<string>();
  let values = 0;

  function valueFor(key: string, field: Field, side: string): string {
    const nth = String((values += 1));
    if (field === 'email') return `p${key}.${side}${nth}@example.com`;
    if (field === 'phone') return `+4930${key}${nth.padStart(7, '0')}`;
    if (field === 'name') return `Person Number${key} ${side} ${nth}`;
    return draw.chance(0.2) ? '' : `${side} ${nth}`;
  }

  function someFields(key: string, side: string): PersonFields {
    const chosen = NAMES.filter(() => draw.chance(0.3));
    return Object.fromEntries(chosen.map((field) => [field, valueFor(key, field, side)]));
  }

  async function editHub(key: string, fields: PersonFields): Promise<void> {
    if (Object.keys(fields).length === 0) return;
    const { name, email, phone, title } = fields;
    await test.edit(test.contactIdOf(connectionId, key), {
      ...(name === undefined ? {} : { displayName: name }),
      ...(email === undefined ? {} : { emails: [email] }),
      ...(phone === undefined ? {} : { phones: [phone] }),
      ...(title === undefined ? {} : { jobTitle: title === '' ? null : title }),
    });
    for (const field of Object.keys(fields)) spoken.add(`${key} ${field}`);
  }

  function must(key: string, edits: Edits): void {
    const ofPerson = expected.get(key) ?? new Map<Field, string | undefined>();
    for (const field of NAMES) {
      const [ours, theirs] = [edits.hub[field], edits.vendor[field]];
      if (ours === undefined && theirs === undefined) continue;
      const kind = ours !== undefined && theirs !== undefined ? 'both' : ours === undefined ? 'vendor' : 'hub';
      played[kind] += 1;
      ofPerson.set(field, outcome(field, { ...edits, ours, theirs, held: ofPerson.get(field), key }));
    }
    expected.set(key, ofPerson);
  }

  /** The policy as docs/two-way-sync.md states it. Undefined: whatever was decided, the same on both sides. */
  function outcome(
    field: Field,
    about: Pick<Edits, 'isHubFirst' | 'isStamped'> & {
      ours: string | undefined;
      theirs: string | undefined;
      held: string | undefined;
      key: string;
    },
  ): string | undefined {
    const { ours, theirs, held, key, isHubFirst, isStamped } = about;
    if (theirs === undefined) return ours;
    if (ours === undefined) return field === 'title' && spoken.has(`${key} title`) ? held : theirs;
    if (ours === theirs) return ours;
    if (field === 'name') return theirs;
    if (field === 'title') return ours;
    if (field === 'email') return undefined;
    if (!isStamped) return undefined;
    return isHubFirst ? theirs : ours;
  }

  function loseOneAnswer(): void {
    vendor.afterWrite = () => {
      played.lost += 1;
      vendor.afterWrite = () => undefined;
      lose();
    };
  }

  async function sendNow(): Promise<void> {
    played.between += 1;
    // Twice: the answer to the first may be lost.
    for (let times = 0; times < 2; times += 1) {
      await test.settled();
      await test.push(ruleId);
    }
  }

  async function step(): Promise<void> {
    await test.sync(connectionId);
    await test.settled();
    await test.push(ruleId);
    await test.settled();
  }

  async function state(): Promise<string> {
    const counts = await test.rows<{ state: string }>(
      `select (select count(*) from integration.write_back_marks) || ' ' || (select count(*) from integration.write_ledger)
         || ' ' || (select coalesce(max(position), 0) from log.event where type like 'contact.%') as state`,
    );
    return `${counts[0]?.state ?? ''} ${String(vendor.calls.length)}`;
  }

  async function open(): Promise<Conflict[]> {
    const { connection } = await test.ask<{ connection: { conflicts: { nodes: Conflict[] } } }>(
      `query ($id: ID!) { connection(id: $id) {
         conflicts(first: 100, filter: { status: { eq: OPEN } }) { nodes { id key field ours theirs } } } }`,
      { id: toPublicId('connection', connectionId) },
    );
    return connection.conflicts.nodes;
  }

  async function decide({ id, key, field, ours, theirs }: Conflict): Promise<void> {
    played.conflicts += 1;
    const take = draw.pick(['OURS', 'THEIRS', 'VALUE'] as const);
    const name = NAMES.find((one) => OURS[one] === field) ?? 'title';
    const value = valueFor(key, name, 'decided') || null;
    const decided = take === 'OURS' ? ours : take === 'THEIRS' ? theirs : value;
    const { resolveConflict } = await test.ask<{ resolveConflict: { problems: object[] } }>(
      `mutation ($input: ResolveConflictInput!) { resolveConflict(input: $input) { problems { code message } } }`,
      { input: { id, take, ...(take === 'VALUE' ? { value } : {}) } },
    );
    if (resolveConflict.problems.length > 0) throw new Error(JSON.stringify(resolveConflict.problems));
    expected.get(key)?.set(name, decided ?? '');
    if (take !== 'OURS') spoken.add(`${key} ${name}`);
  }

  return {
    played,
    async play() {
      if (draw.chance(0.2)) loseOneAnswer();
      for (const key of vendor.people.keys()) {
        if (draw.chance(0.5)) continue;
        const edits = {
          hub: someFields(key, 'hub'),
          vendor: someFields(key, 'vendor'),
          isStamped: draw.chance(0.75),
          isHubFirst: draw.chance(0.5),
        };
        const editVendor = (): void => {
          if (Object.keys(edits.vendor).length > 0) vendor.edit(key, edits.vendor, edits);
        };
        if (!edits.isHubFirst) editVendor();
        await tick();
        await editHub(key, edits.hub);
        await tick();
        // What the hub sends before the vendor's edit is no contest any more.
        const isBetween = edits.isHubFirst && draw.chance(0.3);
        if (isBetween) await sendNow();
        if (edits.isHubFirst) editVendor();
        for (const part of isBetween
          ? [
              { ...edits, vendor: {} },
              { ...edits, hub: {} },
            ]
          : [edits])
          must(key, part);
      }
    },
    async converge() {
      for (let left = MOST_STEPS; left > 0; left -= 1) {
        const before = await state();
        await step();
        const conflicts = await open();
        for (const conflict of conflicts) await decide(conflict);
        if (conflicts.length === 0 && before === (await state())) return;
      }
      throw new Error(`It does not come to rest: ${await state()}`);
    },
    async differences() {
      const found: string[] = [];
      for (const [key, person] of vendor.people) {
        const contact = await test.contact(test.contactIdOf(connectionId, key));
        for (const field of NAMES) {
          const [ours, theirs] = [textOf(contact?.[OURS[field]]), person[field]];
          const wanted = expected.get(key)?.get(field);
          if (ours !== theirs || (wanted !== undefined && ours !== wanted))
            found.push(`${key}.${field}: here ${ours}, there ${theirs}, wanted ${wanted ?? 'the same'}`);
          // What was open to chance is known from now on.
          expected.get(key)?.set(field, ours);
        }
      }
      return found;
    },
    async lookAt(key) {
      await test.rows(
        `insert into integration.write_back_marks (rule_id, customer_id, due_at)
         select rule_id, customer_id, now() from integration.write_back_items where key = $1 on conflict do nothing`,
        [key],
      );
    },
    async hubChanges() {
      const rows = await test.rows<{ count: string }>(`select count(*) from log.event where type like 'contact.%'`);
      return Number(rows[0]?.count);
    },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Two edits in one millisecond are told apart by nobody. */
async function tick(): Promise<void> {
  const at = Date.now();
  await eventually(() => Date.now() > at + 1, { everyMs: 1 });
}
