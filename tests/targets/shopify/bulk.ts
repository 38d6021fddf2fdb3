/** Bulk operations of the simulated shop: a query is run over everything, and its rows are a file of JSON lines. */
import {
  getNamedType,
  graphql,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import { gid } from './shapes.ts';
import type { Store } from './store.ts';

/** Short, because whoever is tested here does not wait in earnest: five that were given up fill the shop. */
const RUNS_MS = 5;

export interface BulkOperation {
  readonly __typename: 'BulkOperation';
  readonly id: string;
  readonly createdAt: string;
  status: string;
  errorCode: string | null;
  rootObjectCount: string;
  objectCount: string;
  url: string | null;
  /** Whether anybody looks or not, it comes to its end. */
  readonly endsAt: number;
  /** Looks that are answered with "not yet". */
  looksLeft: number;
  file: string;
}

export interface BulkRules {
  /** Since 2026-01 five at a time. */
  readonly atOnce: number;
  readonly looks: number;
  /** The next ones end like that. */
  readonly fails?: 'INTERNAL_SERVER_ERROR' | 'ACCESS_DENIED';
}

type Problem = { readonly code: string; readonly field: null; readonly message: string };
type Row = { id?: unknown; [field: string]: unknown };
interface Edges {
  readonly edges: readonly { readonly node: Row }[];
}

export class BulkOperations {
  readonly all = new Map<string, BulkOperation>();
  rules: BulkRules = { atOnce: 5, looks: 2 };
  private readonly surroundings: { store: Store; schema: GraphQLSchema; root: () => unknown; url: () => string };

  constructor(surroundings: BulkOperations['surroundings']) {
    this.surroundings = surroundings;
  }

  async run(query: string): Promise<{ bulkOperation: BulkOperation | null; userErrors: Problem[] }> {
    const { store, schema, root, url } = this.surroundings;
    const running = [...this.all.values()].filter(({ endsAt }) => endsAt > Date.now());
    if (running.length >= this.rules.atOnce) {
      return refused('OPERATION_IN_PROGRESS', 'A bulk query operation for this app and shop is already in progress.');
    }
    const wrong = problemOf(schema, query);
    if (wrong !== undefined) return refused('INVALID', wrong);
    const id = store.newId();
    const { data, errors } = await graphql({ schema, source: query, rootValue: root() });
    if (errors?.[0]) return refused('INVALID', errors[0].message);
    const lines = linesOf((data ?? {}) as Record<string, Edges>);
    const roots = lines.filter((line) => line['__parentId'] === undefined).length;
    const operation: BulkOperation = {
      __typename: 'BulkOperation',
      ...{ id: gid('BulkOperation', id), createdAt: store.now(), status: 'CREATED', errorCode: null },
      ...{ rootObjectCount: String(roots), objectCount: String(lines.length), looksLeft: this.rules.looks },
      endsAt: Date.now() + RUNS_MS,
      // Nothing found, no file.
      url: lines.length === 0 ? null : `${url()}/bulk/${String(id)}.jsonl`,
      file: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    };
    this.all.set(operation.id, operation);
    return { bulkOperation: operation, userErrors: [] };
  }

  /** Each look brings it further. */
  look(id: string): BulkOperation | null {
    const operation = this.all.get(id);
    if (!operation) return null;
    if (operation.looksLeft > 0) {
      operation.looksLeft -= 1;
      return { ...operation, status: operation.looksLeft > 0 ? 'CREATED' : 'RUNNING', url: null };
    }
    operation.status = this.rules.fails === undefined ? 'COMPLETED' : 'FAILED';
    operation.errorCode = this.rules.fails ?? null;
    return operation.status === 'FAILED' ? { ...operation, url: null } : operation;
  }

  fileAt(path: string): string | undefined {
    return [...this.all.values()].find(({ url }) => url?.endsWith(path))?.file;
  }
}

function refused(code: string, message: string) {
  return { bulkOperation: null, userErrors: [{ code, field: null, message }] };
}

/** At least one list, at most five, two deep, and no page sizes where there are no pages. */
function problemOf(schema: GraphQLSchema, query: string): string | undefined {
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error) return error.message;
  const info = new TypeInfo(schema);
  let [connections, depth, deepest] = [0, 0, 0];
  const isList = (): boolean => getNamedType(info.getType())?.name.endsWith('Connection') === true;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter() {
          if (!isList()) return;
          connections += 1;
          depth += 1;
          deepest = Math.max(deepest, depth);
        },
        leave() {
          if (isList()) depth -= 1;
        },
      },
    }),
  );
  if (connections === 0) return 'Bulk queries must contain at least one connection.';
  if (connections > 5) return 'Bulk queries cannot contain more than 5 connections.';
  return deepest > 2 ? 'Bulk queries cannot contain connections with a nesting depth greater than 2.' : undefined;
}

/** Grouped: a record, then what it holds. */
function linesOf(data: Record<string, Edges>): Row[] {
  return Object.values(data).flatMap(({ edges }) =>
    edges.flatMap(({ node }) => {
      const inner = Object.entries(node).filter((entry): entry is [string, Edges] => isEdges(entry[1]));
      const own = Object.fromEntries(Object.entries(node).filter(([, value]) => !isEdges(value)));
      const children = inner.flatMap(([, list]) => list.edges.map((edge) => ({ ...edge.node, __parentId: node.id })));
      return [own, ...children];
    }),
  );
}

function isEdges(value: unknown): value is Edges {
  return typeof value === 'object' && value !== null && 'edges' in value;
}
