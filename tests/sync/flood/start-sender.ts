import { fork } from 'node:child_process';
import { once } from 'node:events';
import { bundleOf } from '../../support/bundle.ts';
import type { SenderAnswer, SenderJob } from './sender.ts';

export interface Sender {
  send(job: SenderJob): Promise<SenderAnswer>;
  stop(): Promise<void>;
}

export async function startSender(): Promise<Sender> {
  const bundle = await bundleOf('tests/sync/flood/sender.ts');
  const child = fork(bundle.file, { execArgv: [], serialization: 'advanced' });
  return {
    async send(job) {
      child.send(job);
      const [answer] = (await once(child, 'message')) as [{ result: SenderAnswer } | { fault: string }];
      if ('fault' in answer) throw new Error(`The sender failed: ${answer.fault}`);
      return answer.result;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
      await bundle.remove();
    },
  };
}
