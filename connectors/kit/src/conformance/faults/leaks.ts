import { claim } from '../compare.ts';
import { isConnectorError } from '../../errors.ts';
import type { World } from '../world.ts';
import { echoing } from './faults.ts';
import { cleanRead } from './run-through.ts';

const SHORTEST = 4;

/** A system that says back what it was asked with, and a connector that tells of it. */
export async function expectNoSecret(world: World, name: string): Promise<void> {
  const { positions } = await cleanRead(world, name);
  const [from = 0] = positions;
  const { world: over, line } = world.overLine();
  const lines: string[] = [];
  const log = {
    info: (fields: unknown, message: string) => lines.push(JSON.stringify([fields, message])),
    warn: (fields: unknown, message: string) => lines.push(JSON.stringify([fields, message])),
  };
  const connection = over.target.connection();
  const target = { ...over.target, connection: () => ({ ...connection, surroundings: { ...line.surroundings, log } }) };
  const { context, redact } = over.reopened(target).open();
  line.arm(echoing, from, Infinity);
  const told: string[] = [];
  try {
    const stream = world.stream(name);
    for await (const batch of stream.read(context, { mode: 'changes', cursor: undefined })) {
      told.push(JSON.stringify(batch.upserts));
    }
  } catch (error) {
    claim(isConnectorError(error), `threw what is none of the four errors: ${String(error)}`);
    told.push(redact(error.message));
  }
  const everything = [...told, ...lines].join('\n');
  const shown = secretForms(
    world,
    line.exchanges.map(({ headers }) => headers),
  ).filter((form) => everything.includes(form));
  claim(shown.length === 0, 'what it tells of a refusal shows the credential');
}

/** What the person typed and what went over the line, in the spellings in which they are met. */
function secretForms(world: World, sent: readonly Headers[]): string[] {
  const { secrets, authId } = world.target.connection();
  const scheme = world.connector.auth.find(({ id }) => id === authId) ?? world.connector.auth[0];
  const open = new Set(scheme.fields.filter(({ isPublic }) => isPublic === true).map(({ name }) => name));
  const typed = Object.entries(secrets).flatMap(([name, value]) => (open.has(name) ? [] : [value]));
  const inHeaders = sent.flatMap((headers) => (headers.get('authorization') ?? '').replace(/^[A-Za-z]+ /, ''));
  return [...new Set([...typed, ...inHeaders])]
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => {
      const bytes = Buffer.from(secret, 'utf8');
      return [secret, encodeURIComponent(secret), bytes.toString('base64'), bytes.toString('hex')];
    });
}
