import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, type ConformanceTarget } from '@tributary/connector-kit';
import { OUTLINE, startTarget } from '../test/target.ts';
import { file } from './index.ts';

let running: Awaited<ReturnType<typeof startTarget>> | undefined;

function target(): ConformanceTarget {
  if (!running) throw new Error('The folder is not there.');
  return running;
}

describe('file connector against a folder', () => {
  beforeAll(async () => {
    running = await startTarget();
  });
  afterAll(() => running?.stop());

  for (const { title, run } of conformanceCases(file, OUTLINE, target)) {
    it(title, async () => {
      await expect(run()).resolves.toBeDefined();
    });
  }
});
