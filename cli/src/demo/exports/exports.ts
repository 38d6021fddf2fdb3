/** The folder into which a sales list and a help desk are exported, a row at a time. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SalesRow } from '../world/sales-list.ts';
import type { World } from '../world/world.ts';
import { DEMO_MAPPINGS } from './mappings.ts';

export const EXPORT_FILES = { 'sales-list': 'sales-list.csv', 'help-desk': 'help-desk.ndjson' } as const;
export type ExportName = keyof typeof EXPORT_FILES;
type Rows = Readonly<Record<ExportName, string>>;

const COLUMNS = [
  'Lead',
  'First name',
  'Last name',
  'Job title',
  'Company',
  'Website',
  'Phone',
  'City',
  'Country',
  'E-mail',
  'Owner',
  'Status',
  'Interest',
  'Value',
  'Currency',
  'Updated',
] as const satisfies readonly (keyof SalesRow)[];
const HEADERS: Rows = { 'sales-list': `${COLUMNS.join(',')}\n`, 'help-desk': '' };

/** The rows that are new since it was last asked; complete lines, so that a reader never finds half of one. */
function takeRows({ sales, desk }: World): Rows {
  const leads = sales.fresh.splice(0).map((row) => `${COLUMNS.map((column) => csvField(row[column])).join(',')}\n`);
  const tickets = [...desk.changed].map((ticket) => `${JSON.stringify(ticket)}\n`);
  desk.changed.clear();
  return { 'sales-list': leads.join(''), 'help-desk': tickets.join('') };
}

function csvField(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface Exports {
  readonly folder: string;
  /** Takes the world's new rows. Until `begin` they are only collected. */
  add(world: World): void;
  /** Brings the files to where the world is: what a killed process did not write is added, nothing else changes. */
  begin(): void;
}

export function openExports(folder: string): Exports {
  let past: Rows[] | undefined = [];
  return {
    folder,
    add(world) {
      const rows = takeRows(world);
      if (past) past.push(rows);
      else append(folder, rows);
    },
    begin() {
      mkdirSync(folder, { recursive: true });
      for (const name of EXPORT_NAMES) {
        const rows = (past ?? []).map((each) => each[name]).join('');
        bringTo(path.join(folder, EXPORT_FILES[name]), HEADERS[name] + rows);
        writeFileSync(path.join(folder, `${name}.mapping.json`), `${JSON.stringify(DEMO_MAPPINGS[name], null, 2)}\n`);
      }
      past = undefined;
    },
  };
}

function append(folder: string, rows: Rows): void {
  for (const name of EXPORT_NAMES) {
    if (rows[name] !== '') appendFileSync(path.join(folder, EXPORT_FILES[name]), rows[name]);
  }
}

const EXPORT_NAMES = Object.keys(EXPORT_FILES) as ExportName[]; // the keys of the record

function bringTo(file: string, wanted: string): void {
  const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (present === wanted) return;
  if (present !== undefined && wanted.startsWith(present)) appendFileSync(file, wanted.slice(present.length));
  else writeFileSync(file, wanted);
}
