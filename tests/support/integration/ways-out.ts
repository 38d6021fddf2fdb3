/** Every way by which the integration subgraph reaches others, for tests that try what it must not reach. */
export { send } from '../../../subgraphs/integration/src/delivery/send.ts';
export { checkUrl } from '../../../subgraphs/integration/src/endpoint/endpoint-rules.ts';
export { guardedNetwork } from '../../../subgraphs/integration/src/engine/guarded-fetch.ts';
export { CONNECTORS } from '../../../subgraphs/integration/src/registry.ts';
export { tokenVerifier } from '../../../subgraphs/integration/src/webhook/verify-token.ts';
