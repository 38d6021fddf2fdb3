import { Card } from '../elements/card.tsx';
import { Empty, NotPermitted } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { wordsOf } from '../format/words.ts';
import type { Customer } from './customer.ts';

export function Identities({ customer: { identities } }: { readonly customer: Customer }) {
  return (
    <Card title="Identities" aside={<span className="quiet">{identities.length}</span>}>
      {identities.length === 0 && <Empty>Nothing identifies this customer yet.</Empty>}
      <ul className="plain-list">
        {identities.map(({ kind, value, sourceRecord, bouncedAt }) => (
          <li key={`${kind} ${value}`}>
            <span className="facts label">{wordsOf(kind)}</span>
            <span className="wrap">{value}</span>
            {sourceRecord && <span className="facts">{sourceRecord.connection}</span>}
            {bouncedAt !== null && (
              <span className="bounced">
                takes no mail since <Ago at={bouncedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Sources({ customer: { sourceRecords } }: { readonly customer: Customer }) {
  return (
    <Card title="Source records" aside={<span className="quiet">{sourceRecords.length}</span>}>
      {sourceRecords.map((source) => (
        <details key={source.id} className="source">
          <summary>
            <span className="main">{source.connection}</span>
            <span className="facts wrap">
              {source.stream} {source.externalId}
            </span>
            <span className="facts when">
              {source.deletedAt === null ? <Ago at={source.observedAt} /> : 'deleted there'}
            </span>
          </summary>
          <pre tabIndex={0}>{JSON.stringify(source.record, null, 2)}</pre>
        </details>
      ))}
    </Card>
  );
}

export function Quality({ customer: { quality } }: { readonly customer: Customer }) {
  if (!quality) return null;
  return (
    <Card title="Quality" aside={<span className="figure">{quality.score} of 100</span>}>
      {quality.findings === null ? (
        <NotPermitted what="what there is to put right" />
      ) : quality.findings.length === 0 ? (
        <Empty>Nothing to put right.</Empty>
      ) : (
        <ul className="plain-list">
          {quality.findings.map(({ id, message }) => (
            <li key={id}>{message}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
