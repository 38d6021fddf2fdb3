import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadJob, LoadResult } from './load-messages.ts';

export interface Load {
  run(job: LoadJob): Promise<LoadResult>;
  stop(): void;
}

const PROGRAM = fileURLToPath(new URL('load-process.ts', import.meta.url));

export function startLoad(): Load {
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  return {
    async run(job) {
      child.send(job);
      const [answer] = (await once(child, 'message')) as [{ result: LoadResult } | { fault: string }];
      if ('fault' in answer) throw new Error(`The load process failed: ${answer.fault}`);
      return answer.result;
    },
    stop() {
      child.disconnect();
    },
  };
}
