/**
 * L1: the reads and writes of a connector through everything that lines and systems do. What must hold is always the
 * same: nothing lost, nothing twice, no checkpoint back, and an error that tells the host what to do next.
 */
import type { ConnectorErrorCode } from '../../errors.ts';
import type { ActionCheck, Check, StreamCheck } from '../check.ts';
import { claim } from '../compare.ts';
import type { World } from '../world.ts';
import { readWhileChanging } from './drift.ts';
import {
  answerLost,
  cutShort,
  errorInBody,
  limited,
  moreFields,
  RETRY_AFTER_S,
  serverError,
  stalePages,
  stalled,
  tokenExpired,
  UNDECLARED,
} from './faults.ts';
import type { Fault } from './fault-line.ts';
import { expectNoSecret } from './leaks.ts';
import { cleanRead, expectUntroubled, readThrough, type Clean, type Ordeal } from './run-through.ts';
import { readOverCutLine } from './cut-line.ts';
import { writeWithLostAnswer } from './lost-answer.ts';

interface ReadFault {
  readonly id: string;
  readonly says: string;
  readonly fault: () => Fault;
  readonly lasts: 'once' | 'lasting';
  readonly allowed: readonly ConnectorErrorCode[];
  /** A run that did not notice is put right by the next one. */
  readonly readsOn?: boolean;
  /** What must hold besides. */
  also?(ordeal: Ordeal, clean: Clean, world: World): void;
}

const TROUBLED = ['UNAVAILABLE', 'VENDOR_CONTRACT_BROKEN'] as const;

const READ_FAULTS: readonly ReadFault[] = [
  {
    id: 'FLT-01',
    says: '429 with Retry-After: nothing is asked before that time, and nothing is lost',
    fault: () => limited(429),
    lasts: 'once',
    allowed: ['RATE_LIMITED'],
    also: expectWaited,
  },
  {
    id: 'FLT-02',
    says: '500: the run fails as UNAVAILABLE, and the next goes on where it stood',
    fault: () => serverError,
    lasts: 'lasting',
    allowed: ['UNAVAILABLE'],
  },
  {
    id: 'FLT-03',
    says: 'an answer that is lost on its way is no end of the list',
    fault: () => answerLost,
    lasts: 'lasting',
    allowed: ['UNAVAILABLE'],
  },
  {
    id: 'FLT-04',
    says: 'half an answer is none',
    fault: () => cutShort,
    lasts: 'lasting',
    allowed: TROUBLED,
  },
  {
    id: 'FLT-05',
    says: 'an answer that stops coming is given up in time, and is no end of the list',
    fault: () => stalled,
    lasts: 'lasting',
    allowed: ['UNAVAILABLE'],
  },
  {
    id: 'FLT-07',
    says: 'a page that comes again instead of the next one is not asked for for ever, and the next run has them all',
    fault: stalePages,
    lasts: 'lasting',
    allowed: TROUBLED,
    readsOn: true,
  },
  {
    id: 'FLT-08',
    says: 'a token that expires midway is renewed once; a lasting credential asks for a reconnect',
    fault: () => tokenExpired,
    lasts: 'once',
    allowed: ['RECONNECT_NEEDED'],
    also: expectOneLogin,
  },
  {
    id: 'FLT-09',
    says: 'an error in a body that says 200 is no empty list',
    fault: () => errorInBody,
    lasts: 'lasting',
    allowed: [...TROUBLED, 'RECONNECT_NEEDED'],
  },
  {
    id: 'FLT-10',
    says: '403 with Retry-After is a limit and not a lost permission',
    fault: () => limited(403),
    lasts: 'once',
    allowed: ['RATE_LIMITED'],
    also: expectWaited,
  },
];

function expectWaited({ line }: Ordeal): void {
  const [struck = 0] = line.strikes;
  const next = line.exchanges.find(({ isAfterFault }) => isAfterFault);
  const waitedMs = (next?.at ?? Infinity) - struck;
  claim(waitedMs >= RETRY_AFTER_S * 1000, `asked again after ${String(Math.round(waitedMs))} ms`);
}

function expectOneLogin({ line, errors }: Ordeal, clean: Clean): void {
  const perOpening = clean.line.logins.length;
  // A log-in by the connector itself goes where the declared one goes.
  const places = new Set(clean.line.logins.map(({ method, url }) => `${method} ${url}`));
  const asLogins = line.exchanges.filter(
    ({ method, url, headers }) => places.has(`${method} ${url}`) && !headers.has('authorization'),
  );
  const usual = perOpening * (errors.length + 2);
  const found = line.logins.length + asLogins.length;
  claim(found <= usual, `${String(found)} log-ins for one expired token`);
  claim(perOpening === 0 || errors.length === 0, 'the token was not renewed');
}

function readCheck({ id, says, fault, lasts, allowed, readsOn, also }: ReadFault): StreamCheck {
  return {
    ...{ id, says, about: 'stream', level: 'MUST' },
    run: async (world, name) => {
      const clean = await cleanRead(world, name);
      for (const from of clean.positions) {
        const ordeal = await readThrough(world, name, { fault: fault(), from, lasts, allowed });
        if (readsOn === true) await ordeal.host.sync(name);
        expectUntroubled(world, name, clean, ordeal);
        also?.(ordeal, clean, world);
      }
    },
  };
}

const otherReads: readonly StreamCheck[] = [
  {
    ...{ id: 'FLT-06', about: 'stream', level: 'MUST' },
    says: 'a row that moves between two pages while they are read costs no other row',
    run: readWhileChanging,
  },
  {
    ...{ id: 'FLT-11', about: 'stream', level: 'MUST' },
    says: 'what a refusal says back of the request shows no secret, in no spelling',
    run: expectNoSecret,
  },
  {
    ...{ id: 'FLT-12', about: 'stream', level: 'MUST' },
    says: 'a field that nobody declared, a password hash, changes nothing and is not kept',
    run: async (world, name) => {
      const clean = await cleanRead(world, name);
      const ordeal = await readThrough(world, name, { fault: moreFields, from: 0, lasts: 'lasting', allowed: [] });
      expectUntroubled(world, name, clean, ordeal);
      const kept = JSON.stringify([[...ordeal.host.rows(name)], ordeal.host.rejects(name)]);
      claim(!kept.includes(UNDECLARED), 'it is kept');
    },
  },
  {
    ...{ id: 'FLT-14', about: 'stream', level: 'MUST' },
    says: 'a connection that is cut in the middle of an answer is UNAVAILABLE, and no end of the list',
    run: readOverCutLine,
  },
];

const writes: readonly ActionCheck[] = [
  {
    ...{ id: 'FLT-13', about: 'action', level: 'MUST' },
    says: 'a write that was carried out and whose answer was lost is not carried out again',
    run: writeWithLostAnswer,
  },
];

export const faultChecks: readonly Check[] = [
  ...[...READ_FAULTS.map(readCheck), ...otherReads].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ...writes,
];
