/** The gateway: one endpoint over the composed graph. The composition root makes it from its parts. */
export { askAccess } from './auth/ask-access.ts';
export { forgetChangedCredentials } from './auth/forget-changed-credentials.ts';
export { readConfig as readGatewayConfig } from './config.ts';
export { makeGateway } from './gateway.ts';
export type { ConsoleFile } from './http/console.ts';
export { rawRoute } from './http/raw-route.ts';
export { askContact } from './live/ask-contact.ts';
export { liveLogOf } from './live/live-log.ts';
export { withNode } from './node/node-subgraph.ts';
export { plannedGraphs } from './planned-graphs.ts';
export { makeSupergraph } from './supergraph/make-supergraph.ts';
export { watchSupergraph } from './supergraph/watch-supergraph.ts';
export { serveGateway } from './serve.ts';
export { planOperation } from './plan/planner.ts';
export { executePlan } from './plan/run-plan.ts';
export type { FetchTrace } from './plan/execution.ts';
