import { isReject, definitionOf, type Upsert } from '@tributary/connector-kit';
import type { CommandContext } from '../../command.ts';
import { argumentsOf, findConnector } from './find-connector.ts';
import { readLimit, readSettings } from './settings.ts';
import { open } from './try.ts';

/** What the hub would do with the first rows of every stream: nothing is stored. */
export async function dryRun(context: CommandContext): Promise<number> {
  const [id] = argumentsOf(context);
  const connector = await findConnector(id);
  const { config } = await readSettings(context);
  const tried = await open(context);
  const limit = readLimit(context);
  const { streams } = definitionOf({ ...connector, example: config });
  const plans = [];
  for (const { name, feeds, deletes, blindSpots } of streams) {
    const rows = await tried.read(name, limit);
    plans.push({ stream: name, ...(feeds !== undefined && { feeds }), rows, deletes, blindSpots });
  }
  context.print(plans.map(planText).join('\n\n'), plans);
  return plans.some(({ rows }) => rows.some(isReject)) ? 1 : 0;
}

interface Plan {
  readonly stream: string;
  readonly feeds?: string;
  readonly rows: readonly Upsert[];
  readonly deletes: { readonly by: string };
  readonly blindSpots: readonly { readonly kind: string; readonly remedy: string }[];
}

function planText({ stream, feeds, rows, deletes, blindSpots }: Plan): string {
  const refused = rows.filter(isReject);
  const kept = rows.filter((row) => !isReject(row));
  return [
    `${stream}${feeds === undefined ? '' : ` (rows of ${feeds})`}: would store ${String(kept.length)} and put ${String(refused.length)} aside as dead letters`,
    ...kept.map(({ kind, key, version }) => `  store ${kind} ${key} at version ${version}`),
    ...refused.map(({ kind, key, reject }) => `  dead letter ${kind} ${key}: ${reject.reason}`),
    `  then: read on from the checkpoint${blindSpots.map(({ kind, remedy }) => `; ${kind} by ${remedy}`).join('')}; deletes by ${deletes.by}`,
  ].join('\n');
}
