/** Where the time goes: PostgreSQL's by the tables that a statement is about, Node's by the file that works. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dedicated } from '@tributary/platform';

/** What becomes of a record, in its order, and what the hub does beside it. */
export const STAGES = [
  'fetch',
  'mapping',
  'raw envelopes',
  'inbound',
  'golden record',
  'log and followers',
  'waiting in turn',
  'other',
] as const;
export type Stage = (typeof STAGES)[number];
export type Times = Readonly<Record<Stage, number>>;

/** The first that fits. Tables of resolution and golden records come before those that the same subgraph only writes. */
const TABLES: readonly (readonly [RegExp, Stage])[] = [
  [/pg_advisory/u, 'waiting in turn'],
  [/integration\.rate_budgets/u, 'fetch'],
  [/projection_cursors|log\.|analytics\.|_aliases|contact\.interactions/u, 'log and followers'],
  [/bullmq|integration\.(?:hints|write_back|webhook)/u, 'other'],
  [/integration\./u, 'raw envelopes'],
  [
    /contact\.(?:match_|key_|keys|near|pairs|nodes|contacts|companies|decisions|affected|golden|duplicate|models)/u,
    'golden record',
  ],
  [/contact\.|sales\./u, 'inbound'],
];

const FILES: readonly (readonly [RegExp, Stage])[] = [
  [
    /connectors\/kit-mapping|connectors\/http\/src\/rows|connectors\/kit\/src\/(?:upserts|stream|canonical|version)/u,
    'mapping',
  ],
  [/connectors\/|engine\/guarded-fetch|undici/u, 'fetch'],
  [/subgraphs\/integration\//u, 'raw envelopes'],
  [/contact\/src\/(?:resolution|golden|identity|survivorship|quality)\//u, 'golden record'],
  [/platform\/src\/events|project-|analytics\//u, 'log and followers'],
  [/subgraphs\/(?:contact|sales)\//u, 'inbound'],
];

export async function beginStatements(sql: Dedicated): Promise<void> {
  await sql.unsafe('create extension if not exists pg_stat_statements');
  await sql`select pg_stat_statements_reset()`;
}

export interface Statements {
  readonly ms: Times;
  readonly calls: number;
  /** The dearest, in the order of their time. */
  readonly dearest: readonly { readonly ms: number; readonly calls: number; readonly text: string }[];
}

export async function endStatements(sql: Dedicated): Promise<Statements> {
  const rows = await sql<{ text: string; ms: number; calls: number }[]>`
    select query as text, total_exec_time + total_plan_time as ms, calls::int as calls from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) order by 2 desc`;
  const ms = nothing();
  for (const row of rows) ms[stageOf(TABLES, row.text) ?? 'other'] += row.ms;
  const dearest = rows.slice(0, 25).map((row) => ({ ...row, text: row.text.replaceAll(/\s+/gu, ' ').slice(0, 400) }));
  return { ms, calls: rows.reduce((sum, { calls }) => sum + calls, 0), dearest };
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Processor time of the hub by stage, out of the largest profile that it left; its own start is in “other”. */
export async function profiledTimes(folder: string): Promise<Times | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'));
  const texts = await Promise.all(names.map(async (name) => await readFile(path.join(folder, name), 'utf8')));
  const [text] = texts.sort((a, b) => b.length - a.length);
  // Written by node.
  return text === undefined ? undefined : timesIn(JSON.parse(text) as Profile);
}

function timesIn({ nodes, samples, timeDeltas }: Profile): Times {
  const stages = new Map<number, Stage | undefined>();
  // Parents stand before their children: a frame of no stage of its own works for the one that called it.
  for (const { id, callFrame, children = [] } of nodes) {
    const own = stageOf(FILES, callFrame.url) ?? stages.get(id);
    stages.set(id, own);
    for (const child of children) stages.set(child, own);
  }
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  const ms = nothing();
  for (const [index, id] of samples.entries()) {
    if (!idle.has(id)) ms[stages.get(id) ?? 'other'] += (timeDeltas[index] ?? 0) / 1000;
  }
  return ms;
}

function stageOf(places: readonly (readonly [RegExp, Stage])[], text: string): Stage | undefined {
  return places.find(([pattern]) => pattern.test(text))?.[1];
}

function nothing(): Record<Stage, number> {
  // One for each of them.
  return Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
}
