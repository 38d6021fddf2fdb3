import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openExports } from './exports/exports.ts';
import { openWorld, type RunningWorld } from './running-world.ts';

let home: string;
let nowMs: number;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'demo-'));
  nowMs = Date.parse('2024-05-01T08:00:00.000Z');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const stateFile = (): string => path.join(home, 'state.json');
const exported = (name: string): string => readFileSync(path.join(home, 'exports', name), 'utf8');

/** The demo as it is after a start of the process. */
function open(seed = 7): RunningWorld {
  const exports = openExports(path.join(home, 'exports'));
  const running = openWorld({
    file: stateFile(),
    seed,
    everyMs: 1_500,
    now: () => new Date(nowMs),
    onStep: exports.add,
  });
  exports.begin();
  return running;
}

function run(running: RunningWorld, steps: number): void {
  for (let step = 0; step < steps; step += 1) {
    nowMs = running.nextAt().getTime();
    running.step();
  }
}

const shopOf = ({ world: { shop } }: RunningWorld): string =>
  JSON.stringify([shop.customers, shop.orders], (key, value: unknown) => (key === 'product' ? undefined : value));

describe('a world that is started again', () => {
  it('is as it was, with the same files to the byte', () => {
    const before = open();
    run(before, 120);
    const files = [exported('sales-list.csv'), exported('help-desk.ndjson')];
    nowMs += 3_600_000;

    const after = open();

    expect(shopOf(after)).toBe(shopOf(before));
    expect([exported('sales-list.csv'), exported('help-desk.ndjson')]).toEqual(files);
  });

  it('goes on in the present, not at the time where it stopped', () => {
    run(open(), 20);
    nowMs += 3_600_000;

    expect(open().nextAt()).toEqual(new Date(nowMs + 1_500));
  });

  it('goes on in the present after the machine slept', () => {
    const running = open();
    run(running, 20);
    nowMs += 3_600_000;

    running.step();

    expect(running.nextAt()).toEqual(new Date(nowMs + 3_000));
  });

  it('writes the rows that a killed process left out, and leaves the others alone', () => {
    run(open(), 120);
    const whole = exported('help-desk.ndjson');
    const cut = whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1);
    writeFileSync(path.join(home, 'exports', 'help-desk.ndjson'), cut);

    open();

    expect(cut.length).toBeLessThan(whole.length);
    expect(exported('help-desk.ndjson')).toBe(whole);
  });

  it('keeps what the hub wrote back, at its place among the steps', () => {
    const before = open();
    run(before, 10);
    before.edit({ id: '3', lastName: 'Writtenback' });
    before.edit({ firstName: 'New', lastName: 'Person', emailAddress: 'New@Person.example' });
    run(before, 60);

    const after = open();

    expect(shopOf(after)).toBe(shopOf(before));
    expect(after.world.shop.customers.find(({ id }) => id === '3')?.lastName).toBe('Writtenback');
  });

  it('keeps its seed and its password', () => {
    const before = open(7);
    const after = open(8);

    expect([after.seed, after.shop.password]).toEqual([7, before.shop.password]);
  });

  it('says which folder to delete when its state cannot be read', () => {
    writeFileSync(stateFile(), '{"seed":');

    expect(() => open()).toThrow(`Delete ${home}`);
  });
});

describe('what the hub writes back', () => {
  it('is refused when the address is somebody else’s, whatever its case', () => {
    const running = open();
    const [first, second] = running.world.shop.customers;

    expect(running.edit({ id: first?.id, emailAddress: second?.emailAddress.toUpperCase() })).toBe('EMAIL_TAKEN');
    expect(running.edit({ id: '99999', lastName: 'Nobody' })).toBe('NO_SUCH_CUSTOMER');
  });
});
