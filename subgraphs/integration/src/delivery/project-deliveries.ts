import type { Projection } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { EVERY_TYPE, TEST_EVENT, wants } from '../endpoint/endpoint-rules.ts';
import { listEndpoints, wantedTypes } from '../endpoint/queries.ts';
import { addDeliveries } from './queries.ts';

/** After these something may be due that no event stands for. */
const AGAIN: readonly string[] = ['webhookEndpoint.resumed', 'webhookEndpoint.replayed'];

/** Makes deliveries of events that endpoints want. With no endpoint the log is passed over without being read. */
export function deliveriesProjection(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  onDue: (endpointIds: readonly string[]) => Promise<void>,
): Projection {
  const due = new Set<string>();
  return {
    schema: 'integration',
    name: 'deliveries',
    async types() {
      const types = await wantedTypes(database.db);
      return types.includes(EVERY_TYPE) ? 'all' : [...types, TEST_EVENT, ...AGAIN];
    },
    async apply(tx, events) {
      const endpoints = await listEndpoints(tx);
      const rows = events.flatMap((event) =>
        endpoints.filter((endpoint) => wants(endpoint, event)).map(({ id }) => ({ endpointId: id, event })),
      );
      await addDeliveries(tx, rows, clock.now());
      for (const { endpointId } of rows) due.add(endpointId);
      for (const { type, entity } of events) if (AGAIN.includes(type)) due.add(entity.id);
    },
    async afterCommit() {
      const endpointIds = [...due];
      due.clear();
      if (endpointIds.length > 0) await onDue(endpointIds);
    },
  };
}
