import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const TESTS = ['tests/**/*.ts', '**/*.test.ts', 'connectors/kit/src/conformance/**/*.ts'];
const ENTITY = 'subgraphs/*/src/*';
/** Files of an entity folder with a fixed name; every other file there is a use case or a domain rule. */
const ROOMS = ['resolvers', 'loaders', 'reads', 'table', 'queries'];

const drizzle = {
  regex: '^drizzle-orm(/|$)',
  message: 'Only table.ts and queries.ts (and reads.ts, jobs, inbound) know drizzle: write a query function.',
};
const tables = {
  regex: '/table(\\.ts)?$',
  allowTypeImports: true,
  message: 'Tables are behind queries.ts: write a query function, or import the row type only.',
};
const graphql = {
  regex: '^graphql(/|$)|^@apollo/',
  message: 'GraphQL stops at resolvers.ts: use cases, rules and queries take and give plain values.',
};
const generatedTypes = {
  regex: '/generated/',
  message: 'Generated GraphQL types stop at resolvers.ts.',
};

function mayNotImport(...patterns) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const noProcessEnv = {
  object: 'process',
  property: 'env',
  message: 'The environment is read in one config.ts per process; take the value as an argument.',
};

const namedExportsOnly = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name that is the same everywhere can be searched for.',
};

export default defineConfig(
  {
    ignores: ['**/node_modules/', '**/dist/', '**/generated/', '**/fixtures/', '.data/', '.targets/', 'coverage/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    name: 'typescript',
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `type` for a shape that nobody implements, and a named index, are matters of taste.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An async function turns a throw into a rejection, which an interface of promises wants.
      '@typescript-eslint/require-await': 'off',
      // We have no enums and no class hierarchies; these see only other people's (GraphQL's `Kind`, drizzle's).
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // NUL bytes are what we look for.
      'no-control-regex': 'off',
      // Factories return values whose functions hold no `this`; taking one out of its value is our style.
      '@typescript-eslint/unbound-method': 'off',
      // Index signatures are read with brackets: the compiler asks for it (noPropertyAccessFromIndexSignature).
      'dot-notation': 'off',
    },
  },
  {
    name: 'size and shape',
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80 }],
      'max-params': ['error', { max: 4 }],
      'max-depth': ['error', { max: 4 }],
      eqeqeq: 'error',
      'no-console': 'off',
      'no-restricted-properties': ['error', noProcessEnv],
      'no-restricted-syntax': ['error', namedExportsOnly],
    },
  },
  {
    name: 'resolvers translate: never a table, never drizzle',
    files: [`${ENTITY}/{resolvers,loaders}.ts`],
    rules: mayNotImport(drizzle, tables),
  },
  {
    name: 'queries know tables, not GraphQL',
    files: [`${ENTITY}/{table,queries}.ts`, `${ENTITY}/queries/**/*.ts`],
    rules: mayNotImport(graphql, generatedTypes),
  },
  {
    name: 'use cases and rules know neither GraphQL nor drizzle',
    files: [`${ENTITY}/*.ts`],
    ignores: [
      `${ENTITY}/{${ROOMS.join(',')}}.ts`,
      `${ENTITY}/*.test.ts`,
      'subgraphs/*/src/{inbound,jobs,projections,generated}/**',
    ],
    rules: mayNotImport(graphql, generatedTypes, drizzle, tables),
  },
  {
    name: 'inbound, jobs and projections may write SQL and know no GraphQL',
    files: ['subgraphs/*/src/{inbound,jobs,projections}/**/*.ts', 'subgraphs/*/src/jobs.ts'],
    ignores: ['**/*.test.ts'],
    rules: mayNotImport(graphql, generatedTypes),
  },
  {
    name: 'connectors and the kit know no server',
    files: ['connectors/*/src/**/*.ts'],
    // To the connector for databases PostgreSQL is a vendor's protocol, in one file.
    ignores: ['**/*.test.ts', 'connectors/postgres/src/session.ts'],
    rules: mayNotImport(drizzle, graphql, { regex: '^(pg|postgres|bullmq|ioredis)$', message: 'The host does that.' }),
  },
  {
    name: 'tests',
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Answers of the system under test are read as they come; the expectation is what checks them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'the readers of the environment',
    files: ['**/config.ts', '**/*.config.mjs', 'codegen.ts', 'cli/bin/*', 'tests/**/*.mjs', '.ci/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'tools look for a default export here',
    files: ['*.config.{mjs,ts}', '**/global-setup.ts', '**/global-teardown.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    name: 'scripts without types',
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', module: 'writable', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
