import { CommandError, positional, type Command } from '../command.ts';
import { startGateway } from '../hub/start-gateway.ts';
import { startHub } from '../hub/start-hub.ts';
import { startSubgraph } from '../hub/start-subgraph.ts';
import { startWorker } from '../hub/start-worker.ts';
import type { HubConfig } from '../config.ts';
import type { RunningProcess } from '../hub/running-process.ts';

export const startCommand: Command = {
  name: 'start',
  usage: 'start [gateway | subgraph NAME | worker]',
  says: 'run the whole hub in this process, or one part of it',
  async run({ args, config, print }) {
    const running = await startPart(positional(args), config);
    print(running.greeting.text, running.greeting.value);
    await untilToldToStop(running);
    return 0;
  },
};

async function startPart([part, name]: readonly string[], config: HubConfig): Promise<RunningProcess> {
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
      throw new CommandError(`There is no part “${part}”. Say gateway, subgraph NAME or worker, or nothing for the whole hub.`);
  }
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
