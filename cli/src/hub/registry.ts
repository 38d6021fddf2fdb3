import { accessSubgraph } from '@tributary/access';
import { analyticsSubgraph } from '@tributary/analytics';
import { contactSubgraph } from '@tributary/contact';
import { integrationSubgraph, type IntegrationDeps } from '@tributary/integration';
import type { SubgraphModule } from '@tributary/platform';
import { salesSubgraph } from '@tributary/sales';
import { serviceSubgraph } from '@tributary/service';

/** What any subgraph of the hub may ask for; each takes what it names. */
export type HubDeps = IntegrationDeps;

/** Every subgraph of the hub. A new one is one line here, one service in docker-compose.yml, and one run of codegen. */
export const SUBGRAPHS: readonly SubgraphModule<HubDeps>[] = [
  accessSubgraph,
  contactSubgraph,
  salesSubgraph,
  serviceSubgraph,
  analyticsSubgraph,
  integrationSubgraph,
];
