import { CANONICAL_KINDS } from '@tributary/connector-kit';
import { beginRehearsal, type Inbound } from '@tributary/platform';
import type { IntegrationDeps } from '../deps.ts';

/**
 * Does what it is given on databases where nothing stays, with every subgraph rehearsing alike: so a dry run is the
 * real road, and tells what the real run then does.
 */
export async function rehearsed<Value>(
  deps: IntegrationDeps,
  work: (rehearsing: IntegrationDeps) => Promise<Value>,
): Promise<Value> {
  const own = await beginRehearsal(deps.database);
  const others = new Map<Inbound, { readonly inbound: Inbound; end(): Promise<void> }>();
  try {
    for (const kind of CANONICAL_KINDS) {
      const inbound = deps.inboundFor(kind);
      if (!inbound || others.has(inbound)) continue;
      if (!inbound.rehearse) throw new Error(`The subgraph that takes records of kind ${kind} cannot rehearse.`);
      others.set(inbound, await inbound.rehearse());
    }
    return await work({
      ...deps,
      database: own.database,
      inboundFor: (kind) => {
        const inbound = deps.inboundFor(kind);
        return inbound && others.get(inbound)?.inbound;
      },
    });
  } finally {
    for (const { end } of others.values()) await end();
    await own.end();
  }
}
