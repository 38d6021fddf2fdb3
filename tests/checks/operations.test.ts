import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { Environment } from '../../cli/src/config.ts';

const PAGE = new URL('../../docs/operations.md', import.meta.url);

describe('docs/operations.md', () => {
  it('lists every variable that a hub reads, and no other', async () => {
    const text = await readFile(PAGE, 'utf8');
    const listed = [...text.matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name]) => name);

    expect(listed).toEqual(Object.keys(Environment.shape));
  });
});
