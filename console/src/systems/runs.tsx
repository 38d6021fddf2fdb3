import { Badge } from '../elements/badge.tsx';
import { Card } from '../elements/card.tsx';
import { Empty } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { totalOf, wordsOf } from '../format/words.ts';
import type { RunLineFragment } from '../generated/operations.ts';
import type { SystemOfPage } from './system-page.tsx';
import { RUN_TONES } from './tones.ts';

interface RunsProps {
  readonly system: SystemOfPage;
  /** Runs as their latest event told them. */
  readonly moving: ReadonlyMap<string, RunLineFragment>;
}

export function Runs({ system: { runs }, moving }: RunsProps) {
  return (
    <Card title="Runs" aside={runs && <span className="quiet">{totalOf(runs)}</span>}>
      {runs?.nodes.length === 0 && <Empty>Nothing was read yet.</Empty>}
      <ul className="stream-list">
        {runs?.nodes.map((listed) => {
          const run = moving.get(listed.id) ?? listed;
          return (
            <li key={run.id}>
              <p className="line">
                <Badge tone={RUN_TONES[run.status]}>{run.status}</Badge>
                <span>{listed.stream?.title}</span>
                <span className="facts">
                  {wordsOf(run.mode).toLowerCase()}, {wordsOf(run.trigger).toLowerCase()}
                </span>
                <span className="facts end">
                  <Ago at={run.finishedAt ?? run.startedAt ?? run.queuedAt} />
                </span>
              </p>
              <p className="facts">
                <RunCounts run={run} />
              </p>
              {run.status === 'RUNNING' && <Progress run={run} />}
              {run.error && (
                <p className="reason">
                  <strong>{run.error.message}</strong> {run.error.nextStep}{' '}
                  <span className="facts">{run.error.code}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const COUNTS = ['created', 'linked', 'updated', 'unchanged', 'deleted', 'rejected'] as const;

export function RunCounts({ run }: { readonly run: RunLineFragment }) {
  const parts = COUNTS.filter((name) => run[name] > 0).map((name) => `${run[name].toLocaleString()} ${name}`);
  return <>{[`${run.read.toLocaleString()} read`, ...parts].join(', ')}</>;
}

/** How far a run is; without an end as long as the source does not say how much there is. */
export function Progress({ run: { progress } }: { readonly run: RunLineFragment }) {
  return <progress aria-label="How much is read" max={1} {...(progress !== null && { value: progress })} />;
}
