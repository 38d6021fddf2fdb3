import { Badge } from '../elements/badge.tsx';
import { Card } from '../elements/card.tsx';
import { Ago } from '../elements/time.tsx';
import type { RunLineFragment } from '../generated/operations.ts';
import { Progress, RunCounts } from './runs.tsx';
import type { SystemOfPage } from './system-page.tsx';
import { STREAM_TONES } from './tones.ts';

interface StreamsProps {
  readonly system: SystemOfPage;
  readonly moving: ReadonlyMap<string, RunLineFragment>;
}

export function Streams({ system: { streams }, moving }: StreamsProps) {
  return (
    <Card title="Streams" aside={<span className="quiet">{streams?.length}</span>}>
      <ul className="stream-list">
        {streams?.map(({ id, title, kinds, state, records, lastReadAt, error, lastRun }) => {
          const run = lastRun && (moving.get(lastRun.id) ?? lastRun);
          return (
            <li key={id}>
              <p className="line">
                <strong>{title}</strong>
                <span className="facts">{kinds.join(', ')}</span>
                <span className="number end">{records.toLocaleString()} records</span>
              </p>
              <p className="line">
                <Badge tone={STREAM_TONES[state]}>{state}</Badge>
                <span className="facts">
                  read to its end <Ago at={lastReadAt} />
                </span>
                {run && (
                  <span className="facts end">
                    <RunCounts run={run} />
                  </span>
                )}
              </p>
              {run?.status === 'RUNNING' && <Progress run={run} />}
              {error && (
                <p className="reason">
                  <strong>{error.message}</strong> {error.nextStep} <span className="facts">{error.code}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
