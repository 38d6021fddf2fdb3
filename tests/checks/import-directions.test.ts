import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plantTree, ROOT, runNode, type PlantedTree } from './planted-tree.ts';

const require = createRequire(import.meta.url);
const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs');

/** Each planted file breaks the rule it is listed under; where two ways break it, both are planted. */
const PLANTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'platform-knows-no-product': {
    'platform/src/by-path.ts': `import '../../subgraphs/sales/src/index.ts';`,
    'platform/src/by-name.ts': `import '@tributary/sales';`,
  },
  'gateway-knows-only-the-platform': {
    'gateway/src/by-name.ts': `import '@tributary/contact';`,
    'gateway/src/type-only.ts': `import type { contact } from '@tributary/contact'; export type Contact = typeof contact;`,
  },
  'nothing-imports-the-gateway': {
    'subgraphs/sales/src/wants-gateway.ts': `import '@tributary/gateway';`,
  },
  'subgraphs-never-import-subgraphs': {
    'subgraphs/sales/src/by-name.ts': `import '@tributary/contact';`,
    'subgraphs/sales/src/by-path.ts': `import '../../contact/src/index.ts';`,
  },
  'subgraphs-know-of-connectors-only-the-kit': {
    'subgraphs/contact/src/wants-vendor.ts': `import '@tributary/connector-vendure';`,
  },
  'only-registry-knows-vendors': {
    'subgraphs/integration/src/not-the-registry.ts': `import '@tributary/connector-vendure';`,
  },
  'connectors-know-only-the-kit': {
    'connectors/vendure/src/wants-platform.ts': `import '@tributary/platform';`,
    'connectors/vendure/src/wants-neighbour.ts': `import '../../file/src/index.ts';`,
  },
  'the-kit-knows-only-zod': {
    'connectors/kit/src/wants-platform.ts': `import '@tributary/platform';`,
    'connectors/kit/src/wants-graphql.ts': `import 'graphql';`,
  },
  'connectors-hold-no-server': {
    'connectors/vendure/src/wants-graphql.ts': `import 'graphql';`,
  },
  'the-composition-root-is-nobodys-library': {
    'subgraphs/sales/src/wants-cli.ts': `import '@tributary/cli';`,
  },
  'product-code-never-imports-tests': {
    'platform/src/wants-test-support.ts': `import '../../tests/support/database.ts';`,
    'cli/src/wants-tool.ts': `import 'prettier';`,
  },
  'packages-are-entered-by-their-index': {
    'subgraphs/sales/src/deep-import.ts': `import '../../../platform/src/db/pool.ts';`,
  },
  'the-console-knows-only-its-operations': {
    'console/src/by-name.ts': `import '@tributary/platform';`,
    'console/src/by-path.tsx': `import '../../subgraphs/sales/src/index.ts';`,
    'console/src/wants-graphql.ts': `import 'graphql';`,
    'console/bundle/wants-gateway.ts': `import '@tributary/gateway';`,
  },
  'the-console-is-handed-on-as-files': {
    'gateway/src/wants-console.ts': `import '../../console/src/main.tsx';`,
    'cli/src/wants-bundler.ts': `import '../../console/bundle/bundle-files.ts';`,
  },
  'packages-declare-what-they-import': {
    'platform/src/undeclared.ts': `import 'zod';`,
  },
  'tests-use-public-entries': {
    'tests/live/deep-import.test.ts': `import '../../platform/src/db/pool.ts';`,
  },
  'no-cycles': {
    'platform/src/one.ts': `import { two } from './two.ts'; export const one = (): number => two;`,
  },
  'every-import-resolves': {
    'platform/src/missing.ts': `import './nowhere.ts';`,
  },
  'resolvers-never-touch-tables': {
    'subgraphs/sales/src/deal/resolvers.ts': `import './table.ts';`,
  },
  'use-cases-know-no-graphql': {
    'subgraphs/sales/src/deal/move-deal.ts': `import 'graphql';`,
    'subgraphs/sales/src/deal/queries.ts': `import type { Deal } from '../generated/resolver-types.ts'; export type Row = Deal;`,
  },
  'entities-keep-their-resolvers-to-themselves': {
    'subgraphs/sales/src/order/place-order.ts': `import '../deal/resolvers.ts';`,
  },
  'domain-words-not-drawers': {
    'platform/src/wants-drawer.ts': `import './utils/dates.ts';`,
  },
};

