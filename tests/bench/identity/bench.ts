import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadAverage, machine } from '../measure/environment.ts';
import { writeResult } from '../measure/write-result.ts';
import { measureAccuracy } from './accuracy/accuracy.ts';
import { reportAccuracy } from './accuracy/report-accuracy.ts';

/** Beside the project's root, as the tests of imports read it. */
const DATA = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'identity');

/** `npm run bench -- identity`: how often the customers found are the right ones. True when the goals are met. */
export async function benchIdentityAccuracy(): Promise<boolean> {
  const scratch = path.join(tmpdir(), 'tributary-bench-identity');
  const accuracy = await measureAccuracy({ data: DATA, scratch });
  if (!accuracy) {
    console.log(`Skipped: there are no open sets in ${DATA}.`);
    return true;
  }
  const file = writeResult('identity', {
    schema: 1,
    suite: 'identity',
    machine: machine(),
    load: loadAverage(),
    ...accuracy,
  });
  console.log(`${reportAccuracy(accuracy)}\n\nWritten to ${file}`);
  return accuracy.goals.every(({ isMet }) => isMet);
}
