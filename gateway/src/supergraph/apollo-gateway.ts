import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@tributary/platform';

export type GatewayLogger = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

interface ApolloGatewayOptions {
  readonly sdl: string;
  readonly logger: GatewayLogger | undefined;
  /** Called for the first graph and for each one after it, once the gateway has accepted it. */
  readonly onAccepted: (sdl: string) => void;
}

export interface LoadedGateway {
  /** Offers another graph. Throws, and changes nothing, when the gateway refuses it. */
  readonly offer: (sdl: string) => void;
  readonly stop: () => Promise<void>;
}

/** An `ApolloGateway` that holds the graph. It judges what may be served; our plans do the executing. */
export async function loadApolloGateway({ sdl, logger, onAccepted }: ApolloGatewayOptions): Promise<LoadedGateway> {
  // The package reads this variable itself, and without it reports usage to its vendor.
  // eslint-disable-next-line no-restricted-properties
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  let offer: LoadedGateway['offer'] | undefined;
  const gateway = new ApolloGateway({
    logger: logger ?? SILENT,
    validateSupergraph: true,
    buildService: () => UNUSED,
    supergraphSdl: {
      initialize: ({ update }) => {
        offer = update;
        return Promise.resolve({ supergraphSdl: sdl });
      },
    },
  });
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    onAccepted(coreSupergraphSdl);
  });
  await gateway.load();
  if (offer === undefined) throw new Error('The gateway loaded without its supergraph');
  return { offer, stop: () => gateway.stop() };
}

/** Fetches are sent by our executor; the gateway's own must never reach a subgraph. */
const UNUSED: GraphQLDataSource = {
  process: () => Promise.reject(new Error('Plans are executed by the hub, not by the stock executor')),
};

function ignore(): void {
  // Silence is what a caller without a logger asked for.
}
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
