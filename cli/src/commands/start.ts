import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandError, positional, type Command } from '../command.ts';
import { letHeapGrowBy } from '../heap-growth.ts';
import { startGateway } from '../hub/start-gateway.ts';
import { startHub } from '../hub/start-hub.ts';
import { startSubgraph } from '../hub/start-subgraph.ts';
import { startWorker } from '../hub/start-worker.ts';
import type { HubConfig } from '../config.ts';
import type { RunningProcess } from '../hub/running-process.ts';

/** Twice of what is alive: a first load of a large shop is no reason to take three times that. */
const HEAP_GROWTH = 100;

export const startCommand: Command = {
  name: 'start',
  usage: ['start [gateway | subgraph NAME | worker]'],
  says: 'run the whole hub in this process, or one part of it',
  syntax: ([part]) => ({ words: part === 'subgraph' ? 2 : 1 }),
  async run({ args, config, print }) {
    letHeapGrowBy(HEAP_GROWTH);
    const [part, name] = positional(args);
    if (part !== 'worker') await refuseBusyPort(config);
    const running = await startPart([part, name], config);
    print(running.greeting.text, running.greeting.value);
    await untilToldToStop(running);
    return 0;
  },
};

async function startPart([part, name]: readonly (string | undefined)[], config: HubConfig): Promise<RunningProcess> {
  switch (part) {
    case undefined:
      return await startHub(config);
    case 'gateway':
      return await startGateway();
    case 'worker':
      return await startWorker(config);
    case 'subgraph':
      if (name === undefined) throw new CommandError('Which subgraph? Say: tributary start subgraph NAME');
      return await startSubgraph(config, name);
    default:
      throw new CommandError(
        `There is no part “${part}”. Say gateway, subgraph NAME or worker, or nothing for the whole hub.`,
      );
  }
}

/** Asked before anything is begun: a second hub must not have worked on the data of the first when it finds out. */
async function refuseBusyPort({ host, port }: HubConfig): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const where = `Port ${String(port)} of ${host}`;
    if (code === 'EADDRINUSE') {
      throw new CommandError(`${where} is in use. Does the hub run already? Stop it, or set PORT to another one.`);
    }
    throw new CommandError(
      `${where} cannot be listened on (${String(code)}). Set HOST and PORT to what this account may use.`,
    );
  }
  probe.close();
  await once(probe, 'close');
}

/** The first signal drains; a second one does not wait. */
async function untilToldToStop(running: RunningProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(1);
        isStopping = true;
        running.close().then(resolve, reject);
      });
    }
  });
}
