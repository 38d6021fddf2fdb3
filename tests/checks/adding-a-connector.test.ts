/** The walk through docs/adding-a-connector.md, step by step as a reader would do it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { http } from '@tributary/connector-http';
import {
  definitionOf,
  makeReferenceHost,
  openConnection,
  type ConformanceTarget,
  type Connector,
} from '@tributary/connector-kit';
import { codeBlocks, withDiff, type CodeBlock } from './walk-through.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MOST_LINES = 150;

let folder: string;
let blocks: readonly CodeBlock[];
/** What each command said and how it ended. */
const ran: {
  readonly command: string;
  readonly code: number | null;
  readonly fails: boolean;
  readonly said: string;
}[] = [];

beforeAll(async () => {
  // Inside the checkout, so that its packages are found.
  folder = await mkdtemp(path.join(ROOT, '.walk-through-'));
  const text = await readFile(path.join(ROOT, 'docs/adding-a-connector.md'), 'utf8');
  blocks = codeBlocks(text.slice(text.indexOf('## A walk through'), text.indexOf('## 1. The package')));
  for (const block of blocks) await follow(block);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function follow({ language, about, lines }: CodeBlock): Promise<void> {
  if (language === 'sh') for (const line of lines) ran.push({ ...(await run(line)), fails: about === 'fails' });
  if (language !== 'diff') return;
  const file = inFolder(about);
  await writeFile(file, withDiff(await readFile(file, 'utf8'), lines));
}

async function run(command: string) {
  const args = command.replace(/^npx tributary /, '').split(' ');
  const main = path.join(ROOT, 'cli/src/main.ts');
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return { command, code, said: said.join('') };
}

function inFolder(file: string): string {
  return path.join(folder, 'connectors/acme', file);
}

async function written(): Promise<{ connector: Connector; target: ConformanceTarget }> {
  const load = async (file: string) => (await import(pathToFileURL(inFolder(file)).href)) as Record<string, unknown>;
  const { acme } = await load('src/index.ts');
  const { startTarget } = await load('test/target.ts');
  // What the walk through has written.
  return { connector: acme as Connector, target: await (startTarget as () => Promise<ConformanceTarget>)() };
}

async function recordsOf(connector: Connector, target: ConformanceTarget, config: unknown): Promise<unknown[]> {
  const { secrets, surroundings } = target.connection();
  const settings = { connectionId: 'walk', config, secrets };
  const host = makeReferenceHost(connector, () => openConnection(connector, settings, surroundings).context);
  await host.sync('customers');
  return [...host.rows('customers')].map(([id, { record }]) => [id, record]);
}

describe('adding a connector as the guide says', () => {
  it('every step ends as the guide says', () => {
    expect(ran.length).toBeGreaterThanOrEqual(5);
    for (const { command, code, fails, said } of ran)
      expect({ command, code, said }).toEqual({ command, code: fails ? 1 : 0, said });
  });

  it('passes L0 and L1 untouched, fails while vendor and connector differ, and passes at the end', () => {
    const table = ran
      .filter(({ command }) => command.includes(' test '))
      .map(({ said }) => /^acme +.*$/m.exec(said)?.[0]);

    expect(table[0]).toMatch(/^acme +[1-9]\d* \/ 0 \/ \d+ +[1-9]\d* \/ 0 \/ /);
    expect(table[1]).not.toMatch(/^acme +\d+ \/ 0 \/ \d+ +\d+ \/ 0 \/ /);
    expect(table[2]).toMatch(/^acme +[1-9]\d* \/ 0 \/ \d+ +[1-9]\d* \/ 0 \/ /);
  });

  it('takes fewer than 150 lines, tests included', async () => {
    const files = (await readdir(inFolder('.'), { recursive: true })).filter((file) => file.endsWith('.ts'));
    const texts = await Promise.all(files.map((file) => readFile(inFolder(file), 'utf8')));
    const lines = texts.reduce((sum, text) => sum + text.trimEnd().split('\n').length, 0);

    expect(files).toHaveLength(3);
    expect(lines).toBeLessThan(MOST_LINES);
  });

  it('writes the facts of the definition into the README', async () => {
    const readme = await readFile(inFolder('README.md'), 'utf8');

    expect(readme).toContain('**`customers`** (Customers): person.');
  });

  it('gives the records that the http connector gives by the configuration of the guide', async () => {
    const { connector, target } = await written();
    const config = blocks.find(({ language, about }) => language === 'json' && about === 'http');
    const { url } = target.connection().config as { url: string };

    const byCode = await recordsOf(connector, target, target.connection().config);
    const byConfiguration = await recordsOf(http, target, {
      baseUrl: url,
      ...(JSON.parse(config?.lines.join('\n') ?? '{}') as object),
    });

    expect(byCode).toHaveLength(5);
    expect(byConfiguration).toEqual(byCode);
    expect(definitionOf(connector).id).toBe('acme');
  });
});
