import { describe, expect, it } from '@jest/globals';
import { CursorExpired, CursorInvalid, type EventLog, LogGap } from '@tributary/platform';
import { CursorRefused, liveLogOf } from './live-log.ts';

/** Only what a live log asks of it. */
function logThatThrows(error: Error): EventLog {
  const fail = () => Promise.reject(error);
  return {
    read: fail,
    decodeCursor: fail,
    encodeCursor: (position: bigint) => `c${String(position)}`,
  } as unknown as EventLog;
}

describe('the event log as live subscriptions see it', () => {
  it.each([
    ['a gap', new LogGap(3n, 10n), 'CURSOR_EXPIRED', 'c9'],
    ['an expired cursor', new CursorExpired('c9'), 'CURSOR_EXPIRED', 'c9'],
    ['a foreign cursor', new CursorInvalid('it is damaged'), 'CURSOR_INVALID', undefined],
  ])('tells %s by its code and what is left', async (_name, error, code, oldestCursor) => {
    const log = liveLogOf(logThatThrows(error));

    const refusals = await Promise.all([
      log.read(0n, 1).catch((refusal: unknown) => refusal),
      log.decodeCursor('x').catch((refusal: unknown) => refusal),
    ]);

    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(CursorRefused);
      expect(refusal).toMatchObject({ code, oldestCursor });
    }
  });

  it.each([
    ['ends before the position that was read up to', { last: 4n, epoch: 'one' }],
    ['is of another epoch, however far it goes', { last: 900n, epoch: 'two' }],
  ])('refuses to read on in a log that %s: an older copy took its place', async (_name, later) => {
    let head = { oldest: 1n, last: 10n, epoch: 'one' };
    const log = liveLogOf({
      head: () => Promise.resolve(head),
      read: () => Promise.resolve({ events: [], next: 10n, head }),
    } as unknown as EventLog);
    await log.begin();
    expect(await log.read(10n, 1)).toEqual([]);

    head = { ...head, ...later };

    await expect(log.read(10n, 1)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    if (later.epoch === 'two') await expect(log.end()).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await log.begin();
    expect(await log.read(head.last, 1)).toEqual([]);
  });

  it('leaves faults as they are', async () => {
    const fault = new Error('connection lost');

    await expect(liveLogOf(logThatThrows(fault)).read(0n, 1)).rejects.toBe(fault);
  });
});
