import { checkPartition, compareAll, estimateAnew } from '@tributary/contact';
import { systemClock } from '@tributary/platform';
import type { Command } from '../command.ts';
import { withCore } from '../hub/with-core.ts';
import { reporter } from '../resolve/progress.ts';

/** Differing customers that are shown. */
const SHOWN = 20;
const EVERY_MS = 2000;

export const reresolveCommand: Command = {
  name: 'reresolve',
  usage: ['reresolve [--check]'],
  says: 'estimate a model from the hub’s own records and compare all of them by it; --check only looks for faults',
  syntax: () => ({ words: 0, flags: ['check'] }),
  async run({ args, config, print }) {
    return await withCore({ config, name: 'reresolve', subgraphs: ['contact'] }, async ({ databases }) => {
      const database = databases.get('contact');
      if (!database) throw new Error('The contact subgraph is not there.');
      if (!args.includes('--check')) {
        const deps = { database, clock: systemClock };
        const isEstimated = await estimateAnew(deps);
        const walked = await compareAll(deps, { onProgress: walkReporter() });
        print(
          `${walked.records.toLocaleString('en')} records were looked at, ${walked.compared.toLocaleString('en')} compared anew; ${walked.changes.toLocaleString('en')} changes of customers.${isEstimated ? '' : ' There are too few records to estimate a model from.'}`,
          { ...walked, isEstimated },
        );
        return 0;
      }
      const say = reporter((line) => {
        console.error(line);
      });
      const people = await checkPartition(database, 'person', { onProgress: say });
      const companies = await checkPartition(database, 'company', { onProgress: say });
      const differing = [...people.differing, ...companies.differing];
      for (const ids of differing.slice(0, SHOWN))
        console.error(`one customer, and not stored as one: ${ids.join(' ')}`);
      const records = people.records + companies.records;
      const customers = people.customers + companies.customers;
      print(
        `${records.toLocaleString('en')} records are ${customers.toLocaleString('en')} customers; ${differing.length.toLocaleString('en')} are stored otherwise.`,
        { records, customers, differing: differing.length, groups: differing.slice(0, SHOWN) },
      );
      return differing.length === 0 ? 0 : 1;
    });
  },
};

function walkReporter(): (progress: { kind: string; records: number; changed: number }) => void {
  let last = performance.now();
  return ({ kind, records, changed }) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    console.error(`${kind}: ${records.toLocaleString('en')} records, ${changed.toLocaleString('en')} changes`);
  };
}
