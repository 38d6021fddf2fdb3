import { useMutation } from '../api/use-mutation.ts';
import { useNotice } from '../app/notices.ts';
import { Card } from '../elements/card.tsx';
import { Empty, NotPermitted, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { countOf, totalOf, wordsOf } from '../format/words.ts';
import { DismissLetter, ReplayLetters } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import type { SystemOfPage } from './system-page.tsx';

interface DeadLettersProps {
  readonly system: SystemOfPage;
  readonly onChanged: () => void;
}

/** Rows that could not be taken in, with their reason, and the ways out. */
export function DeadLetters({ system: { id, deadLetters }, onChanged }: DeadLettersProps) {
  const may = useMay();
  const notify = useNotice();
  const replay = useMutation(ReplayLetters);
  const dismiss = useMutation(DismissLetter);
  const mayChange = may('DeadLetter', 'update');
  async function again(ids?: readonly string[]): Promise<void> {
    const answer = await replay.run({ input: ids ? { ids } : { connectionId: id } });
    if (!answer) return;
    const { replayed, stillFailing } = answer.replayDeadLetters;
    notify(`${countOf(replayed ?? 0, 'row')} delivered, ${String(stillFailing ?? 0)} fail the same way.`);
    onChanged();
  }
  async function drop(letter: string): Promise<void> {
    if (await dismiss.run({ id: letter })) onChanged();
  }
  if (!may('DeadLetter', 'read'))
    return (
      <Card title="Dead letters">
        <NotPermitted what="rows that were refused" />
      </Card>
    );
  const isAny = (deadLetters?.nodes.length ?? 0) > 0;
  return (
    <Card title="Dead letters" aside={deadLetters && <span className="quiet">{totalOf(deadLetters)} open</span>}>
      {!isAny && <Empty>Every row that came was taken in.</Empty>}
      <Troubles troubles={[...replay.troubles, ...dismiss.troubles]} />
      {isAny && mayChange && (
        <button className="small" disabled={replay.isRunning} onClick={() => void again()}>
          Replay all
        </button>
      )}
      <ul className="stream-list">
        {deadLetters?.nodes.map(({ id: letter, kind, key, line, field, reason, errorClass, text, createdAt }) => (
          <li key={letter}>
            <p className="line">
              <strong className="wrap">{reason}</strong>
            </p>
            <p className="facts">
              {[wordsOf(errorClass), `${kind} ${key}`, line === null ? '' : `line ${String(line)}`, field ?? '']
                .filter(Boolean)
                .join(' · ')}{' '}
              · <Ago at={createdAt} />
            </p>
            {text !== null && (
              <details>
                <summary>The row as it came</summary>
                <pre tabIndex={0}>{text}</pre>
              </details>
            )}
            {mayChange && (
              <p className="line">
                <button className="small" disabled={replay.isRunning} onClick={() => void again([letter])}>
                  Replay
                </button>
                <button className="small" disabled={dismiss.isRunning} onClick={() => void drop(letter)}>
                  Dismiss
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
