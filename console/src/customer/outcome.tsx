import { valueText } from '../format/value.ts';
import { countOf, fieldWords } from '../format/words.ts';
import type { OutcomeFragment } from '../generated/operations.ts';

/** Without them a preview would be a list of everything. */
const SHOWN = ['displayName', 'name', 'primaryEmail', 'primaryPhone', 'domain', 'jobTitle', 'industry'];

/** What a merge or its reverse would make, side by side. */
export function OutcomeView({ outcome: { customers, conflicts } }: { readonly outcome: OutcomeFragment }) {
  return (
    <>
      <div className="sides">
        {customers.map(({ id, fields, sourceRecordIds }) => (
          <section key={id} className="side-card">
            <h3>{nameIn(fields)}</h3>
            <p className="facts">of {countOf(sourceRecordIds.length, 'record')}</p>
            <dl className="facts-list">
              {SHOWN.slice(2).map((field) => {
                const text = valueText((fields as Record<string, unknown>)[field]);
                return (
                  text !== '' && (
                    <div key={field}>
                      <dt>{fieldWords(field)}</dt>
                      <dd>{text}</dd>
                    </div>
                  )
                );
              })}
            </dl>
          </section>
        ))}
      </div>
      {conflicts.length > 0 && (
        <section className="conflicts">
          <h3>The two sides said different things</h3>
          <dl className="facts-list">
            {conflicts.map(({ field, values, chosen }) => (
              <div key={field}>
                <dt>{fieldWords(field)}</dt>
                <dd>
                  {values.map((value, index) => (
                    <span key={index} className={valueText(value) === valueText(chosen) ? 'chosen' : 'left-out'}>
                      {valueText(value) || 'empty'}
                      <span className="facts">{valueText(value) === valueText(chosen) ? ' shown' : ' not shown'}</span>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function nameIn(fields: unknown): string {
  const byName = fields as Readonly<Record<string, unknown>>;
  return valueText(byName['displayName'] ?? byName['name']) || 'Without a name';
}
