import { useRef, useState } from 'react';
import { useMutation } from '../api/use-mutation.ts';
import { useNotice } from '../app/notices.ts';
import { OutcomeView } from '../customer/outcome.tsx';
import { Loading, Troubles } from '../elements/states.tsx';
import {
  Decide,
  PreviewCompanyMerge,
  PreviewContactMerge,
  type DuplicateVerdict,
  type OutcomeFragment,
} from '../generated/operations.ts';
import type { Pair } from './sides.ts';

interface DecisionProps {
  readonly pair: Pair;
  readonly onDecided: () => void;
}

const SAID: Readonly<Record<DuplicateVerdict, string>> = {
  SAME: 'They are one customer now. Its page has the way back.',
  DIFFERENT: 'They stay two, in every later run.',
  LATER: 'Put off: it comes back in a week.',
};

export function Decision({ pair, onDecided }: DecisionProps) {
  const notify = useNotice();
  const decide = useMutation(Decide);
  async function say(verdict: DuplicateVerdict): Promise<boolean> {
    const answer = await decide.run({ input: { leftId: pair.left.id, rightId: pair.right.id, verdict } });
    if (!answer) return false;
    notify(SAID[verdict]);
    onDecided();
    return true;
  }
  return (
    <>
      <Troubles troubles={decide.troubles} />
      <p className="buttons decide">
        <button disabled={decide.isRunning} onClick={() => void say('LATER')}>
          Later
        </button>
        <button disabled={decide.isRunning} onClick={() => void say('DIFFERENT')}>
          Not the same
        </button>
        <Same pair={pair} isRunning={decide.isRunning} onSame={() => say('SAME')} />
      </p>
    </>
  );
}

interface SameProps {
  readonly pair: Pair;
  readonly isRunning: boolean;
  readonly onSame: () => Promise<boolean>;
}

/** What the one customer would be, before it is. */
function Same({ pair: { kind, left, right }, isRunning, onSame }: SameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const contact = useMutation(PreviewContactMerge);
  const company = useMutation(PreviewCompanyMerge);
  const [outcome, setOutcome] = useState<OutcomeFragment | null>();
  async function open(): Promise<void> {
    setOutcome(undefined);
    dialog.current?.showModal();
    const input = { intoId: left.id, ids: [right.id], dryRun: true };
    const payload =
      kind === 'contact'
        ? (await contact.run({ input }))?.mergeContacts
        : (await company.run({ input }))?.mergeCompanies;
    setOutcome(payload?.outcome);
  }
  async function confirm(): Promise<void> {
    if (await onSame()) dialog.current?.close();
  }
  return (
    <>
      <button className="primary" onClick={() => void open()}>
        The same…
      </button>
      <dialog ref={dialog} className="wide" aria-label="Merge the two">
        <h2>One customer?</h2>
        <p className="quiet">This is what the two would be together. Nothing has been written yet.</p>
        <Troubles troubles={[...contact.troubles, ...company.troubles]} />
        {(contact.isRunning || company.isRunning) && <Loading what="Computing" />}
        {outcome && <OutcomeView outcome={outcome} />}
        <p className="buttons">
          <button onClick={() => dialog.current?.close()}>Cancel</button>
          <button className="primary" disabled={!outcome || isRunning} onClick={() => void confirm()}>
            Merge
          </button>
        </p>
      </dialog>
    </>
  );
}
