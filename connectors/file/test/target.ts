/** A folder of exports that somebody writes: the system that this connector reads. */
import type { ConformanceTarget, TargetOutline } from '@tributary/connector-kit';
import { makeFolder, PEOPLE } from '../src/folder-fixture.ts';

/** Rows as they were written, by file: the truth that the connector does not see. */
type Table = Map<string, string>;

export const OUTLINE: TargetOutline = {
  streams: { people: ['fileAdded', 'appended', 'editedInPlace', 'replaced', 'editedAndAppended'] },
  actions: [],
};

/** Longer than the parts that identify a file, or an edit in its middle would always be noticed. */
const ROWS = 700;

export async function startTarget(): Promise<ConformanceTarget & { stop(): Promise<void> }> {
  const folder = await makeFolder();
  const tables = new Map<string, Table>();
  let serial = 0;

  async function save(name: string): Promise<void> {
    const rows = [...(tables.get(name) ?? [])].map(([id, value]) => `${id},${value},`);
    await folder.write(name, `Id,Name,Email\n${rows.join('\n')}\n`);
  }
  async function edit(name: string, change: (table: Table) => void): Promise<void> {
    const table = tables.get(name) ?? new Map<string, string>();
    tables.set(name, table);
    change(table);
    await save(name);
  }
  const next = (): string => String((serial += 1)).padStart(3, '0');
  const append = (table: Table): void => void table.set(next(), `Person ${next()}`);

  const target: ConformanceTarget = {
    name: 'a folder',
    connection: () => ({
      config: { folder: folder.path, batchSize: 60, streams: [{ name: 'people', files: '*.csv', mapping: PEOPLE }] },
      secrets: {},
      surroundings: { fileRoots: [folder.path] },
    }),
    streams: {
      people: {
        truth: () =>
          Promise.resolve(
            new Map(
              [...tables.values()]
                .flatMap((table) => [...table].map(([id, name]) => [`person/${id}`, name] as const))
                .filter(([, name]) => name !== '"'),
            ),
          ),
        facts: (record) => (record.kind === 'person' ? record.names.full : undefined),
        mutate: {
          fileAdded: () => edit(`more-${next()}.csv`, append),
          appended: () => edit('people.csv', append),
          // Same length, other content.
          editedInPlace: () => edit('people.csv', (table) => table.set([...table.keys()][0] ?? '', `Person ${next()}`)),
          replaced: () =>
            edit('people.csv', (table) => table.set([...table.keys()][0] ?? '', `Somebody much longer ${next()}`)),
          editedAndAppended: () =>
            edit('people.csv', (table) => {
              const middle = [...table.keys()][Math.floor(table.size / 2)] ?? '';
              table.set(middle, (table.get(middle) ?? '').replace('Person', 'Nosrep'));
              append(table);
            }),
        },
        spoil: async () => {
          await edit('people.csv', (table) => table.set('bad', '"'));
          return 1;
        },
        unspoil: () => edit('people.csv', (table) => void table.delete('bad')),
      },
    },
  };
  await edit('people.csv', (table) => {
    for (let row = 0; row < ROWS; row += 1) append(table);
  });
  return { ...target, stop: () => folder.remove() };
}
