import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import {
  byId,
  column,
  computed,
  connection,
  connectionOf,
  defineReads,
  list,
  one,
  type ReadsDeclaration,
} from './declare.ts';
import { makeReads } from './make-reads.ts';

const shelf = defineReads({ type: 'Shelf', table: 'a.shelves', publicId: 'shelf', fields: { name: column('name') } });

function aBook(more: Partial<ReadsDeclaration>): ReadsDeclaration {
  return { type: 'Book', table: 'a.books', publicId: 'book', fields: {}, ...more };
}

const schema = buildSchema(`
  type Query { book(id: ID!): Book books(first: Int = 5, filter: BookFilter, orderBy: [BookOrder!]): BookConnection }
  type Book { id: ID! title: String shelf: Shelf mood: String }
  type Shelf { id: ID! name: String }
  type BookConnection { nodes: [Book!]! }
  input BookFilter { and: [BookFilter!] title: T } input T { eq: String }
  input BookOrder { field: BookOrderField! } enum BookOrderField { TITLE PAGES }
`);
const database = { query: async () => await Promise.resolve([]) };

describe('declarations', () => {
  it.each([
    ['two declarations of a type', [shelf, shelf], 'Two read declarations for Shelf'],
    ['neither table nor stub', [{ type: 'Book', fields: {} }], 'Book needs either a table or a stub'],
    [
      'a relation to nothing',
      [aBook({ fields: { shelf: one('Shelf', { column: 'shelf_id' }) } })],
      'Book.shelf: Shelf is not declared with a table',
    ],
    [
      'a relation in two ways',
      [shelf, aBook({ fields: { shelf: list('Shelf', { column: 'a', foreign: 'b' }) } })],
      'Book.shelf: a relation is by exactly one',
    ],
    [
      'a relation in no way',
      [shelf, aBook({ fields: { shelf: connection('Shelf', {}) } })],
      'Book.shelf: a relation is by exactly one',
    ],
    ['a table name that is not one', [aBook({ table: 'a.books; drop' })], 'is not a column name'],
  ])('are refused with %s', (_, declarations, message) => {
    expect(() => makeReads(declarations)).toThrow(message);
  });

  it('are refused with every way in which they differ from the SDL', () => {
    const reads = makeReads(
      [
        aBook({
          fields: { titel: column('title'), shelf: one('Book', { column: 'shelf_id' }), mood: computed() },
          order: { TITLE: 'title' },
        }),
        { ...shelf, type: 'Shelve' },
      ],
      { roots: { book: byId('Book', 'isbn'), books: connectionOf('Book'), shelf: byId('Shelve') } },
    );

    expect(() => reads.bind({ schema, database })).toThrow(
      [
        'Declared reads and SDL differ:',
        'Book.titel is declared and not in the SDL',
        'Book.shelf is Shelf in the SDL and declared as Book',
        'Book.mood is computed and has no resolver',
        'Shelve is declared and no object type of the SDL',
        'Query.book has no argument isbn',
        'Query.books(first:) may have no default',
        'BookFilter.title is not among the filters of Book',
        'BookOrderField.PAGES is not among the orders of Book',
        'Query.shelf is declared and not in the SDL',
      ].join('\n'),
    );
  });
});
