/**
 * Who may import whom (the picture is in CONTRIBUTING.md). A rule's name is the rule, so a failure reads as a
 * sentence. Packages resolve to their sources through the `source` condition, so a relative path into another
 * package and an import by its name are caught by the same rule.
 */
const TEST_FILE = '\\.test\\.ts$|^(subgraphs|connectors)/[^/]+/test/';
const SUBGRAPH_OWN = '^subgraphs/([^/]+)/';

/** npm packages with a server inside; types of them are no reason to know them either. */
const SERVER_PACKAGES = 'node_modules/(drizzle-orm|pg|postgres|bullmq|ioredis|graphql|@apollo)/';
const TOOLS =
  'node_modules/(jest|@jest|eslint|prettier|typescript|tsx|fast-check|autocannon|graphql-http|graphql-sse|@graphql-codegen)/';

const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      {},
      // A cycle of types alone is gone after compilation.
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Move what both sides need to the one that knows less.',
    ),
    rule(
      'every-import-resolves',
      { pathNot: '^tests/(targets|bench/peers)/.*\\.mjs$' },
      { couldNotResolve: true },
      'A missing file or an undeclared package.',
    ),
    rule(
      'the-console-knows-only-its-operations',
      { path: '^console/', pathNot: TEST_FILE },
      // React draws, `graphql-ws` is the client of the protocol, esbuild makes files of the sources.
      {
        path: '^(platform|gateway|subgraphs|connectors|cli|tests)/|node_modules/(?!(graphql-ws|react|react-dom|esbuild|@types)/)',
      },
      'The console asks what anybody can ask: generated operations, and no package of the server.',
    ),
    rule(
      'the-console-is-handed-on-as-files',
      { pathNot: '^console/' },
      { path: '^console/(?!bundle/index\\.ts$)' },
      'Others serve its files, as console/bundle makes them; nobody takes a part of it.',
    ),
    rule(
      'packages-declare-what-they-import',
      { path: '^(platform|gateway|subgraphs|connectors|console|cli)/', pathNot: TEST_FILE },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
      'It works by hoisting only; a separate deployment would miss it.',
    ),
    rule(
      'platform-knows-no-product',
      { path: '^platform/' },
      { path: '^(gateway|subgraphs|connectors|cli|tests)/', pathNot: '^tests/support/' },
      'The platform is our runtime: nothing in it may name a subgraph, a connector or the gateway.',
    ),
    rule(
      'gateway-knows-only-the-platform',
      { path: '^gateway/' },
      { path: '^(subgraphs|connectors|cli|tests)/', pathNot: '^tests/support/' },
      'The gateway meets subgraphs through the supergraph and the Subgraph interface.',
    ),
    rule(
      'nothing-imports-the-gateway',
      { pathNot: '^(gateway|cli|tests)/' },
      { path: '^gateway/' },
      'Only the composition root starts a gateway.',
    ),
    rule(
      'subgraphs-never-import-subgraphs',
      { path: SUBGRAPH_OWN },
      { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
      "Subgraphs meet through federation keys and events, never through code or another's tables.",
    ),
    rule(
      'subgraphs-know-of-connectors-only-the-kit',
      { path: '^subgraphs/', pathNot: '^subgraphs/integration/' },
      { path: '^(connectors/(?!kit/)|cli/|tests/(?!support/))' },
      'A subgraph sees canonical records; a vendor is the business of its connector.',
    ),
    rule(
      'only-registry-knows-vendors',
      { path: '^subgraphs/integration/', pathNot: '^subgraphs/integration/src/registry\\.ts$' },
      // The mapping language is no vendor: operators set mappings in it.
      { path: '^(connectors/(?!kit/|kit-mapping/)|cli/|tests/(?!support/))' },
      'One line per vendor, in subgraphs/integration/src/registry.ts.',
    ),
    rule(
      'connectors-know-only-the-kit',
      { path: '^connectors/([^/]+)/', pathNot: '^connectors/kit/' },
      {
        path: '^(platform|gateway|subgraphs|cli|tests|connectors)/',
        pathNot: '^(connectors/(kit|kit-mapping|kit-vcard|$1)|tests/support)/',
      },
      'A connector can be published alone, with the kit and its parts.',
    ),
    rule(
      'the-kit-knows-only-zod',
      { path: '^connectors/kit/', pathNot: TEST_FILE },
      { path: '^(platform|gateway|subgraphs|cli|tests)/|^connectors/(?!kit/)|node_modules/(?!zod/)' },
      'The contract that connectors are written against depends on nothing of ours.',
    ),
    rule(
      'connectors-hold-no-server',
      // To that file PostgreSQL is a vendor's protocol, like IMAP to the mailbox.
      { path: '^connectors/', pathNot: `${TEST_FILE}|^connectors/postgres/src/session\\.ts$` },
      { path: SERVER_PACKAGES },
      'The host stores, schedules and serves; a connector reads and maps.',
    ),
    rule(
      'the-composition-root-is-nobodys-library',
      { pathNot: '^(cli|tests)/' },
      { path: '^cli/' },
      'cli puts the packages together; nothing below may reach up to it.',
    ),
    rule(
      'product-code-never-imports-tests',
      { path: '^(platform|gateway|subgraphs|connectors|console|cli)/', pathNot: TEST_FILE },
      { path: `^tests/|${TEST_FILE}|${TOOLS}`, pathNot: 'node_modules/tsx/' },
      'A deployed package is installed without tests and tools.',
    ),
    rule(
      'packages-are-entered-by-their-index',
      { path: '^(platform|gateway|cli|subgraphs/[^/]+|connectors/[^/]+)/' },
      {
        path: '^(platform|gateway|cli|subgraphs/[^/]+|connectors/[^/]+)/src/',
        pathNot: '^($1)/|^(platform|gateway|cli|subgraphs/[^/]+|connectors/[^/]+)/src/index\\.ts$',
      },
      'A package is what its index.ts exports.',
    ),
    rule(
      'tests-use-public-entries',
      { path: '^tests/', pathNot: '^tests/(support|checks|targets)/' },
      { path: '^(platform|gateway|subgraphs/[^/]+|connectors/[^/]+)/src/(?!index\\.ts$)' },
      'What needs more than one package is tested through what the packages export.',
    ),
    rule(
      'resolvers-never-touch-tables',
      { path: '^subgraphs/[^/]+/src/.*/(resolvers|loaders)\\.ts$' },
      { path: '/table\\.ts$|node_modules/drizzle-orm/' },
      'Resolvers translate; queries fetch.',
    ),
    rule(
      'use-cases-know-no-graphql',
      {
        path: '^subgraphs/[^/]+/src/[^/]+/',
        pathNot: `/(resolvers|loaders|reads)\\.ts$|/generated/|${TEST_FILE}`,
      },
      { path: 'node_modules/(graphql|@apollo)/|/src/generated/|/resolvers\\.ts$' },
      'GraphQL stops at resolvers.ts: use cases, rules, queries and inbound take and give plain values.',
    ),
    rule(
      'entities-keep-their-resolvers-to-themselves',
      { path: '^subgraphs/([^/]+)/src/([^/]+)/', pathNot: TEST_FILE },
      { path: '^subgraphs/$1/src/[^/]+/(resolvers|loaders)\\.ts$', pathNot: '^subgraphs/$1/src/$2/' },
      "Of another entity only its queries, rules, tables' types and events are for you.",
    ),
    rule(
      'domain-words-not-drawers',
      {},
      {
        path: '^(platform|gateway|subgraphs|connectors|console|cli)/.*/(utils?|helpers?|common|shared|lib|managers?)(\\.ts$|/)',
        pathNot: '/node_modules/',
      },
      'A drawer has no meaning: name the file after what it holds.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|/fixtures/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    cache: false,
  },
};
