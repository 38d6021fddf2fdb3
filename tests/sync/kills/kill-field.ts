/** The field of the kills: a vendor that lives, a hub whose workers die, and people on both sides who go on editing. */
import { derivedId, SYSTEM, toPublicId } from '@tributary/platform';
import { parse } from 'graphql';
import { bundleOf } from '../../support/bundle.ts';
import { withDatabase, type TestDatabase } from '../../support/database.ts';
import { startProcess, type HubProcess } from '../../support/hub/process.ts';
import { openOwnHub, type OwnHub } from '../../support/integration/own-hub.ts';
import { journalConnector } from './connector.ts';
import type { VendorState } from './vendor-wire.ts';

export const PEOPLE = 40;

export interface KillField {
  readonly database: TestDatabase;
  readonly hub: OwnHub;
  readonly connectionId: string;
  /** Titles that the hub's people gave last, by the vendor's key. */
  readonly titles: ReadonlyMap<string, string>;
  vendor(): Promise<VendorState>;
  /** Resolves when the vendor has done what a worker asked for, and has not told it so yet. */
  unanswered(): Promise<void>;
  startWorker(): Promise<HubProcess>;
  /** Somebody at the vendor renames people, and somebody in the hub gives others a title. */
  edit(): Promise<void>;
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export const keyOf = (index: number): string => `p${String(index)}`;

export async function openKillField(redisUrl: string | undefined): Promise<KillField> {
  const closing: (() => Promise<void>)[] = [];
  const database = await withDatabase(['log', 'contact', 'integration', 'bullmq']);
  closing.unshift(database.close);
  const vendorProcess = await startProcess({
    name: 'vendor',
    command: ['tests/sync/kills/vendor-process.ts'],
    env: {},
  });
  closing.unshift(vendorProcess.stop);
  const worker = await bundleOf('tests/sync/kills/worker-process.ts');
  closing.unshift(worker.remove);
  const address = /runs on (\S+)\./.exec(vendorProcess.output())?.[1] ?? '';
  const hub = await openOwnHub({
    ...{ databaseUrl: database.url, redisUrl, allowedHosts: [address], connectors: [journalConnector(address)] },
    name: 'test',
  });
  closing.unshift(hub.close);
  const owner = database.open();

  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.pool.query(text, [...values])).rows as Row[];
  const rename = async (people: readonly { id: string; name: string }[]): Promise<void> => {
    await fetch(`http://${address}/control/edit`, { method: 'POST', body: JSON.stringify(people) });
  };
  await rename(Array.from({ length: PEOPLE }, (_, index) => ({ id: keyOf(index), name: nameOf(index, 0) })));
  const connectionId = await connect(hub);
  const titles = new Map<string, string>();
  let edits = 0;
  return {
    ...{ database, hub, connectionId, titles, rows },
    vendor: async () => (await (await fetch(`http://${address}/control/state`)).json()) as VendorState,
    unanswered: async () => {
      await fetch(`http://${address}/control/unanswered`);
    },
    startWorker: async () =>
      await startProcess({
        name: 'worker',
        command: [worker.file, database.url, address, ...(redisUrl === undefined ? [] : [redisUrl])],
        env: {},
      }),
    async edit() {
      edits += 1;
      const [here, there] = [edits % PEOPLE, (edits * 7) % PEOPLE];
      await rename([{ id: keyOf(there), name: nameOf(there, edits) }]);
      const title = `Title ${String(edits)}`;
      const contactId = toPublicId('contact', derivedId(connectionId, 'person', keyOf(here)));
      await mutate(hub, 'contact', 'updateContact', { contactId, jobTitle: title });
      titles.set(keyOf(here), title);
    },
    async close() {
      for (const close of closing) await close();
    },
  };
}

/** Nobody is taken for anybody else. */
function nameOf(index: number, edit: number): string {
  const word = (seed: number): string => ((seed * 2_654_435_761) % 4_294_967_296).toString(36);
  return `${word(index * 97 + 13)} ${word(index * 89 + 7)} ${String(edit)}`;
}

async function connect(hub: OwnHub): Promise<string> {
  const id = await hub.connect('journal', { pollEverySeconds: 1 });
  await mutate(hub, 'integration', 'setWriteBackRule', {
    connectionId: toPublicId('connection', id),
    action: 'upsertPerson',
    fields: [{ field: 'jobTitle', input: 'title', policy: 'HUB_WINS', empty: '' }],
  });
  return id;
}

async function mutate(hub: OwnHub, subgraph: string, field: string, input: object): Promise<void> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const document = parse(`mutation ($input: ${type}!) { ${field}(input: $input) { problems { code message field } } }`);
  const request = { document, variables: { input }, principal: SYSTEM, requestId: 'test' };
  const result = await hub.runtimes.get(subgraph)?.subgraph.execute(request);
  const data = JSON.parse(JSON.stringify(result?.data ?? null)) as Record<string, { problems: object[] }> | null;
  const problems = data?.[field]?.problems;
  if (problems?.length !== 0) throw new Error(JSON.stringify(problems ?? result?.errors));
}