/** What the rules must let pass. */
const ALLOWED: Readonly<Record<string, string>> = {
  'cli/src/index.ts': `import '@tributary/gateway'; import '@tributary/sales'; import '../../console/bundle/index.ts'; export const cli = 1;`,
  'subgraphs/integration/src/registry.ts': `import '@tributary/connector-vendure';`,
  'subgraphs/contact/src/inbound/person.ts': `import '@tributary/platform'; import '@tributary/connector-kit';`,
  'connectors/file/src/index.ts': `import '@tributary/connector-kit'; export const file = 1;`,
  'connectors/kit/src/index.ts': `import 'zod'; export const kit = 1;`,
  'subgraphs/sales/src/pipeline/queries.ts': `import '../deal/table.ts';`,
  'tests/federation/graph.test.ts': `import '@tributary/cli'; import '@tributary/sales';`,
};

const REST: Readonly<Record<string, string>> = {
  'console/src/main.tsx': 'export const page = 1;',
  'console/bundle/index.ts': 'export const files = 1;',
  'console/bundle/bundle-files.ts': 'export const bundle = 1;',
  'gateway/src/index.ts': 'export const gateway = 1;',
  'platform/src/index.ts': 'export const platform = 1;',
  'platform/src/two.ts': `import { one } from './one.ts'; export const two = one();`,
  'platform/src/db/pool.ts': 'export const pool = 1;',
  'platform/src/utils/dates.ts': 'export const dates = 1;',
  'subgraphs/sales/src/index.ts': 'export const sales = 1;',
  'subgraphs/sales/src/deal/table.ts': 'export const deals = 1;',
  'subgraphs/sales/src/generated/resolver-types.ts': 'export type Deal = 1;',
  'subgraphs/contact/src/index.ts': 'export const contact = 1;',
  'connectors/vendure/src/index.ts': 'export const vendure = 1;',
  'tests/support/database.ts': 'export const database = 1;',
};

const PACKAGES = {
  platform: '@tributary/platform',
  gateway: '@tributary/gateway',
  cli: '@tributary/cli',
  'subgraphs/sales': '@tributary/sales',
  'subgraphs/contact': '@tributary/contact',
  'subgraphs/integration': '@tributary/integration',
  'connectors/kit': '@tributary/connector-kit',
  'connectors/file': '@tributary/connector-file',
  'connectors/vendure': '@tributary/connector-vendure',
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let tree: PlantedTree;
let violations: readonly Violation[];

beforeAll(async () => {
  const manifests = Object.entries(PACKAGES).map(
    ([folder, name]) => [`${folder}/package.json`, manifest(name)] as const,
  );
  const planted = Object.assign({}, ...Object.values(PLANTED)) as Record<string, string>;
  tree = await plantTree(
    { ...REST, ...ALLOWED, ...planted, ...Object.fromEntries(manifests), 'package.json': manifest('planted') },
    {
      ...Object.fromEntries(Object.entries(PACKAGES).map(([folder, name]) => [name, `./${folder}`])),
      zod: 'node_modules/zod',
      graphql: 'node_modules/graphql',
      prettier: 'node_modules/prettier',
    },
  );
  const cruise = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['platform', 'gateway', 'subgraphs', 'connectors', 'console', 'cli', 'tests'];
  const { stdout } = await runNode(tree.root, [cruise, '--config', CONFIG, '--output-type', 'json', ...folders]);
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(async () => {
  await tree.remove();
});

describe('the import directions', () => {
  const cases = Object.entries(PLANTED).flatMap(([rule, files]) =>
    Object.keys(files).map((file) => [rule, file] as const),
  );

  it.each(cases)('%s refuses %s', (rule, file) => {
    const broken = violations.filter(({ from }) => from === file).map((violation) => violation.rule.name);

    expect(broken).toContain(rule);
  });

  it('let pass what the design wants', () => {
    const refused = violations.filter(({ from }) => from in ALLOWED);

    expect(refused).toEqual([]);
  });

  it('have a planted violation for every rule', () => {
    const config = require(CONFIG) as { forbidden: { name: string }[] };

    expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });
});

function manifest(name: string): string {
  const entry = { '.': { source: './src/index.ts', default: './dist/index.js' } };
  const ours = Object.values(PACKAGES).map((each) => [each, '*']);
  const declared = { ...Object.fromEntries(ours), ...(name === '@tributary/connector-kit' ? { zod: '*' } : {}) };
  return JSON.stringify({ name, version: '0.1.0', type: 'module', exports: entry, dependencies: declared });
}
