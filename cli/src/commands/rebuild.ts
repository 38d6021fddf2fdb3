import { rebuildCustomers, type Difference } from '@tributary/contact';
import { systemClock } from '@tributary/platform';
import { CommandError, type Command } from '../command.ts';
import { withCore } from '../hub/with-core.ts';

const USAGE = 'rebuild --check | --fix';
/** Differences shown on the screen; `--json` has all of them. */
const SHOWN = 20;
const REPORT_EVERY = 10_000;

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: [USAGE],
  says: 'compute every customer from its source records; list those stored otherwise, or put them right',
  syntax: () => ({ words: 0, flags: ['check', 'fix'] }),
  async run({ args, config, isJson, print }) {
    const isFix = args.includes('--fix');
    if (isFix === args.includes('--check')) throw new CommandError(`Say: tributary ${USAGE}`);
    return await withCore({ config, name: 'rebuild', subgraphs: ['contact'] }, async ({ databases }) => {
      const database = databases.get('contact');
      if (!database) throw new Error('The contact subgraph is not there.');
      const differences: Difference[] = [];
      let reported = 0;
      const rebuilt = await rebuildCustomers(
        { database, clock: systemClock },
        {
          isFix,
          onDifference(difference) {
            if (isJson || differences.length < SHOWN) differences.push(difference);
          },
          onProgress({ checked, total, differing }) {
            if (checked - reported < REPORT_EVERY) return;
            reported = checked;
            // Not on stdout: that holds the result.
            console.error(`${String(checked)} of ${String(total)} customers, ${String(differing)} differ`);
          },
        },
      );
      const { checked, differing } = rebuilt;
      const done = isFix ? 'were put right' : 'are not what their records give';
      const summary = `${String(checked)} customers looked at, ${String(differing)} ${done}.`;
      const more = differing > differences.length ? [`  and ${String(differing - differences.length)} more`] : [];
      print([summary, ...differences.map(lineOf), ...more].join('\n'), { ...rebuilt, isFixed: isFix, differences });
      return differing > 0 && !isFix ? 1 : 0;
    });
  },
};

function lineOf({ id, what, fields }: Difference): string {
  switch (what) {
    case 'MISSING':
      return `  ${id}: there are records and no customer`;
    case 'LEFT_OVER':
      return `  ${id}: there is a customer and no record`;
    case 'DIFFERENT':
      return `  ${id}: ${fields.join(', ')}`;
  }
}
