/** A hub at work, backed up, lost, and there again on another machine. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hubProgram } from '../support/bundle.ts';
import { withDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { makeClient, type HubClient } from '../support/hub/client.ts';
import { endOfLog } from '../support/hub/deals.ts';
import { startHub, subscribe, tributary, type Hub } from '../support/hub/index.ts';
import { freePort, startProcess } from '../support/hub/process.ts';

const CUSTOMERS = `{ contacts(first: 10, orderBy: [{ field: CREATED_AT, direction: ASC }]) {
  totalCount
  nodes { id displayName version identities { kind value } metrics { openTicketCount }
    tickets(first: 5) { nodes { number subject } } provenance { field value winner } } } }`;
const CREATE = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }`;
const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { number } } }`;

let hub: Hub;
let folder: string;
const backup = (): string => path.join(folder, 'taken');
/** Another machine with the same secrets. */
const elsewhere = (): Record<string, string> => ({ ...hub.env, TRIBUTARY_DATA_DIR: path.join(folder, 'elsewhere') });

async function create(givenName: string): Promise<string> {
  const input = { givenName, familyName: 'Byron', emails: [`${givenName}@example.com`.toLowerCase()] };
  const made = await hub.client.data<{ createContact: { contact: { id: string } } }>(CREATE, { input });
  return made.createContact.contact.id;
}

async function openTicket(client: HubClient, contactId: string): Promise<number> {
  const input = { subject: 'Where is it?', contactId };
  const made = await client.data<{ openTicket: { ticket: { number: string } } }>(OPEN, { input });
  return Number(made.openTicket.ticket.number.replaceAll(/\D/gu, ''));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tributary-backup-'));
  // Started by root, PostgreSQL runs as another account, which has to get in.
  await chmod(folder, 0o755);
  hub = await startHub('one process');
}, 90_000);
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('a backup of a hub', () => {
  let before: unknown;
  let cursor: string;
  let ada: string;
  let ticket: number;

  it('is taken while it works, and can be restored: the drill says so', async () => {
    ada = await create('Ada');
    await create('Annabella');
    ticket = await openTicket(hub.client, ada);
    ({ cursor } = await endOfLog(hub));
    before = await eventually(async () => {
      const found = await hub.client.data<{ contacts: { nodes: { metrics: { openTicketCount: number } }[] } }>(
        CUSTOMERS,
      );
      return found.contacts.nodes[0]?.metrics.openTicketCount === 1 ? found : undefined;
    });

    const taken = await tributary(hub.env, ['backup', backup(), '--json']);
    await create('Ralph');
    const drill = await tributary(hub.env, ['backup', 'verify', backup()]);

    expect(JSON.parse(taken.stdout.split('\n')[0] ?? '')).toMatchObject({
      folder: backup(),
      tables: expect.any(Number),
    });
    expect(drill.stdout).toContain('every table is what was backed up');
    expect([taken.code, drill.code]).toEqual([0, 0]);
  }, 60_000);

  it('is not restored where its credentials could not be read, or over a hub', async () => {
    const other = { ...elsewhere(), CREDENTIAL_SECRET: 'another secret that is long enough for it' };

    const [unreadable, over] = await Promise.all([
      tributary(other, ['restore', backup()]),
      tributary(hub.env, ['restore', backup()]),
    ]);

    expect(unreadable).toMatchObject({ code: 2, stdout: expect.stringContaining('another CREDENTIAL_SECRET') });
    expect(over).toMatchObject({ code: 2, stdout: expect.stringContaining('There is a hub in this database already') });
  });

  it('that was restored in part keeps a hub from starting on it', async () => {
    const database = await withDatabase([]);
    await database.open().pool.query('create schema tributary_restore');

    const { code, stdout } = await tributary({ ...hub.env, DATABASE_URL: database.url }, ['migrate']);

    expect({ code, stdout }).toMatchObject({ code: 2, stdout: expect.stringContaining('begun and not finished') });
    await database.close();
  });

  it('restored elsewhere answers as the hub did then, and refuses cursors of before', async () => {
    const restored = await tributary(elsewhere(), ['restore', backup()]);
    expect(restored).toMatchObject({ code: 0 });
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const process = await startProcess({
      name: 'restored',
      command: [await hubProgram(), 'start'],
      env: { ...elsewhere(), PORT: port },
      readyUrl: `${url}/readyz`,
    });
    try {
      const client = makeClient(url, hub.apiKey);
      expect(await client.data(CUSTOMERS)).toEqual(before);
      expect(await openTicket(client, ada)).toBe(ticket + 1);

      const target = { url, apiKey: hub.apiKey };
      const late = await subscribe(target, `subscription ($after: String) { dealChanged(after: $after) { cursor } }`, {
        variables: { after: cursor },
      });
      const refusal = await eventually(() => late.ended());
      expect(JSON.stringify(refusal)).toContain('CURSOR_INVALID');
      await late.close();
    } finally {
      await process.stop();
    }
  }, 90_000);
});
