import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConformanceTarget, Connector } from '@tributary/connector-kit';
import { CONNECTORS } from '@tributary/integration';
import { CommandError, positional, type CommandContext } from '../../command.ts';

/** The arguments behind the verb. */
export function argumentsOf({ args }: CommandContext): string[] {
  return positional(args, ['write']).slice(1);
}

/** A connector of this hub by its id, or one that is being written by its folder. */
export async function findConnector(idOrFolder: string | undefined): Promise<Connector> {
  if (idOrFolder === undefined) throw new CommandError('Which connector? Name one of this hub, or a folder.');
  const known = CONNECTORS.find(({ id }) => id === idOrFolder);
  if (known) return known;
  const index = path.resolve(idOrFolder, 'src/index.ts');
  if (!existsSync(index)) {
    throw new CommandError(
      `There is no connector “${idOrFolder}”, and no ${index}. There is: ${CONNECTORS.map(({ id }) => id).join(', ')}.`,
    );
  }
  const found = Object.values(await load(index)).find(isConnector);
  if (!found) throw new CommandError(`${index} exports no connector.`);
  return found;
}

export type RunningTarget = ConformanceTarget & { stop?(): Promise<void> };

/** What `test/target.ts` of the connector's folder starts, where it has one. */
export async function startTarget(idOrFolder: string): Promise<RunningTarget | undefined> {
  const folder = CONNECTORS.some(({ id }) => id === idOrFolder) ? path.join('connectors', idOrFolder) : idOrFolder;
  const file = path.resolve(folder, 'test/target.ts');
  if (!existsSync(file)) return undefined;
  const { startTarget: start } = await load(file);
  if (typeof start !== 'function') throw new CommandError(`${file} exports no startTarget.`);
  // The contract of that file; what it gives is used as any target is.
  return (await (start as () => Promise<RunningTarget>)()) satisfies RunningTarget;
}

async function load(file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new CommandError(`${file} cannot be loaded: ${whyNot(error)}`);
  }
}

/** The code is of whoever calls, and so is the fault: what it is and where, without our part of the stack. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKitMissing = error.message.includes("package '@tributary/");
  const where = /^ +at .*(?:file:|\/).*$/m.exec(error.stack ?? '')?.[0];
  const hint = 'In a folder below connectors/ it is there; elsewhere it has to be installed.';
  return `${error.message}\n${isKitMissing ? hint : (where ?? '')}`.trimEnd();
}

function isConnector(value: unknown): value is Connector {
  return typeof value === 'object' && value !== null && 'contract' in value && 'streams' in value && 'check' in value;
}
