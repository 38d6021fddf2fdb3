import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import type { Client } from 'graphql-ws';
import { newId, toPublicId } from '@tributary/platform';
import { dealGraphByContact, replaceableGraph } from '../test-endpoint/deal-graph.ts';
import { aPrincipal } from '../test-endpoint/principals.ts';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';
import { watchDeals } from '../test-endpoint/watch-deals.ts';

let running: RunningGateway;
let clients: Client[];

beforeEach(async () => {
  running = await startGateway({ tuning: { credentialTtlMs: 0 } });
  clients = [];
});
afterEach(async () => {
  await Promise.all(clients.map(async (client) => await client.dispose()));
  await running.close();
});

const ALL = 'subscription ($after: String) { dealChanged(after: $after) { cursor kind deal { name } } }';

function watch(query: string, variables: Record<string, unknown> = {}) {
  return watchDeals({ url: running.url, clients }, { query, variables });
}

async function subscribed(): Promise<void> {
  while (running.gateway.live() < 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a live subscription', () => {
  it('asks again for an answer that could not be had, when somebody comes back for it', async () => {
    const failing = 'subscription ($after: String) { dealChanged(after: $after) { cursor viewer deal { name } } }';
    const execute = running.graph.execute.bind(running.graph);
    const down = { message: 'sales is down', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
    running.graph.execute = () => Promise.resolve({ data: null, errors: [down as unknown as GraphQLError] });
    const events = watch(failing);
    const first = events.next();
    await subscribed();
    running.log.append({ type: 'deal.created' });
    expect((await first).value?.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);

    running.graph.execute = execute;

    const again = await watch(failing, { after: 'c0' }).next();
    expect(again.value?.data?.dealChanged).toMatchObject({ cursor: 'c1', deal: { name: 'Boats' } });
  });

  it('misses no event of an id that is joined to its customer while it is being opened', async () => {
    const [x, y] = [newId(), newId()];
    let asked = 0;
    const sameAs = async (): Promise<string[]> => {
      asked += 1;
      if (asked > 1) return [x, y];
      // The answer is on its way when the join becomes the newest event of the log.
      other.log.append({ type: 'contact.linked', data: { contactId: x, aliasIds: [y] } });
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [x];
    };
    const other = await startGateway({ sameAs, graphs: replaceableGraph(dealGraphByContact()) });

    const query = `subscription { dealChanged(contactId: "${toPublicId('contact', x)}") { cursor } }`;
    const first = watchDeals({ url: other.url, clients }, { query }).next();
    while (other.gateway.live() < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    other.log.append({ type: 'deal.created', refs: { contactId: y } });

    expect((await first).value?.data).toEqual({ dealChanged: { cursor: 'c2' } });
    await Promise.all(clients.map(async (client) => await client.dispose()));
    await other.close();
  });

  it('says where to resume when the credential cannot be checked', async () => {
    const events = watch(ALL);
    const first = events.next();
    await subscribed();
    running.log.append({ type: 'deal.created' });
    await first;

    const ask = running.known.get.bind(running.known);
    running.known.get = () => {
      throw new Error('the database is away');
    };
    const next = events.next().catch((error: unknown) => error);
    running.log.append({ type: 'deal.created' });

    expect(await next).toMatchObject([{ extensions: { code: 'AUTHENTICATION_UNAVAILABLE', cursor: 'c1' } }]);
    running.known.get = ask;
    expect((await watch(ALL, { after: 'c1' }).next()).value?.data?.dealChanged.cursor).toBe('c2');
  });

  it('is not filtered by what the viewer may not see, nor from then on when they may no longer', async () => {
    const query = `subscription { dealChanged(ownerId: "${toPublicId('user', newId())}") { cursor } }`;
    running.known.set('ann', aPrincipal('ann', { Deal: ['read'] }));
    const refused = await watch(query)
      .next()
      .catch((error: unknown) => error);
    running.known.set('ann', aPrincipal('ann', { Deal: ['read'], User: ['read'] }));
    const owner = newId();
    const events = watch(`subscription { dealChanged(ownerId: "${toPublicId('user', owner)}") { cursor } }`);
    const first = events.next();
    await subscribed();
    running.log.append({ type: 'deal.created', refs: { ownerId: owner } });
    expect((await first).value?.data?.dealChanged.cursor).toBe('c1');

    running.known.set('ann', aPrincipal('ann', { Deal: ['read'] }));
    const next = events.next().catch((error: unknown) => error);
    running.log.append({ type: 'deal.created', refs: { ownerId: owner } });

    expect(refused).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await next).toMatchObject([{ extensions: { code: 'FORBIDDEN', cursor: 'c1' } }]);
  });
});
