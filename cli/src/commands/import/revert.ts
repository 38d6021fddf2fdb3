import { takeImportBack, type RevertReport } from '@tributary/integration';
import { fromPublicId, SYSTEM, toPublicId } from '@tributary/platform';
import { CommandError, positional, type CommandContext } from '../../command.ts';
import { ALL_SUBGRAPHS, startProjections } from '../../hub/core.ts';
import { withCore } from '../../hub/with-core.ts';
import { count, progressLine } from '../progress.ts';

/** Kept records shown on the screen; with `--json` all of them are there. */
const SHOWN = 20;

/** `tributary import revert RUN`: 0 when all of it is taken back, 1 when something had to stay. */
export async function revert({ args, config, print }: CommandContext): Promise<number> {
  const [, run] = positional(args);
  const id = run === undefined ? undefined : fromPublicId(run, 'sync_run');
  if (id === undefined) {
    const wrong =
      run === undefined ? 'Which import?' : `“${run}” is no id of an import; each import tells its own when it ends.`;
    throw new CommandError(`${wrong} Say: tributary import revert sync_run_…`);
  }
  return await withCore({ config, name: 'import', subgraphs: ALL_SUBGRAPHS }, async (core) => {
    const { integration } = core;
    if (!integration) throw new Error('The connector host is not there.');
    const progress = progressLine('records taken back');
    const onProgress = (one: { revertRemoved: number; revertRestored: number }): void => {
      progress.tell({ read: one.revertRemoved + one.revertRestored, estimate: undefined });
    };
    // What they have made of the import goes with it, and no hub need be at work beside this command.
    const projections = startProjections(core);
    const outcome = await takeImportBack(integration, SYSTEM, { id, onProgress }).finally(async () => {
      await Promise.all(projections.map(async (projection) => await projection.stop()));
    });
    progress.end();
    if (!outcome.ok) throw new CommandError(outcome.message);
    const report = { ...outcome.value, runId: toPublicId('sync_run', id) };
    print([summary(report), ...report.kept.slice(0, SHOWN).map(keptLine)].join('\n'), report);
    return report.kept.length > 0 ? 1 : 0;
  });
}

function summary({ removed, restored, kept }: RevertReport): string {
  return `${count(removed)} removed, ${count(restored)} back to what they were, ${count(kept.length)} kept.`;
}

function keptLine({ kind, key, reason }: RevertReport['kept'][number]): string {
  return `  ${kind} ${key} stays: ${reason}`;
}
