import { writeFile } from 'node:fs/promises';
import { makeRedactor, recordingFetch } from '@tributary/connector-kit';
import { CommandError, option, type CommandContext } from '../../command.ts';
import { argumentsOf } from './find-connector.ts';
import { readLimit, readSettings } from './settings.ts';
import { open } from './try.ts';

/** Reads some rows and keeps what the system answered, without the credential, for tests that play it again. */
export async function record(context: CommandContext): Promise<number> {
  const [, stream] = argumentsOf(context);
  const to = option(context.args, 'to');
  if (stream === undefined || to === undefined)
    throw new CommandError('Say: tributary connector record ID STREAM --config FILE --to FILE');
  const { credential } = await readSettings(context);
  const redact = makeRedactor(() => Object.values(credential));
  const recordings: unknown[] = [];
  const tried = await open(context, (under) => {
    const { fetch, cassette } = recordingFetch(under, () => redact);
    recordings.push(cassette);
    return fetch;
  });
  const rows = await tried.read(stream, readLimit(context));
  const cassette = recordings.flat();
  await writeFile(to, `${JSON.stringify(cassette, undefined, 2)}\n`);
  context.print(`${String(cassette.length)} answers with ${String(rows.length)} rows are in ${to}.`, {
    answers: cassette.length,
    rows: rows.length,
    to,
  });
  return 0;
}
