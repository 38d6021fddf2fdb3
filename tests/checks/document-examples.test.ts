import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Supergraph } from '@apollo/federation-internals';
import { getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { ROOT } from '../support/hub/process.ts';

const schema: GraphQLSchema = Supergraph.build(await readFile(path.join(ROOT, 'gateway/supergraph.graphql'), 'utf8'))
  .apiSchema()
  .toGraphQLJSSchema();
const names = (await readdir(path.join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...names.map((name) => `docs/${name}`)];
const texts = await Promise.all(pages.map(async (page) => await readFile(path.join(ROOT, page), 'utf8')));

/** Operations in a block of their own, and queries within a sentence: `{ connections(first: 1) { … } }`. */
function operationsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```graphql\n([^]*?)^```/gm)];
  const inline = [...text.replaceAll(/^```[^]*?^```/gm, '').matchAll(/`(\{\s[^`]*\})`/g)];
  return [...blocks, ...inline]
    .map(([, operation]) => operation ?? '')
    .filter((operation) => !/["…]/.test(operation) || operation.includes('mutation'));
}

/** What the schema allows and the hub refuses: a list without the number of its entries. */
function unpaged(operation: string): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    parse(operation),
    visitWithTypeInfo(types, {
      Field({ name, arguments: given = [] }) {
        const type = types.getType();
        const isConnection = type !== null && type !== undefined && /.Connection$/.test(getNamedType(type).name);
        if (isConnection && !given.some((one) => /^(first|last)$/.test(one.name.value))) found.push(name.value);
      },
    }),
  );
  return found;
}

describe('the examples of the documents', () => {
  it.each(
    pages
      .map((page, index) => ({ page, operations: operationsIn(texts[index] ?? '') }))
      .filter(({ operations }) => operations.length > 0),
  )('of $page are operations of this graph', ({ operations }) => {
    for (const operation of operations) {
      expect([operation, validate(schema, parse(operation)).map(({ message }) => message)]).toEqual([operation, []]);
      expect(unpaged(operation)).toEqual([]);
    }
  });
});
