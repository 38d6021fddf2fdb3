import type { HubConfig } from './config.ts';

export interface CommandContext {
  readonly args: readonly string[];
  readonly config: HubConfig;
  /** `--json`: one JSON value a line on stdout instead of text. */
  readonly isJson: boolean;
  print(text: string, value: unknown): void;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  /** Resolves with the exit code once there is nothing left to do. */
  run(context: CommandContext): Promise<number>;
}

/** What the person who called can put right; its message is all they see. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** `--role admin` → `admin`; undefined when it is not there. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  if (at === -1) return undefined;
  const value = args[at + 1];
  if (value === undefined || value.startsWith('--')) throw new CommandError(`--${name} needs a value.`);
  return value;
}

/** Arguments that are neither options nor their values. `flags` take no value. */
export function positional(args: readonly string[], flags: readonly string[] = []): string[] {
  return args.filter((argument, index) => {
    const before = args[index - 1];
    const isValue = before?.startsWith('--') === true && !flags.includes(before.slice(2));
    return !argument.startsWith('--') && !isValue;
  });
}
