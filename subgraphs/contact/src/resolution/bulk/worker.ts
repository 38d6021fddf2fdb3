/** A worker thread of the bulk road: one task at a time, as they come. */
import { parentPort } from 'node:worker_threads';
import type { Task } from './messages.ts';
import { makeTasks } from './tasks.ts';

const run = makeTasks();
parentPort?.on('message', (task: Task) => {
  try {
    parentPort?.postMessage({ answer: run(task) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
