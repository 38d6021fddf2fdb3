import { defineConnector, type CheckResult, type Connector, type ConnectorContext } from '@tributary/connector-kit';
import { FileConfig } from './config.ts';
import { listFolder } from './follow.ts';
import { folderStream } from './folder-stream.ts';

export type { FileConfigInput } from './config.ts';
export { MappingFile } from './mapping-file.ts';
export type { MappingInput } from './mapping-file.ts';
export type { Recognised } from './columns/recognise.ts';
export { openRecordFile } from './columns/record-file.ts';
export type { RecordFile, RejectedRow } from './columns/record-file.ts';
export { previewRows } from './preview-rows.ts';
export { VCARD_MAPPING } from './vcard/vcard-mapping.ts';
export { proposeMapping } from './propose-mapping.ts';

/** Exports of any system as CSV, NDJSON or vCards: a folder is followed, a mapping file says what a row is. */
export const file: Connector<FileConfig> = defineConnector({
  id: 'file',
  version: '0.1.0',
  category: 'file',
  title: 'CSV, NDJSON and vCard files',
  docs: 'Reads rows of CSV and NDJSON exports and vCards in a folder as records of any kind, by a mapping file, and follows files as they grow.',
  config: FileConfig,
  example: {
    folder: '/exports',
    streams: [
      {
        name: 'people',
        files: 'people-*.csv',
        mapping: { kind: 'person', key: '@Id', fields: { 'names.full': '@Name' } },
      },
    ],
  },
  auth: [{ id: 'none', type: 'none', title: 'No sign-in', fields: [] }],
  hosts: () => [],
  budgets: [],
  check,
  streams: ({ streams }) => streams.map(folderStream),
});

async function check(ctx: ConnectorContext<FileConfig>): Promise<CheckResult> {
  const folder = await ctx.files.resolve(ctx.config.folder);
  const found = await Promise.all(
    ctx.config.streams.map(async ({ files }) => ({ files, seen: await listFolder(folder, files) })),
  );
  const problems = found
    .filter(({ files, seen }) => seen.length === 0 && !files.includes('*'))
    .map(({ files }) => `There is no file ${files} in the folder.`);
  const count = found.reduce((sum, { seen }) => sum + seen.length, 0);
  return { ok: problems.length === 0, account: `${String(count)} files in ${ctx.config.folder}`, problems };
}
