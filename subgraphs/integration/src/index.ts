import { fileURLToPath } from 'node:url';
import type { Connector } from '@tributary/connector-kit';
import { makeSubgraph, type Outcome, type Principal, type SubgraphModule, type Written } from '@tributary/platform';
import { parse } from 'graphql';
import type { CreateConnection } from './connection/create-connection.ts';
import { ensureConnection as ensure } from './connection/ensure-connection.ts';
import type { IntegrationDeps } from './deps.ts';
import { makeDeliveryJobs } from './delivery/delivery-jobs.ts';
import { typeDefs } from './generated/type-defs.ts';
import { makeHost } from './host.ts';
import { makeJobs } from './jobs.ts';
import { CONNECTORS } from './registry.ts';
import {
  askToRevert,
  revertImport,
  type RevertCodes,
  type RevertOptions,
  type RevertReport,
} from './import/revert-import.ts';
import { makeReceive } from './webhook/receive.ts';
import { integrationLive, integrationReads, integrationResolvers } from './schema.ts';

/** The subgraph with other connectors than the hub's own: a test's, somebody's private ones. */
export function integrationWith(connectors: readonly Connector[]): SubgraphModule<IntegrationDeps> {
  const module: SubgraphModule<IntegrationDeps> = {
    name: 'integration',
    migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
    typeDefs: parse(typeDefs),
    make(deps) {
      const host = makeHost(deps, connectors);
      const subgraph = makeSubgraph({
        name: module.name,
        typeDefs: module.typeDefs,
        resolvers: integrationResolvers,
        reads: integrationReads,
        live: integrationLive,
        deps: host,
      });
      const { all, dispatch, changes, onHinted } = makeJobs(host);
      const delivery = makeDeliveryJobs(host);
      const receive = makeReceive(host, (streamIds) => {
        onHinted(streamIds).catch((error: unknown) => {
          host.logger.warn({ err: error }, 'what webhooks told of is fetched with the next poll');
        });
      });
      return {
        subgraph,
        projections: [dispatch, changes, delivery.projection],
        jobs: [...all, ...delivery.all],
        receive,
        resumeSchedules: delivery.resumeSchedules,
      };
    },
  };
  return module;
}

export const integrationSubgraph: SubgraphModule<IntegrationDeps> = integrationWith(CONNECTORS);

/**
 * Has every connection read at its intervals, by whichever process runs the jobs. To be called when a worker
 * starts: the queue may have lost its schedules since. Safe to call from several processes.
 */
export async function resumeSchedules(deps: IntegrationDeps): Promise<void> {
  await makeJobs(makeHost(deps, CONNECTORS)).resumeSchedules();
}

/** Sees to it that there is a connection of this name with this configuration; it is read as soon as it is new. */
export async function ensureConnection(
  deps: IntegrationDeps,
  principal: Principal,
  input: CreateConnection,
): Promise<Outcome<Written>> {
  return await ensure(makeHost(deps, CONNECTORS), principal, input);
}

/** Takes an import back, here and now; `tributary import revert`. Goes on with one that was killed. */
export async function takeImportBack(
  deps: IntegrationDeps,
  principal: Principal,
  { id, ...options }: { readonly id: string } & RevertOptions,
): Promise<Outcome<RevertReport, RevertCodes | 'IMPORT_BUSY'>> {
  const host = makeHost(deps, CONNECTORS);
  const asked = await askToRevert(host, principal, { id });
  return asked.ok ? await revertImport(host, id, { ...options, isFollowing: true }) : asked;
}

export type { IntegrationDeps } from './deps.ts';
export { importFile } from './import/import-file.ts';
export type { ImportReport } from './import/import-file.ts';
export type { PassProgress } from './engine/pass.ts';
export type { RevertReport } from './import/revert-import.ts';
export { previewImport, type ImportPreview } from './import/preview-import.ts';
export type { ImportRow } from './import/import-row.ts';
export { tryConnector, UnknownStream } from './connector/try-connector.ts';
export type { TriedConnector } from './connector/try-connector.ts';
export { CONNECTORS } from './registry.ts';
