import { useRef, useState } from 'react';
import { useMutation } from '../api/use-mutation.ts';
import { useNotice } from '../app/notices.ts';
import { Badge } from '../elements/badge.tsx';
import { Card } from '../elements/card.tsx';
import { Empty, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { UnmergeCompany, UnmergeContact, type MergeFragment, type OutcomeFragment } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import type { Customer, CustomerKind } from './customer.ts';
import { OutcomeView } from './outcome.tsx';

interface MergesProps {
  readonly kind: CustomerKind;
  readonly customer: Customer;
  readonly onChanged: () => void;
}

/** What people have decided about who this is, and the way back. */
export function Merges({ kind, customer, onChanged }: MergesProps) {
  const may = useMay();
  const { merges } = customer;
  const mayTakeBack = may(kind === 'contact' ? 'Contact' : 'Company', 'merge');
  return (
    <Card title="Merges" aside={<span className="quiet">{merges.length}</span>}>
      {merges.length === 0 && <Empty>Nobody has merged or split this customer.</Empty>}
      <ol className="plain-list merges">
        {[...merges].reverse().map((merge) => (
          <li key={merge.id}>
            <p>
              <Badge tone={merge.undoneAt === null ? 'good' : 'plain'}>{merge.action}</Badge>{' '}
              <span className="facts">
                <Ago at={merge.at} /> by {merge.byKind}
                {merge.reason !== null && `: ${merge.reason}`}
              </span>
            </p>
            {merge.undoneAt !== null ? (
              <p className="facts">
                Taken back <Ago at={merge.undoneAt} />
              </p>
            ) : (
              merge.action === 'MERGE' && mayTakeBack && <TakeBack kind={kind} merge={merge} onChanged={onChanged} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface TakeBackProps {
  readonly kind: CustomerKind;
  readonly merge: MergeFragment;
  readonly onChanged: () => void;
}

/** First what would come of it, without writing; then, perhaps, it. */
function TakeBack({ kind, merge, onChanged }: TakeBackProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const notify = useNotice();
  const contact = useMutation(UnmergeContact);
  const company = useMutation(UnmergeCompany);
  const [outcome, setOutcome] = useState<OutcomeFragment | null>();

  async function unmerge(dryRun: boolean) {
    const input = { mergeId: merge.id, dryRun };
    return kind === 'contact'
      ? (await contact.run({ input }))?.unmergeContact
      : (await company.run({ input }))?.unmergeCompany;
  }
  async function open(): Promise<void> {
    setOutcome(undefined);
    dialog.current?.showModal();
    setOutcome((await unmerge(true))?.outcome);
  }
  async function decide(): Promise<void> {
    const answer = await unmerge(false);
    if (!answer) return;
    dialog.current?.close();
    notify('The merge was taken back: they are two again.');
    onChanged();
  }
  return (
    <>
      <button className="small" onClick={() => void open()}>
        Take back
      </button>
      <dialog ref={dialog} className="wide" aria-label="Take the merge back">
        <header className="dialog-head">
          <h2>Take the merge back?</h2>
        </header>
        <p className="quiet">They will be two again, each under the id it had. Nothing has been written yet.</p>
        <Troubles troubles={[...contact.troubles, ...company.troubles]} />
        {outcome && <OutcomeView outcome={outcome} />}
        <p className="buttons">
          <button onClick={() => dialog.current?.close()}>Leave it</button>
          <button
            className="primary"
            disabled={!outcome || contact.isRunning || company.isRunning}
            onClick={() => void decide()}
          >
            Take back
          </button>
        </p>
      </dialog>
    </>
  );
}
