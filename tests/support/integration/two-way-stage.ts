/** A customer whom a two-way vendor knows, under a rule with every policy: a new one for each test. */
import { afterEach, beforeEach } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { ofFile } from '../of-file.ts';
import { startTwoWayHost, type TwoWayHost } from './two-way-host.ts';
import { twoWayVendor, type TwoWayVendor } from './two-way-vendor.ts';

export const FIELDS = [
  { field: 'displayName', input: 'name', policy: 'SOURCE_WINS' },
  { field: 'primaryEmail', input: 'emails', policy: 'MANUAL', list: { value: 'value' } },
  { field: 'primaryPhone', input: 'phone', policy: 'NEWEST', empty: '' },
  { field: 'jobTitle', input: 'title', policy: 'HUB_WINS', empty: '' },
];

export interface OpenConflict {
  readonly id: string;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface TwoWayStage {
  readonly test: TwoWayHost;
  /** Names versions and knows keys. */
  readonly vendor: TwoWayVendor;
  /** Does neither. */
  readonly nameless: TwoWayVendor;
  readonly connectionId: string;
  readonly ruleId: string;
  /** Public id of the customer. */
  readonly ada: string;
  /** Connects a vendor, with somebody new. */
  begin(vendor: TwoWayVendor): Promise<void>;
  /** Everything that is to happen by itself, until nothing does. */
  rest(): Promise<void>;
  phone(side: 'ours' | 'theirs'): string;
  openConflicts(): Promise<OpenConflict[]>;
}

export function twoWayStage(): TwoWayStage {
  const vendor = twoWayVendor();
  const nameless = twoWayVendor({ id: 'nameless', namesVersions: false, knowsKeys: false });
  const test = ofFile(async () => await startTwoWayHost([vendor.connector, nameless.connector]));
  let tests = 0;
  const nth = (): string => String(tests).padStart(3, '0');
  const now = { connectionId: '', ruleId: '', ada: '' };
  const stage: TwoWayStage = {
    test,
    vendor,
    nameless,
    get connectionId() {
      return now.connectionId;
    },
    get ruleId() {
      return now.ruleId;
    },
    get ada() {
      return now.ada;
    },
    async begin(one) {
      // Who has been in the hub before would be the same customer.
      tests += 1;
      const start = { name: `Ada ${nth()}`, email: `ada.${nth()}@example.com`, phone: `+4930123450${nth()}` };
      one.edit('1', { ...start, title: 'Countess' });
      now.connectionId = await test.connect(one.connector.id);
      now.ruleId = await test.setRule(now.connectionId, { fields: FIELDS });
      now.ada = test.contactIdOf(now.connectionId, '1');
      await stage.rest();
    },
    async rest() {
      for (let round = 0; round < 4; round += 1) {
        await test.sync(now.connectionId);
        await test.settled();
        await test.push(now.ruleId);
        await test.settled();
      }
    },
    phone: (side) => `+4930${side === 'ours' ? '111' : '222'}00${nth()}`,
    async openConflicts() {
      const { connection } = await test.ask<{ connection: { conflicts: { nodes: OpenConflict[] } } }>(
        `query ($id: ID!) { connection(id: $id) {
           conflicts(first: 10, filter: { status: { eq: OPEN } }) { nodes { id field ours theirs } } } }`,
        { id: toPublicId('connection', now.connectionId) },
      );
      return connection.conflicts.nodes;
    },
  };
  beforeEach(async () => {
    await stage.begin(vendor);
  });
  afterEach(() => {
    forget(vendor);
    forget(nameless);
  });
  return stage;
}

function forget(one: TwoWayVendor): void {
  one.people.clear();
  one.written.length = 0;
  one.calls.length = 0;
  one.beforeWrite = () => undefined;
  one.afterWrite = () => undefined;
  one.afterVersion = () => undefined;
  one.formOfTitle = (title) => title;
}
