import { verifyAudit, type AuditHead, type AuditVerification } from '@tributary/access';
import { CommandError, option, type Command } from '../command.ts';
import { withCore } from '../hub/with-core.ts';
import { count, progressLine } from './progress.ts';

const USAGE = 'audit verify [--head POSITION:HASH]';

export const auditCommand: Command = {
  name: 'audit',
  usage: [USAGE],
  says: 'check that no entry of the audit trail was changed, removed or put in; --head: that one noted earlier is there still',
  syntax: () => ({ words: 1, values: ['head'] }),
  async run({ args, config, print }) {
    if (args[0] !== 'verify') throw new CommandError(`Say: tributary ${USAGE}`);
    const given = option(args, 'head');
    const noted = given === undefined ? undefined : headOf(given);
    return await withCore({ config, name: 'audit', subgraphs: ['access'] }, async ({ databases }) => {
      const database = databases.get('access');
      if (!database) throw new Error('The access subgraph is not there.');
      const progress = progressLine('entries');
      const verified = await verifyAudit(database, {
        noted,
        onProgress: (entries) => {
          progress.tell({ read: entries, estimate: undefined });
        },
      });
      progress.end();
      const { entries, head, brokenAt, hasNoted } = verified;
      print(summary(verified), {
        entries,
        head: head && textOf(head),
        brokenAt: brokenAt === undefined ? null : String(brokenAt),
        hasNoted: hasNoted ?? null,
      });
      return brokenAt === undefined && hasNoted !== false ? 0 : 1;
    });
  },
};

function headOf(text: string): AuditHead {
  const [, position, hash] = /^(\d+):([\da-f]{64})$/u.exec(text) ?? [];
  if (position === undefined || hash === undefined) {
    throw new CommandError(
      `“${text}” is no end of a trail; one looks like 1234:9f86… and “tributary audit verify” tells it.`,
    );
  }
  return { position: BigInt(position), hash };
}

function textOf({ position, hash }: AuditHead): string {
  return `${String(position)}:${hash}`;
}

function summary({ entries, head, brokenAt, hasNoted }: AuditVerification): string {
  if (brokenAt !== undefined) {
    return `The trail is broken: the entry at position ${String(brokenAt)} does not follow from the ${count(entries)} before it. One of them was changed, removed or put in.`;
  }
  if (hasNoted === false)
    return `The trail does not have the head that was noted: its end was removed, or it was made again.`;
  const end = head === undefined ? '' : `\nIts head, to be noted elsewhere: ${textOf(head)}`;
  return `${count(entries)} entries, each follows from the one before it.${end}`;
}
