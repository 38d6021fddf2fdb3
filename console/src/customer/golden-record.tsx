import { useState } from 'react';
import { useMutation } from '../api/use-mutation.ts';
import { useNotice } from '../app/notices.ts';
import { Card } from '../elements/card.tsx';
import { NotPermitted, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { valueText } from '../format/value.ts';
import { countOf, fieldWords } from '../format/words.ts';
import { LockField, UnlockField, type ProvenanceFragment } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import type { Customer, CustomerKind } from './customer.ts';
import { RULES, storiesOf, type FieldStory } from './provenance.ts';

interface GoldenRecordProps {
  readonly kind: CustomerKind;
  readonly customer: Customer;
  readonly onChanged: () => void;
}

/** The computed fields; each opens to who says what, and why one of them is shown. */
export function GoldenRecord({ kind, customer, onChanged }: GoldenRecordProps) {
  const { provenance, sourceRecords } = customer;
  const sources = sourceRecords.filter(({ deletedAt }) => deletedAt === null).length;
  return (
    <Card title="Golden record" aside={<span className="quiet">computed from {countOf(sources, 'record')}</span>}>
      {provenance === null ? (
        <NotPermitted what="where the fields come from" />
      ) : (
        <div className="fields">
          {storiesOf(provenance).map((story) => (
            <Field key={story.field} story={story} kind={kind} customer={customer} onChanged={onChanged} />
          ))}
        </div>
      )}
    </Card>
  );
}

interface FieldProps extends GoldenRecordProps {
  readonly story: FieldStory;
}

function Field({ story: { field, text, winner, others, against }, kind, customer, onChanged }: FieldProps) {
  return (
    <details className="field">
      <summary>
        <span className="name">{fieldWords(field)}</span>
        <span className="value">{text === '' ? <i className="quiet">empty</i> : text}</span>
        <span className="origin">
          {winner?.connection}
          {against > 0 && <span className="against">{against === 1 ? '1 differs' : `${String(against)} differ`}</span>}
        </span>
      </summary>
      <div className="said">
        {winner && <Said said={winner} why={RULES[winner.rule]} />}
        {others.map((one, index) => (
          <Said
            key={index}
            said={one}
            why={one.winner ? RULES[one.rule] : undefined}
            isSame={valueText(one.value) === text}
          />
        ))}
        {winner && (
          <Lock kind={kind} id={customer.id} field={field} isLocked={winner.rule === 'LOCKED'} onChanged={onChanged} />
        )}
      </div>
    </details>
  );
}

interface SaidProps {
  readonly said: ProvenanceFragment;
  /** Why it is shown. */
  readonly why: string | undefined;
  readonly isSame?: boolean;
}

function Said({ said, why, isSame = false }: SaidProps) {
  return (
    <dl className={said.winner ? 'one shown-value' : 'one'}>
      <div>
        <dt className="unseen">Value</dt>
        <dd className="value">{valueText(said.value) || <i>empty</i>}</dd>
      </div>
      <div>
        <dt className="unseen">Source</dt>
        <dd>
          {said.connection}
          {said.sourceRecord && <span className="quiet"> {said.sourceRecord.externalId}</span>}
        </dd>
      </div>
      <div>
        <dt className="unseen">Rule</dt>
        <dd>
          {why === undefined ? (
            <span className="quiet">{isSame ? 'says the same' : 'not shown'}</span>
          ) : (
            <span className="why">shown: {why}</span>
          )}
        </dd>
      </div>
      <div>
        <dt className="unseen">Observed</dt>
        <dd className="quiet">
          <Ago at={said.observedAt} />
        </dd>
      </div>
    </dl>
  );
}

interface LockProps {
  readonly kind: CustomerKind;
  readonly id: string;
  readonly field: string;
  readonly isLocked: boolean;
  readonly onChanged: () => void;
}

/** A locked field keeps its value whatever sources say. */
function Lock({ kind, id, field, isLocked, onChanged }: LockProps) {
  const may = useMay();
  const notify = useNotice();
  const lock = useMutation(LockField);
  const unlock = useMutation(UnlockField);
  const [isBusy, setBusy] = useState(false);
  if (!may(kind === 'contact' ? 'Contact' : 'Company', 'update')) return null;
  async function toggle(): Promise<void> {
    setBusy(true);
    const input = { field, ...(kind === 'contact' ? { contactId: id } : { companyId: id }) };
    const answer = isLocked ? await unlock.run({ input }) : await lock.run({ input });
    setBusy(false);
    if (!answer) return;
    notify(`${fieldWords(field)} is ${isLocked ? 'no longer locked' : 'locked'}.`);
    onChanged();
  }
  return (
    <>
      <Troubles troubles={[...lock.troubles, ...unlock.troubles]} />
      <button className="small" disabled={isBusy} onClick={() => void toggle()}>
        {isLocked ? 'Unlock' : 'Lock this value'}
      </button>
    </>
  );
}
