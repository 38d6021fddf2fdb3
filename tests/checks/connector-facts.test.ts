import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { factsSection } from '@tributary/connector-kit';
import { CONNECTORS } from '@tributary/integration';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe("the facts in a connector's README", () => {
  it.each(CONNECTORS)(
    'are those of the definition of $id (npx tributary connector docs $id --write)',
    async (connector) => {
      const readme = await readFile(path.join(ROOT, 'connectors', connector.id, 'README.md'), 'utf8');

      expect(readme).toContain(factsSection(connector));
    },
  );
});
