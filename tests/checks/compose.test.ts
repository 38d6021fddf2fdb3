import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { checkedArguments } from '../../cli/src/command.ts';
import { COMMANDS } from '../../cli/src/commands/index.ts';
import { Environment } from '../../cli/src/config.ts';
import { ALL_SUBGRAPHS } from '../../cli/src/hub/core.ts';

const [compose, dockerfile, operations, root] = await Promise.all(
  ['docker-compose.yml', 'cli/Dockerfile', 'docs/operations.md', 'tsconfig.json'].map(
    async (file) => await readFile(new URL(`../../${file}`, import.meta.url), 'utf8'),
  ),
);
/** Of one process with the embedded database only. */
const NOT_FOR_MANY = ['TRIBUTARY_DATA_DIR', 'TRIBUTARY_DEMO', 'TRIBUTARY_DEMO_SEED'];

function found(pattern: RegExp, text = compose ?? ''): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name ?? '');
}

describe('docker-compose.yml', () => {
  it('starts what the command knows, and each subgraph', () => {
    const start = COMMANDS.find(({ name }) => name === 'start');
    const commands = found(/command: \['start', ([^\]]*)\]/g).map((words) => words.replaceAll("'", '').split(', '));

    for (const words of commands) if (start) expect(checkedArguments(start, words)).toEqual(words);
    expect(commands.flatMap(([part, name]) => (part === 'subgraph' ? [name] : [])).sort()).toEqual(
      [...ALL_SUBGRAPHS].sort(),
    );
    expect(
      found(/SUBGRAPH_([A-Z]+)_URL/g)
        .map((name) => name.toLowerCase())
        .sort(),
    ).toEqual([...ALL_SUBGRAPHS].sort());
  });

  it('hands on every setting that many processes have, and none that nobody reads', () => {
    const [, hub = ''] = /environment: &environment\n([^]*?)\n {2}\S/.exec(compose ?? '') ?? [];
    const given = found(/^ {4}([A-Z_]+): /gm, hub);

    expect([...given].sort()).toEqual(
      Object.keys(Environment.shape)
        .filter((name) => !NOT_FOR_MANY.includes(name))
        .sort(),
    );
  });

  it('asks for nothing that docs/operations.md does not name', () => {
    for (const name of found(/\$\{([A-Z_]+)/g)) expect(operations).toContain(name);
  });
});

describe('the image', () => {
  it('has the build of every package', () => {
    const { references } = JSON.parse(root ?? '') as { references: { path: string }[] };
    const built = references.map(({ path }) => path.split('/')[0] ?? '').filter((name) => name !== 'tests');

    expect([...new Set(found(/COPY --from=build \/hub\/([a-z]+)/g, dockerfile))].sort()).toEqual(
      [...new Set(built)].sort(),
    );
  });

  it('keeps the optional packages: password hashes, DuckDB and esbuild come as one for each platform', () => {
    expect(found(/RUN (npm ci[^&\n]*)/g, dockerfile)).toEqual(['npm ci ', 'npm ci --omit=dev ']);
  });
});
