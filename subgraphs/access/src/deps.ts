import type { SubgraphContext, SubgraphDeps } from '@tributary/platform';

export type AccessContext = SubgraphContext<SubgraphDeps>;
