import { usageLines, type Command } from '../command.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { connectorCommand } from './connector/connector.ts';
import { importCommand } from './import/import.ts';
import { keyCommand } from './key.ts';
import { migrateCommand } from './migrate.ts';
import { reresolveCommand } from './reresolve.ts';
import { rebuildCommand } from './rebuild.ts';
import { resolveCommand } from './resolve.ts';
import { restoreCommand } from './restore.ts';
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
  backupCommand,
  restoreCommand,
  auditCommand,
];

export function usage(): string {
  return [
    'Tributary: many systems, one customer.',
    ...COMMANDS.map((command) => `\n${helpOf(command)}`),
    '',
    'Every command takes --json, and --help. Settings are environment variables: docs/operations.md.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  return [...usageLines(command), `      ${command.says}`].join('\n');
}
