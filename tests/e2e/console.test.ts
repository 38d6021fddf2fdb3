import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersIn, openBrowser, visit, type Visitor } from '../support/browser.ts';
import { openCuttableRoad } from '../support/cuttable-road.ts';
import { eventually } from '../support/eventually.ts';
import { startHub, type Hub } from '../support/hub/index.ts';
import { targetAvailable } from '../support/targets.ts';

const describeInBrowser = (await targetAvailable('chromium', import.meta.url)) ? describe : describe.skip;

const EMAIL = 'ada@hub.example';
const PASSWORD = 'a password of the tests';

describeInBrowser('the console', () => {
  let hub: Hub;
  let browser: Browser;
  let url: string;
  const open: Visitor[] = [];
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const env = { TRIBUTARY_ADMIN_EMAIL: EMAIL, TRIBUTARY_ADMIN_PASSWORD: PASSWORD };
    [hub, browser] = await Promise.all([startHub('one process', { env }), openBrowser()]);
    url = hub.gateways[0]?.url ?? '';
    ids['marie'] = await contact({ givenName: 'Marie', familyName: 'Kohler', emails: ['marie@x.example'] });
    ids['beatrix'] = await contact({ givenName: 'Beatrix', familyName: 'Prendergast', emails: ['b@shop.example'] });
    ids['second'] = await contact({ givenName: 'Beatrix', familyName: 'Prendergast', emails: ['bea@desk.example'] });
  }, 60_000);
  afterEach(async () => {
    for (const visitor of open.splice(0)) await visitor.close();
  });
  afterAll(async () => {
    await browser.close();
    await hub.close();
  }, 30_000);

  it('lets in by password, keeps who failed out, and forgets the credential with the sign-out', async () => {
    const { page } = await arrive();

    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Password').fill('another password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('SIGN_IN_FAILED').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();

    expect(await page.evaluate('JSON.stringify(sessionStorage) + JSON.stringify(localStorage)')).toBe('{}{}');
  }, 20_000);

  it('says why somebody was signed out whose key was revoked', async () => {
    const made = await hub.client.data<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      'mutation { createApiKey(input: { name: "short", role: "admin" }) { secret apiKey { id } } }',
    );
    const { page } = await arrive('#/customers', made.createApiKey.secret);
    await page.getByText('3 people').waitFor();

    await hub.client.data('mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { problems { code } } }', {
      id: made.createApiKey.apiKey.id,
    });
    await page.getByLabel('Search').fill('Marie');

    await page.getByText(/You were signed out.*Please sign in again/).waitFor();
  }, 20_000);

  it('finds a customer, tells where a field came from, and shows a change without a reload', async () => {
    const { page, faults } = await arrive('#/customers');
    await page.evaluate('window.isTheSamePage = true');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));

    await page.getByLabel('Search').fill('kohl');
    await page.getByText('1 people').waitFor();
    await page.getByRole('link', { name: 'Marie Kohler' }).click();
    await page.locator('.field', { hasText: 'Display name' }).locator('summary').click();
    await page.getByText('shown: entered here').first().waitFor();
    // A page asks once more by itself, in case something has happened between its query and its subscriptions.
    await eventually(() => asked.filter((text) => text.includes('"ContactPage"')).length === 2);
    await giveJob('Head of Purchasing');
    await page.locator('.field', { hasText: 'Head of Purchasing' }).waitFor();
    asked.length = 0;
    await page.getByRole('link', { name: 'Customers' }).click();
    await eventually(() => asked.filter((text) => text.includes('"Contacts"')).length === 2);
    await contact({ givenName: 'Grace', familyName: 'Hopper', emails: ['grace@x.example'] });
    await page.getByRole('link', { name: 'Grace Hopper' }).waitFor();

    expect(await page.evaluate('window.isTheSamePage')).toBe(true);
    expect(faults).toEqual([]);
  }, 30_000);

  it('edits with the version that was read, and tells who was too late', async () => {
    const { page } = await arrive(`#/contact/${ids['marie'] ?? ''}`);

    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Last name').fill('Köhler');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Marie Köhler' }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('First name').fill('Marie-Luise');
    await hub.client.data(
      'mutation ($id: ID!) { updateContact(input: { contactId: $id, language: "de" }) { problems { code } } }',
      { id: ids['marie'] },
    );
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText('VERSION_CONFLICT').waitFor();
  }, 30_000);

  it('shows what a merge would make, merges, and takes it back', async () => {
    const { page } = await arrive('#/review');

    await page
      .getByRole('link', { name: /Beatrix Prendergast/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'The same…' }).click();
    await page.getByText('of 2 records').waitFor();
    expect(await idsOf()).toHaveLength(2);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Nothing waits for a decision.').waitFor();
    expect(await idsOf()).toHaveLength(1);

    await page.goto(`${url}/#/contact/${ids['beatrix'] ?? ''}`);
    await page.getByRole('button', { name: 'Take back' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('of 1 record', { exact: true }).first().waitFor();
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back just now').waitFor();

    expect(await idsOf()).toHaveLength(2);
  }, 30_000);

  it('says when the connection is lost, and goes on behind the last event when it is back', async () => {
    const road = await openCuttableRoad(url);
    const { page } = await arrive(`#/contact/${ids['marie'] ?? ''}`, hub.apiKey, road.url);
    const sent: string[] = [];
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
    await page.reload();
    await page.getByText('Live', { exact: true }).waitFor();
    await giveJob('Head of Office');
    await page.locator('.field', { hasText: 'Head of Office' }).waitFor();

    road.cut();
    await page.getByText('Reconnecting', { exact: true }).waitFor();
    await giveJob('Chief of Staff');
    road.mend();
    await page.locator('.field', { hasText: 'Chief of Staff' }).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    await road.close();

    const resumed = sent.filter(
      (frame) => frame.includes('subscription ContactChanged') && frame.includes('"after":"'),
    );
    expect(resumed).toHaveLength(1);
  }, 30_000);

  it('tells what a role does not show, instead of showing nothing', async () => {
    const { createApiKey } = await hub.client.data<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "a program", role: "integration" }) { secret } }',
    );
    const { page, faults } = await arrive(`#/contact/${ids['marie'] ?? ''}`, createApiKey.secret);

    await page.getByText('Your roles do not show you the figures of this customer.').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText('Your roles do not show you figures.').waitFor();

    expect(await page.locator('.troubles').count()).toBe(0);
    expect(faults).toEqual([]);
  }, 20_000);

  it('keeps nobody out and nothing beyond the edge, on any page and in dialogs', async () => {
    const { page, faults } = await arrive('#/overview');
    const pages = ['overview', 'customers', 'customers?kind=companies', 'review', 'systems', 'api'];
    const barriers: Record<string, string[]> = {};

    for (const name of [...pages, `contact/${ids['marie'] ?? ''}`]) {
      await page.goto(`${url}/#/${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        barriers[`${name} ${colorScheme}`] = await barriersIn(page);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      expect([name, await overflowOf(page)]).toEqual([name, 0]);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page.getByRole('button', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'Open in the explorer' }).first().waitFor();
    barriers['queries'] = await barriersIn(page);

    expect(Object.entries(barriers).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);

  async function giveJob(jobTitle: string): Promise<void> {
    await hub.client.data(
      'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { problems { code } } }',
      { input: { contactId: ids['marie'], jobTitle } },
    );
  }

  /** With a key, signed in as an administrator already. */
  async function arrive(hash = '', key = hash === '' ? undefined : hub.apiKey, at = url): Promise<Visitor> {
    const visitor = await visit(browser, at);
    open.push(visitor);
    if (key !== undefined) {
      await visitor.page.evaluate(`sessionStorage.setItem('tributary.credential', ${JSON.stringify(key)})`);
      await visitor.page.goto(`${at}/${hash}`);
      await visitor.page.reload();
    }
    return visitor;
  }

  async function contact(input: Record<string, unknown>): Promise<string> {
    const { createContact } = await hub.client.data<{ createContact: { contact: { id: string } } }>(
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
      { input },
    );
    return createContact.contact.id;
  }

  async function idsOf(): Promise<string[]> {
    const found = await hub.client.data<{ contacts: { nodes: { id: string }[] } }>(
      '{ contacts(first: 10, filter: { familyName: { eq: "Prendergast" } }) { nodes { id } } }',
    );
    return found.contacts.nodes.map(({ id }) => id);
  }

  async function settled(page: Page): Promise<void> {
    await eventually(async () => (await page.getByText('Loading…').count()) === 0);
  }

  async function overflowOf(page: Page): Promise<number> {
    return await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  }
});
