import type { Command } from '../command.ts';
import { connectorCommand } from './connector/connector.ts';
import { importCommand } from './import/import.ts';
import { keyCommand } from './key.ts';
import { migrateCommand } from './migrate.ts';
import { reresolveCommand } from './reresolve.ts';
import { rebuildCommand } from './rebuild.ts';
import { resolveCommand } from './resolve.ts';
import { startCommand } from './start.ts';

export const COMMANDS: readonly Command[] = [
  startCommand,
  migrateCommand,
  keyCommand,
  connectorCommand,
  importCommand,
  rebuildCommand,
  resolveCommand,
  reresolveCommand,
];

export function usage(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const lines = COMMANDS.map((command) => `  tributary ${command.usage.padEnd(width)}  ${command.says}`);
  return ['Tributary: many systems, one customer.', '', ...lines, '', 'Every command takes --json.'].join('\n');
}
