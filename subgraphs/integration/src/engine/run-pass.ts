import { ReconnectNeeded, type ConnectorContext, type Stream } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { SchemaGate } from '../schema-drift/gate.ts';
import type { StreamAndConnection } from '../stream/queries.ts';
import { endPass, endPassInTrouble } from './end-pass.ts';
import { fetchHinted } from './fetch-hinted.ts';
import { mappedStream } from './open-stream.ts';
import type { OpenRun } from './open-run.ts';
import type { Pass, PassFrame, PassProgress, ReadOutcome } from './pass.ts';
import { readOn } from './read-on.ts';
import type { Lease } from './queries/lease.ts';
import { shelfOf } from './shelf.ts';
import { tellAgain } from './tell-again.ts';
import { sweep } from './sweep.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export interface PassRequest {
  readonly found: StreamAndConnection;
  readonly run: OpenRun;
  readonly lease: Lease;
  readonly signal: AbortSignal;
  /** Called after each batch, while nothing is on its way: for what must not wait for the end of the pass. */
  readonly between?: (() => Promise<void>) | undefined;
  /** It runs between two batches of another pass of the same shelf. */
  readonly isWithin?: boolean;
  readonly onOutcomes?: (outcomes: readonly ReadOutcome[]) => Promise<void>;
  readonly onProgress?: ((progress: PassProgress) => void) | undefined;
  /** Of a run that was killed: hears again what its earlier attempt stored, from the place of `toldCheckpoint`. */
  readonly onToldAgain?: ((outcomes: readonly ReadOutcome[]) => Promise<void>) | undefined;
}

export type PassResult =
  { readonly is: 'done' } | { readonly is: 'trouble'; readonly trouble: Trouble; readonly again: Date | undefined };

/** One pass from opening the connection to the end of its run. Faults of the hub itself are thrown. */
export async function runPass(host: HostDeps, request: PassRequest): Promise<PassResult> {
  const { found, run } = request;
  const { connection, stream } = found;
  const { signal, between, isWithin = false, onOutcomes, onProgress } = request;
  const shelf = shelfOf(host, found, request.lease);
  const frame: PassFrame = { shelf, stream, run, signal, between, isWithin, onOutcomes, onProgress };
  let redact = (text: string): string => text;
  try {
    const opened = host.opened.open(connection);
    redact = opened.redact;
    const declared = mappedStream(opened.connector, opened.context.config, stream);
    if (!declared) throw new ReconnectNeeded(`The configuration has no stream “${stream.name}” any more.`);
    const pass: Pass = { ...frame, declared, context: opened.context, gate: gateOf(frame, declared, opened.context) };
    if (request.onToldAgain) await tellAgain(host, pass, request.onToldAgain);
    await readByMode(host, pass);
    await endPass(host, pass);
    return { is: 'done' };
  } catch (error) {
    if (signal.aborted && error === signal.reason) throw error;
    const trouble = troubleOf(error, { now: host.clock.now(), failures: stream.failures, redact });
    if (!trouble) throw error;
    if (trouble.then.is === 'stopConnection') host.opened.forget(connection.id);
    const again = await endPassInTrouble(host, frame, trouble);
    return { is: 'trouble', trouble, again };
  }
}

function gateOf(
  { shelf, stream, run }: PassFrame,
  declared: Stream,
  { config }: ConnectorContext,
): SchemaGate | undefined {
  if (shelf.isImport) return undefined;
  const place = { connectionId: shelf.connection.id, streamId: stream.id, shelfId: shelf.lease.shelfId };
  return new SchemaGate({ ...place, declared, config, isList: run.mode !== 'HINTS' });
}

async function readByMode(host: HostDeps, pass: Pass): Promise<void> {
  switch (pass.run.mode) {
    case 'SWEEP':
      await sweep(host, pass);
      break;
    case 'HINTS':
      await fetchHinted(host, pass);
      break;
    case 'FULL':
      await readOn(host, pass, { mode: 'full' });
      break;
    case 'CHANGES':
      await readOn(host, pass, { mode: 'changes' });
  }
}
