/** A folder of exports that exists for one test. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeReferenceHost, openConnection, type ConnectorContext, type ReferenceHost } from '@tributary/connector-kit';
import type { FileConfig, FileConfigInput } from './config.ts';
import { file } from './index.ts';
import type { MappingInput } from './mapping-file.ts';

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Buffer): Promise<void>;
  /** A host whose stream `rows` reads `files` of this folder. */
  host(mapping: MappingInput, options?: { readonly files?: string; readonly batchSize?: number }): ReferenceHost;
  context(config: FileConfigInput): ConnectorContext<FileConfig>;
  remove(): Promise<void>;
}

export async function makeFolder(): Promise<Folder> {
  let serial = 0;
  const folder = await mkdtemp(path.join(tmpdir(), 'file-connector-'));
  const context = (config: FileConfigInput): ConnectorContext<FileConfig> =>
    openConnection(file, { connectionId: 'test', config, secrets: {} }, { fileRoots: [folder] }).context;
  return {
    path: folder,
    context,
    async write(name, content) {
      const full = path.join(folder, name);
      await writeFile(full, content);
      // Long at rest, and never twice the same time: what was written last is complete.
      const at = new Date(Date.UTC(2024, 0, 1) + (serial += 1) * 1000);
      await utimes(full, at, at);
    },
    host: (mapping, { files = '*.csv', batchSize = 500 } = {}) =>
      makeReferenceHost(file, () => context({ folder, batchSize, streams: [{ name: 'rows', files, mapping }] })),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const PEOPLE: MappingInput = {
  kind: 'person',
  key: '@Id',
  fields: { 'names.full': '@Name', 'emails.0.address': '@Email' },
};
