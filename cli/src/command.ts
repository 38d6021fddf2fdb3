import type { HubConfig } from './config.ts';

export interface CommandContext {
  readonly args: readonly string[];
  readonly config: HubConfig;
  /** `--json`: one JSON value a line on stdout instead of text. */
  readonly isJson: boolean;
  print(text: string, value: unknown): void;
}

/** What may stand behind a command; anything else is refused, because what was mistyped was meant. */
export interface Syntax {
  /** Words at most that are no options. */
  readonly words: number;
  /** Options that take a value. */
  readonly values?: readonly string[];
  /** Options that take none. */
  readonly flags?: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line each for the ways to call it. */
  readonly usage: readonly string[];
  readonly says: string;
  /** By its arguments: what one verb takes another one may not. */
  syntax(args: readonly string[]): Syntax;
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

/** The arguments with `--name=value` taken apart, when the command knows all of them. */
export function checkedArguments(command: Command, given: readonly string[]): string[] {
  const { words, values = [], flags = [] } = command.syntax(given);
  const args = given.flatMap((argument) => /^(--[^=]+)=(.*)$/s.exec(argument)?.slice(1) ?? [argument]);
  const say = `Say:\n${usageLines(command).join('\n')}`;
  for (const [index, argument] of args.entries()) {
    const isValue = values.some((name) => args[index - 1] === `--${name}`);
    const isKnown = [...values, ...flags].some((name) => argument === `--${name}`);
    if (isValue || isKnown || !/^--?[a-z]/i.test(argument)) continue;
    throw new CommandError(`There is no option ${argument} here. ${say}`);
  }
  const tooMany = positional(args, flags)[words];
  if (tooMany !== undefined) throw new CommandError(`“${tooMany}” is one word too many. ${say}`);
  return args;
}

export function usageLines({ usage }: Command): string[] {
  return usage.map((line) => `  tributary ${line}`);
}
