import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventStream } from '../support/event-stream.ts';
import { eventually } from '../support/eventually.ts';
import { CREATE_DEAL, endOfLog, writeDealsThroughKills } from '../support/hub/deals.ts';
import { type Hub, hubForms, startHub } from '../support/hub/index.ts';

const EVENTS = 300;
const KILLS = 4;

interface Seen {
  readonly data: { readonly dealChanged: { readonly kind: string; readonly deal: { readonly title: string } | null } };
}

describe.each(await hubForms(import.meta.url))('a subscription over Server-Sent Events (%s)', (form) => {
  let hub: Hub;
  let watcher: Watcher;
  beforeAll(async () => {
    hub = await startHub(form);
  }, 180_000);
  afterAll(async () => {
    await hub.close();
  }, 60_000);

  // Otherwise that of a failed test would come back for ever.
  afterEach(async () => {
    await watcher.stop();
  });

  it('resumes by Last-Event-ID after kill -9 of the gateway: nothing is missing, and nothing comes twice', async () => {
    const { cursor, position } = await endOfLog(hub);
    watcher = new Watcher(hub, `subscription { dealChanged(after: "${cursor}") { kind deal { title } } }`);
    const storm = { events: EVENTS, kills: KILLS, position, seen: watcher.titles };
    const committed = await writeDealsThroughKills(hub, storm);

    expect(committed.length).toBe(EVENTS);
    expect(watcher.titles).toEqual(committed);
    expect(watcher.connections).toBeGreaterThan(1);
  }, 300_000);

  it('misses nothing although the gateway was killed before the first event', async () => {
    const gateway = hub.gateways[0];
    watcher = new Watcher(hub, 'subscription { dealChanged { kind deal { title } } }');
    await eventually(() => watcher.lastEventId !== '', { timeoutMs: 30_000 });

    await gateway?.process.restart();
    await hub.client.data(CREATE_DEAL, { input: { title: 'written in between' } });
    await eventually(() => watcher.titles.length >= 1, { timeoutMs: 30_000 });

    expect(watcher.titles).toEqual(['written in between']);
  }, 120_000);
});

/**
 * As a browser's EventSource: it sends the same address again whenever it is cut off, with the last id it has, to
 * whichever gateway comes next.
 */
class Watcher {
  readonly titles: string[] = [];
  connections = 0;
  lastEventId = '';
  #isStopped = false;
  #close = (): void => undefined;
  readonly #done: Promise<void>;

  constructor(
    private readonly hub: Hub,
    private readonly query: string,
  ) {
    this.#done = this.#run();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#close();
    await this.#done;
  }

  async #run(): Promise<void> {
    for (let attempt = 0; !this.#isStopped; attempt += 1) {
      // Nobody answers while a gateway starts again.
      await this.#watch(attempt).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #watch(attempt: number): Promise<void> {
    const { gateways, apiKey } = this.hub;
    const stream = await openEventStream(`${gateways[attempt % gateways.length]?.url ?? ''}/graphql`, {
      search: `?${new URLSearchParams({ query: this.query }).toString()}`,
      headers: { authorization: `Bearer ${apiKey}` },
      ...(this.lastEventId === '' ? {} : { lastEventId: this.lastEventId }),
      onId: (id) => {
        this.lastEventId = id;
      },
      onEvent: ({ data }) => {
        const { dealChanged } = (JSON.parse(data) as Seen).data;
        if (dealChanged.kind === 'deal.created') this.titles.push(dealChanged.deal?.title ?? '(hidden)');
      },
    });
    this.connections += 1;
    this.#close = () => {
      stream.close();
    };
    await stream.ended;
  }
}
