import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { executePlan, type PlanOutcome, type PlanRequest } from '../plan/run-plan.ts';
import { planOperation } from '../plan/planner.ts';
import type { SupergraphSource } from './watch-supergraph.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayRequest = Parameters<NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>>[0];

interface ApolloInterfaceOptions {
  readonly source: SupergraphSource;
  /** What a request adds to its plan: who asks, and what answers. */
  readonly requestOf: (request: GatewayRequest) => Omit<PlanRequest, 'plan' | 'variables'>;
  readonly onOutcome?: (outcome: PlanOutcome) => void;
}

/** The graph as Apollo Server takes it: schemas and updates from the source, execution by our plans. */
export function apolloInterface({ source, requestOf, onOutcome }: ApolloInterfaceOptions): GatewayInterface {
  const unsubscribers = new Set<() => void>();
  return {
    load: () =>
      Promise.resolve({
        executor: async (request) => {
          const plan = planOperation(source.current(), request.document, request.operationName);
          const outcome = await executePlan({ ...requestOf(request), plan, variables: request.request.variables });
          onOutcome?.(outcome);
          return outcome.result;
        },
      }),
    onSchemaLoadOrUpdate(callback) {
      const tell = ({ apiSchema, sdl }: ReturnType<SupergraphSource['current']>): void => {
        callback({ apiSchema, coreSupergraphSdl: sdl });
      };
      tell(source.current());
      const unsubscribe = source.onChange(tell);
      unsubscribers.add(unsubscribe);
      return unsubscribe;
    },
    stop() {
      for (const unsubscribe of unsubscribers) unsubscribe();
      return Promise.resolve();
    },
  };
}
