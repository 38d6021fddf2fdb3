import { describe, expect, it } from '@jest/globals';
import { RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from '@tributary/connector-kit';
import { ConnectorFault } from './connector-fault.ts';
import { TooManyRejected } from './error-budget.ts';
import { NoInbound } from './deliver.ts';
import { isFaultOfRecord, rootMessage } from './record-fault.ts';
import { SweepRefused } from './sweep.ts';
import { troubleOf } from './trouble.ts';

const now = new Date('2024-05-01T10:00:00.000Z');
const about = { now, failures: 0, redact: (text: string) => text.replace('hunter2', '[redacted]') };
const later = new Date('2024-05-01T10:07:00.000Z');

describe('an error of a run', () => {
  it.each([
    [new ReconnectNeeded('x'), 'RECONNECT_NEEDED', { is: 'stopConnection' }],
    [new RateLimited('x', later), 'RATE_LIMITED', { is: 'wait', until: later, isAttempt: false }],
    [new Unavailable('x'), 'UNAVAILABLE', { is: 'wait', isAttempt: true }],
    [new VendorContractBroken('x'), 'VENDOR_CONTRACT_BROKEN', { is: 'stopStream' }],
    [new ConnectorFault(new TypeError('x')), 'CONNECTOR_FAULT', { is: 'wait', isAttempt: true }],
    [new NoInbound('planet'), 'NO_INBOUND', { is: 'wait', isAttempt: true }],
    [new TooManyRejected(60, 100), 'TOO_MANY_REJECTED', { is: 'stopStream' }],
    [new SweepRefused(9, 10), 'SWEEP_REFUSED', { is: 'failRun' }],
  ])('%s is %s', (error, code, then) => {
    expect(troubleOf(error, about)).toMatchObject({ code, then });
  });

  it('of the hub itself is none of the vendor’s', () => {
    expect(troubleOf(new Error('deadlock detected'), about)).toBeUndefined();
  });

  it('never quotes a secret', () => {
    expect(troubleOf(new Unavailable('hunter2 was refused'), about)?.message).toBe('[redacted] was refused');
  });

  it('is waited for longer each time, up to five minutes', () => {
    const pauses = [0, 1, 5, 30].map((failures) => {
      const trouble = troubleOf(new Unavailable('x'), { ...about, failures });
      return trouble?.then.is === 'wait' ? trouble.then.until.getTime() - now.getTime() : 0;
    });

    expect(pauses[0]).toBeGreaterThanOrEqual(750);
    expect(pauses[1]).toBeLessThanOrEqual(2_000);
    expect(pauses[2]).toBeGreaterThanOrEqual(24_000);
    expect(pauses[3]).toBeLessThanOrEqual(300_000);
  });
});

describe('an exception while a record is taken in', () => {
  // As the query builder says it: with the statement and its values.
  const wrapped = (cause: unknown): Error =>
    new Error('Failed query: insert into contact.source_records (connection_id) values ($1)\nparams: timeout', {
      cause,
    });
  const coded = (code: string): Error => Object.assign(new Error('root'), { code });

  it.each([
    ['a value out of range', wrapped(coded('22003')), true],
    ['a violated constraint', wrapped(coded('23514')), true],
    ['a defect', new TypeError('x is undefined'), true],
    ['a defect around a connection', new TypeError("Cannot read properties of null (reading 'connectionId')"), true],
    ['a lost connection', wrapped(new Error('Connection terminated unexpectedly')), false],
    ['a deadlock', wrapped(coded('40P01')), false],
    ['a database that shuts down', coded('57P01'), false],
    ['a refused connection', wrapped(coded('ECONNREFUSED')), false],
    ['a pool that times out', new Error('timeout exceeded when trying to connect'), false],
  ])('%s: the record’s fault is %s', (_, error, expected) => {
    expect(isFaultOfRecord(error)).toBe(expected);
  });

  it('is told by its root, not by the statement around it', () => {
    expect(rootMessage(wrapped(coded('22003')))).toBe('root');
  });
});
