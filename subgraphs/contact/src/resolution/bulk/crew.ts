import { Worker } from 'node:worker_threads';
import type { Answers, AnswerTo, Task } from './messages.ts';
import { makeTasks } from './tasks.ts';

/** Whoever does the work: threads, or the thread that asks. */
export interface Crew {
  readonly size: number;
  /** By one member, as soon as one is free; the order of answers is not that of tasks. */
  anyone<Asked extends Task>(task: Asked): Promise<AnswerTo<Asked>>;
  /** By every member, each with its own task. */
  everyone(taskOf: (member: number) => Task): Promise<void>;
  /** Resolves once a member is free: the brake of whoever hands out work. */
  free(): Promise<void>;
  close(): Promise<void>;
}

export function makeCrew(threads: number): Crew {
  return threads === 0 ? aloneCrew() : threadCrew(threads);
}

function aloneCrew(): Crew {
  const run = makeTasks();
  return {
    size: 1,
    // The answer to a task is of its own kind: `run` switches over it.
    anyone: <Asked extends Task>(task: Asked) => Promise.resolve(run(task) as AnswerTo<Asked>),
    everyone: async (taskOf) => void run(taskOf(0)),
    free: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

interface Member {
  readonly worker: Worker;
  waiting: { resolve: (answer: Answers[Task['do']]) => void; reject: (fault: Error) => void } | undefined;
  fault: Error | undefined;
}

function threadCrew(threads: number): Crew {
  const idle: Member[] = [];
  let queue: ((member: Member) => void)[] = [];
  const rest = (member: Member): void => {
    const next = queue.shift();
    if (next) next(member);
    else idle.push(member);
  };
  const members = Array.from({ length: threads }, () => hire(rest));
  idle.push(...members);
  const take = async (): Promise<Member> => {
    const member = idle.pop();
    return member ?? (await new Promise<Member>((resolve) => queue.push(resolve)));
  };
  return {
    size: threads,
    async anyone<Asked extends Task>(task: Asked) {
      // The worker answers a task with what `makeTasks` gives for it.
      return (await ask(await take(), task)) as AnswerTo<Asked>;
    },
    async everyone(taskOf) {
      const all = await Promise.all(members.map(async () => await take()));
      await Promise.all(all.map(async (member) => await ask(member, taskOf(members.indexOf(member)))));
    },
    async free() {
      rest(await take());
    },
    async close() {
      queue = [];
      await Promise.all(members.map(async ({ worker }) => await worker.terminate()));
    },
  };
}

function ask(member: Member, task: Task): Promise<Answers[Task['do']]> {
  return new Promise((resolve, reject) => {
    if (member.fault) {
      reject(member.fault);
      return;
    }
    member.waiting = { resolve, reject };
    member.worker.postMessage(task);
  });
}

function hire(rest: (member: Member) => void): Member {
  const worker = startWorker();
  const member: Member = { worker, waiting: undefined, fault: undefined };
  const fail = (fault: Error): void => {
    member.fault ??= fault;
    member.waiting?.reject(fault);
  };
  worker.on('message', (said: { answer: Answers[Task['do']] } | { fault: string }) => {
    const { waiting } = member;
    member.waiting = undefined;
    if ('fault' in said) waiting?.reject(new Error(`A worker of the bulk resolution failed: ${said.fault}`));
    else waiting?.resolve(said.answer);
    rest(member);
  });
  worker.on('error', (cause) => fail(new Error('A worker of the bulk resolution failed', { cause })));
  worker.on('exit', (code) => fail(new Error(`A worker of the bulk resolution ended with code ${String(code)}`)));
  return member;
}

/** Most of what a worker makes is thrown away at once; with Node's small nursery it spends a fifth of its time on that. */
const resourceLimits = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 6144 };

function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('worker.js', import.meta.url), { resourceLimits });
  // In a checkout the sources run as they are; a thread does not inherit the loader of its parent.
  const tsx = import.meta.resolve('tsx/esm/api');
  const program = new URL('worker.ts', import.meta.url).href;
  const start = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(program)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), {
    execArgv: ['--conditions=source'],
    resourceLimits,
  });
}
