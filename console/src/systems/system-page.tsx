import { useState } from 'react';
import { useLive } from '../api/use-live.ts';
import { useMutation } from '../api/use-mutation.ts';
import { useQuery } from '../api/use-query.ts';
import { useNotice } from '../app/notices.ts';
import { hrefOf } from '../app/route.ts';
import { Badge } from '../elements/badge.tsx';
import { Loading, PageNotPermitted, Troubles } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { durationOf } from '../format/time.ts';
import {
  ConflictsOpened,
  PauseSystem,
  ResumeSystem,
  RunsChanged,
  StartSync,
  System,
  type RunLineFragment,
  type SystemQuery,
} from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import { Conflicts } from './conflicts.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { Runs } from './runs.tsx';
import { Streams } from './streams.tsx';
import { Attention } from './systems-page.tsx';
import { CONNECTION_TONES } from './tones.ts';

export type SystemOfPage = NonNullable<SystemQuery['connection']>;

export function SystemPage({ id }: { readonly id: string }) {
  const may = useMay();
  const { data, troubles, isLoading, again, soon } = useQuery(System, { id });
  const [moving, setMoving] = useState<ReadonlyMap<string, RunLineFragment>>(new Map());
  const ended = [
    useLive(
      RunsChanged,
      { id },
      {
        soon,
        event: ({ syncRunChanged: { run } }) => {
          if (run) setMoving((before) => new Map(before).set(run.id, run));
          // A run that moves on is drawn from its event; one that has ended has changed more than itself.
          return run?.status === 'RUNNING';
        },
      },
    ),
    useLive(ConflictsOpened, { id }, { soon }),
  ].flat();
  if (!may('Connection', 'read')) return <PageNotPermitted title="System" what="connected systems" />;
  const system = data?.connection;
  if (!system) {
    if (isLoading && !data) return <Loading />;
    return (
      <>
        <h1>Not here</h1>
        <Troubles troubles={troubles} />
        {troubles.length === 0 && <p>There is no such connection, or your roles do not show it.</p>}
      </>
    );
  }
  const { name, connector, connectorId, status, statusReason, priority, pollEverySeconds, lastSyncAt } = system;
  return (
    <>
      <p className="facts">
        <a href={hrefOf('systems')}>Systems</a>
      </p>
      <header className="page-head">
        <h1>{name}</h1>
        {may('Connection', 'update') && <Controls system={system} onChanged={again} />}
      </header>
      <p className="states">
        <Badge tone={CONNECTION_TONES[status]}>{status}</Badge>
        <Attention system={system} />
        <span className="facts">
          {connector?.title ?? connectorId}, priority {priority},{' '}
          {pollEverySeconds === null ? 'read on request' : `read every ${durationOf(pollEverySeconds)}`}, last read{' '}
          <Ago at={lastSyncAt} />
        </span>
      </p>
      {statusReason !== null && <p className="reason">{statusReason}</p>}
      <Troubles troubles={[...troubles, ...ended]} />
      <div className="column system-parts">
        <Streams system={system} moving={moving} />
        <Runs system={system} moving={moving} />
        <DeadLetters system={system} onChanged={again} />
        <Conflicts system={system} onChanged={again} />
      </div>
    </>
  );
}

interface ControlsProps {
  readonly system: SystemOfPage;
  readonly onChanged: () => void;
}

function Controls({ system: { id, status }, onChanged }: ControlsProps) {
  const notify = useNotice();
  const pause = useMutation(PauseSystem);
  const resume = useMutation(ResumeSystem);
  const start = useMutation(StartSync);
  async function act(what: Promise<object | undefined>, said: string): Promise<void> {
    if (!(await what)) return;
    notify(said);
    onChanged();
  }
  return (
    <div className="controls">
      {status === 'ACTIVE' ? (
        <>
          <button
            className="primary"
            disabled={start.isRunning}
            onClick={() => void act(start.run({ input: { connectionId: id } }), 'Reading has begun.')}
          >
            Read now
          </button>
          <button disabled={pause.isRunning} onClick={() => void act(pause.run({ id }), 'Paused.')}>
            Pause
          </button>
        </>
      ) : (
        <button
          className="primary"
          disabled={resume.isRunning}
          onClick={() => void act(resume.run({ id }), 'It runs again.')}
        >
          Resume
        </button>
      )}
      <Troubles troubles={[...pause.troubles, ...resume.troubles, ...start.troubles]} />
    </div>
  );
}
