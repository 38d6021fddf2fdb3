import { useMutation } from '../api/use-mutation.ts';
import { hrefOf } from '../app/route.ts';
import { Card } from '../elements/card.tsx';
import { Empty, NotPermitted, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { valueText } from '../format/value.ts';
import { fieldWords, totalOf } from '../format/words.ts';
import { ResolveConflict, type ConflictTake } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import type { SystemOfPage } from './system-page.tsx';

interface ConflictsProps {
  readonly system: SystemOfPage;
  readonly onChanged: () => void;
}

/** Fields that were changed on both sides, and wait for a person. */
export function Conflicts({ system: { name, conflicts }, onChanged }: ConflictsProps) {
  const may = useMay();
  const resolve = useMutation(ResolveConflict);
  async function take(id: string, side: ConflictTake): Promise<void> {
    if (await resolve.run({ input: { id, take: side } })) onChanged();
  }
  if (!may('Conflict', 'read'))
    return (
      <Card title="Conflicts">
        <NotPermitted what="conflicts" />
      </Card>
    );
  return (
    <Card title="Conflicts" aside={conflicts && <span className="quiet">{totalOf(conflicts)} open</span>}>
      {conflicts?.nodes.length === 0 && <Empty>Both sides agree.</Empty>}
      <Troubles troubles={resolve.troubles} />
      <ul className="stream-list">
        {conflicts?.nodes.map(({ id, field, ours, theirs, oursChangedAt, theirsChangedAt, contact, company }) => (
          <li key={id}>
            <p className="line">
              <strong>{fieldWords(field)}</strong>
              {contact && <a href={hrefOf('contact', contact.id)}>{contact.displayName}</a>}
              {company && <a href={hrefOf('company', company.id)}>{company.name}</a>}
            </p>
            <div className="sides">
              {(
                [
                  ['The hub', 'OURS', ours, oursChangedAt],
                  [name, 'THEIRS', theirs, theirsChangedAt],
                ] as const
              ).map(([who, side, value, at]) => (
                <div key={side} className="side-card">
                  <p className="facts">
                    {who} says, <Ago at={at} />
                  </p>
                  <p>{valueText(value) || <i className="quiet">empty</i>}</p>
                  {may('Conflict', 'update') && (
                    <button className="small" disabled={resolve.isRunning} onClick={() => void take(id, side)}>
                      Take this
                    </button>
                  )}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
