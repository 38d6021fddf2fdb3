import type { ReadsDeclaration, RootField } from './declare.ts';
import { makeFieldReads } from './field-reads.ts';
import { makeOperationReads } from './operation-reads.ts';
import type { Reads } from './reads.ts';
import { makeRegistry } from './registry.ts';
import { makeRightsView } from './rights-view.ts';
import { makeRunner } from './run.ts';
import { resolverCoordinates } from './schema-resolvers.ts';
import { mismatches } from './verify.ts';

/** Puts declarations together. Throws when they do not fit each other. */
export function makeReads(
  declarations: readonly ReadsDeclaration[],
  options: { readonly roots?: Readonly<Record<string, RootField>> } = {},
): Reads {
  const registry = makeRegistry(declarations, options.roots ?? {});
  return {
    bind({ schema, database }) {
      const resolvers = resolverCoordinates(schema);
      const problems = mismatches(registry, schema, resolvers);
      if (problems.length > 0) throw new Error(`Declared reads and SDL differ:\n${problems.join('\n')}`);
      const target = {
        schema,
        registry,
        runner: makeRunner(database),
        rights: makeRightsView(registry),
        hasResolver: (type: string, field: string) => resolvers.has(`${type}.${field}`),
      };
      const fields = makeFieldReads(target);
      fields.install();
      return {
        execute: makeOperationReads(target),
        readOne: fields.readOne,
        readMany: fields.readMany,
        fusable: target,
      };
    },
  };
}
