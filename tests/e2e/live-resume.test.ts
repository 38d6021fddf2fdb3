import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { CREATE_DEAL, endOfLog, writeDealsThroughKills } from '../support/hub/deals.ts';
import { hubForms, startHub, subscribe, type Hub } from '../support/hub/index.ts';

const EVENTS = 1_000;
const KILLS = 10;

interface Seen {
  readonly cursor: string;
  readonly kind: string;
  readonly deal: {
    readonly id: string;
    readonly title: string;
    readonly contact: { readonly displayName: string } | null;
  } | null;
}

const WATCH = `subscription ($after: String) { dealChanged(after: $after) {
  cursor kind deal { id title contact { displayName tickets(first: 1) { totalCount } } } } }`;

describe.each(await hubForms(import.meta.url))('a live subscription (%s)', (form) => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await startHub(form);
  }, 180_000);
  afterAll(async () => {
    await hub.close();
  }, 60_000);

  it('sees a mutation of one subgraph with fields of three', async () => {
    const { createContact } = await hub.client.data<{ createContact: { contact: { id: string } } }>(
      `mutation { createContact(input: { givenName: "Ada", familyName: "Byron", emails: ["ada@example.com"] }) { contact { id } } }`,
    );
    const contactId = createContact.contact.id;
    await hub.client.data(`mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } } }`, {
      input: { subject: 'Where is it?', contactId },
    });
    const last = hub.gateways.at(-1);
    const watching = await subscribe<Seen>({ url: last?.url ?? '', apiKey: hub.apiKey }, WATCH);
    await hub.client.data(CREATE_DEAL, { input: { title: 'Ten lamps', contactId } });

    const seen = await eventually(() => watching.events[0]);
    await watching.close();

    expect(seen.deal).toMatchObject({
      title: 'Ten lamps',
      contact: { displayName: 'Ada Byron', tickets: { totalCount: 1 } },
    });
  });

  it('resumes with its cursor after kill -9 of the gateway: what it received is what was committed, in order', async () => {
    const { cursor, position } = await endOfLog(hub);
    const watcher = new Watcher(hub, cursor);
    const storm = { events: EVENTS, kills: KILLS, position, seen: watcher.titles };
    const committed = await writeDealsThroughKills(hub, storm);
    await watcher.stop();

    expect(committed.length).toBe(EVENTS);
    expect(watcher.titles).toEqual(committed);
    expect(watcher.connections).toBeGreaterThan(KILLS);
  }, 600_000);
});

/** A subscriber that comes back with its last cursor whenever it is cut off. */
class Watcher {
  readonly titles: string[] = [];
  connections = 0;
  #cursor: string;
  #isStopped = false;
  readonly #done: Promise<void>;

  constructor(
    private readonly hub: Hub,
    cursor: string,
  ) {
    this.#cursor = cursor;
    this.#done = this.#run();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      await this.#watch().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #watch(): Promise<void> {
    const gateway = this.hub.gateways[0];
    if (!gateway || !(await answers(gateway.url))) return;
    const target = { url: gateway.url, apiKey: this.hub.apiKey };
    const watching = await subscribe<Seen>(target, WATCH, {
      variables: { after: this.#cursor },
      onEvent: ({ cursor, deal, kind }) => {
        this.#cursor = cursor;
        if (kind === 'deal.created') this.titles.push(deal?.title ?? '(hidden)');
      },
    });
    this.connections += 1;
    while (!this.#isStopped && watching.ended() === undefined && (await answers(gateway.url))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await watching.close();
  }
}

async function answers(url: string): Promise<boolean> {
  return await fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}
