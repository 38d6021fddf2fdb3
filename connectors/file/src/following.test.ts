import { appendFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { previewStream } from '@tributary/connector-kit';
import { makeFolder, PEOPLE, type Folder } from './folder-fixture.ts';
import { file } from './index.ts';
import type { MappingInput } from './mapping-file.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

const HEADER = 'Id,Name,Email\n';

describe('following a folder', () => {
  it('reads only what was appended', async () => {
    await folder.write('a.csv', `${HEADER}1,Ada,\n2,Bob,\n`);
    const host = folder.host(PEOPLE);
    await host.sync('rows');
    await folder.write('a.csv', `${HEADER}1,Ada,\n2,Bob,\n3,Cy,\n`);

    const second = await host.sync('rows');

    expect(second).toMatchObject({ applied: 1, repeated: 0 });
  });

  it('a half-written last line waits until it is whole', async () => {
    const full = path.join(folder.path, 'a.csv');
    await folder.write('a.csv', `${HEADER}1,Ada,\n2,Bo`);
    await utimes(full, new Date(), new Date());
    const host = folder.host(PEOPLE);
    await host.sync('rows');
    expect([...host.rows('rows').keys()]).toEqual(['person/1']);

    await appendFile(full, 'b,\n');
    await host.sync('rows');

    expect([...host.rows('rows').keys()]).toEqual(['person/1', 'person/2']);
    expect(host.rejects('rows')).toEqual([]);
  });

  it('a last line without line break is read when the file has come to rest, once', async () => {
    await folder.write('a.csv', `${HEADER}1,Ada,\n2,Bob,`);
    const host = folder.host(PEOPLE);

    await host.sync('rows');
    const again = await host.sync('rows');

    expect(host.rows('rows').size).toBe(2);
    expect(again.applied).toBe(0);
  });

  it('a new file in the folder is read and the old one is not', async () => {
    await folder.write('2024-01.csv', `${HEADER}1,Ada,\n`);
    const host = folder.host(PEOPLE);
    await host.sync('rows');
    await folder.write('2024-02.csv', `${HEADER}2,Bob,\n`);

    expect(await host.sync('rows')).toMatchObject({ applied: 1, repeated: 0 });
  });

  it('a file that was replaced is read again, and only changed rows count', async () => {
    await folder.write('a.csv', `${HEADER}1,Ada,\n2,Bob,\n`);
    const host = folder.host(PEOPLE);
    await host.sync('rows');
    await folder.write('a.csv', `${HEADER}1,Adele,\n2,Bob,\n9,New one,\n`);

    expect(await host.sync('rows')).toMatchObject({ applied: 2, repeated: 1 });
  });

  it('a corrected mapping reaches rows that did not change', async () => {
    await folder.write('a.csv', `${HEADER}1,Ada,a@x.test\n`);
    const versionBy = async (mapping: MappingInput): Promise<string | undefined> => {
      const host = folder.host(mapping);
      await host.sync('rows');
      return host.rows('rows').get('person/1')?.version;
    };

    const before = await versionBy(PEOPLE);

    expect(await versionBy(PEOPLE)).toBe(before);
    expect(await versionBy({ kind: 'person', key: '@Id', fields: { 'names.full': '@Name' } })).not.toBe(before);
  });

  it('reads nothing outside the folders that were opened', async () => {
    const context = folder.context({ folder: '/etc', streams: [{ name: 'rows', files: 'passwd', mapping: PEOPLE }] });

    await expect(file.check(context)).rejects.toThrow('outside the folders');
  });

  it('a pattern cannot leave the folder', () => {
    expect(() =>
      folder.context({ folder: folder.path, streams: [{ name: 'rows', files: '../passwd', mapping: PEOPLE }] }),
    ).toThrow('not a path');
  });

  it('a dry run shows records and rejects of the first rows and keeps nothing', async () => {
    await folder.write('a.csv', `${HEADER}1,Ada,\n2\n3,Cy,\n4,Di,\n`);
    const config = { folder: folder.path, streams: [{ name: 'rows', files: 'a.csv', mapping: PEOPLE }] };
    const context = folder.context(config);
    const [rows] = file.streams(context.config);
    if (!rows) throw new Error('no stream');

    const shown = await previewStream(rows, context, 3);

    expect(shown.map((upsert) => ('record' in upsert ? 'record' : upsert.reject.line))).toEqual([
      'record',
      3,
      'record',
    ]);
  });
});

describe('rows with lines in a second file', () => {
  const ORDERS: MappingInput = {
    kind: 'order',
    key: '@No',
    lines: {
      file: 'lines.csv',
      on: '@No',
      fields: {
        key: { template: '{No}-{Pos}' },
        title: '@Item',
        quantity: '@Qty',
        unitPrice: { minor: { column: 'Price', currency: 'EUR' } },
        total: { amount: { unitPrice: 'Price', quantity: 'Qty', discount: 'Off', currency: 'EUR' } },
      },
    },
    fields: {
      number: '@No',
      state: { const: 'PAID' },
      currency: { const: 'EUR' },
      shipping: { minor: { column: 'Freight', currency: 'EUR' } },
      total: { sum: ['lines.total', 'shipping'] },
    },
  };

  it('joins by value in any order and adds up exactly', async () => {
    await folder.write('orders.csv', 'No,Freight\n1,4.99\n2,0\n');
    await folder.write(
      'lines.csv',
      'No,Pos,Item,Qty,Price,Off\n2,1,Tea,3,0.1,0\n1,1,Mug,10,16.8,0.15\n1,2,Jar,1,0.335,0\n',
    );
    const host = folder.host(ORDERS, { files: 'orders.csv' });

    await host.sync('rows');

    expect(host.rows('rows').get('order/1')?.record).toMatchObject({
      total: '14813',
      lines: [
        { key: '1-1', total: '14280' },
        { key: '1-2', total: '34' },
      ],
    });
    expect(host.rows('rows').get('order/2')?.record).toMatchObject({ total: '30' });
  });

  it('a line that belongs to no row, and one that cannot be read, are rejects', async () => {
    await folder.write('orders.csv', 'No,Freight\n1,0\n');
    await folder.write('lines.csv', 'No,Pos,Item,Qty,Price,Off\n1,1,Mug,1,1,0\n7,1,Ghost,1,1,0\n1,broken\n');
    const host = folder.host(ORDERS, { files: 'orders.csv' });

    await host.sync('rows');

    expect(host.rejects('rows').map(({ key, reject }) => [key, reject.code])).toEqual([
      ['lines.csv:4', 'UNREADABLE'],
      ['lines.csv:3', 'UNKNOWN_REFERENCE'],
    ]);
  });

  it('a changed line makes its order arrive again and no other', async () => {
    await folder.write('orders.csv', 'No,Freight\n1,0\n2,0\n');
    await folder.write('lines.csv', 'No,Pos,Item,Qty,Price,Off\n1,1,Mug,1,1,0\n2,1,Tea,1,1,0\n');
    const host = folder.host(ORDERS, { files: 'orders.csv' });
    await host.sync('rows');
    await folder.write('lines.csv', 'No,Pos,Item,Qty,Price,Off\n1,1,Mug,5,1,0\n2,1,Tea,1,1,0\n');

    expect(await host.sync('rows')).toMatchObject({ applied: 1, repeated: 1 });
  });
});
