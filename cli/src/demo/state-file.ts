import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Stretch } from './timeline.ts';
import { CustomerEdit } from './world/edit-customer.ts';

/** All that is needed to make the world again as it was. */
export const DemoState = z.strictObject({
  seed: z.int(),
  startedAt: z.iso.datetime(),
  ticks: z.int().min(0),
  stretches: z.array(Stretch),
  /** What the hub wrote back, and after which step. */
  edits: z.array(z.strictObject({ after: z.int(), at: z.iso.datetime(), edit: CustomerEdit })),
  /** The hub keeps the shop's address and password, so they stay. */
  shop: z.strictObject({ port: z.int().optional(), password: z.string().min(16) }),
});
export type DemoState = z.infer<typeof DemoState>;

export function newState(seed: number, startedAt: Date): DemoState {
  const password = randomBytes(18).toString('base64url');
  return { seed, startedAt: startedAt.toISOString(), ticks: 0, stretches: [], edits: [], shop: { password } };
}

export function readState(file: string): DemoState | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return DemoState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const what = `The state of the demo cannot be read. Delete ${path.dirname(file)} to begin it anew.`;
    throw new Error(what, { cause });
  }
}

/** All or nothing, also when the process is killed in the middle of it. */
export function writeState(file: string, state: DemoState): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
  renameSync(draft, file);
}
