import { readFile } from 'node:fs/promises';
import { type GatewayLogger, loadApolloGateway } from './apollo-gateway.ts';
import { makeSupergraph, type Supergraph } from './make-supergraph.ts';
import { watchFile } from './watch-file.ts';

export interface SupergraphSource {
  /** The newest graph that was good. A request keeps the one it began with. */
  current(): Supergraph;
  /** Calls back after each change; returns how to stop that. */
  onChange(listener: (supergraph: Supergraph) => void): () => void;
  /** Looks at the file now. Never throws: what is wrong goes to `onProblem`. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

interface WatchSupergraphOptions {
  readonly file: string;
  /** Told when a changed file cannot be used; the graph before it stays. */
  readonly onProblem: (problem: unknown) => void;
  readonly logger?: GatewayLogger;
  /** How often to look where the file system reports no changes. Default 2000. */
  readonly pollMs?: number;
  /** How many plans are kept. Default 1000. */
  readonly maxPlans?: number;
}

const POLL_MS = 2000;

/**
 * Loads the composed file into an `ApolloGateway` and our planner, and again whenever the file changes. A bad file
 * never replaces a good one. Rejects when the first one is bad.
 */
export async function watchSupergraph(options: WatchSupergraphOptions): Promise<SupergraphSource> {
  const { file, onProblem, logger, pollMs = POLL_MS, maxPlans } = options;
  const listeners = new Set<(supergraph: Supergraph) => void>();
  // Made before the gateway is asked: what it has accepted it does not give back when our planner cannot be built.
  const make = (sdl: string): Supergraph => makeSupergraph(sdl, maxPlans === undefined ? {} : { maxPlans });
  let looked = await readFile(file, 'utf8');
  let candidate = make(looked);
  let current = candidate;
  const gateway = await loadApolloGateway({
    sdl: looked,
    logger,
    onAccepted() {
      current = candidate;
      for (const listener of listeners) listener(current);
    },
  });

  let isClosed = false;
  const reload = async (): Promise<void> => {
    try {
      const sdl = await readFile(file, 'utf8');
      if (sdl === looked || isClosed) return;
      // Remembered before it is judged: a bad file is reported once, not at every look.
      looked = sdl;
      if (sdl === current.sdl) return;
      candidate = make(sdl);
      gateway.offer(sdl);
    } catch (problem) {
      onProblem(problem);
    }
  };
  const watcher = watchFile({ file, pollMs, onChange: () => void reload() });
  return {
    current: () => current,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reload,
    async close() {
      isClosed = true;
      watcher.close();
      listeners.clear();
      await gateway.stop();
    },
  };
}
