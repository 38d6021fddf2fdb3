import type { Database } from '@tributary/platform';
import type { Happening } from './histories.ts';

export class Crash extends Error {}

/** Dies behind the last statement of the next transaction, or behind its commit. */
export function dying(database: Database, when: Happening['crash']): Database {
  return {
    ...database,
    async transaction(work) {
      const value = await database.transaction(async (tx) => {
        const done = await work(tx);
        if (when === 'before commit') throw new Crash();
        return done;
      });
      if (when === 'after commit') throw new Crash();
      return value;
    },
  };
}

/** Whoever pointed to one of these ids points on. */
export function hear(heard: Map<string, string>, entityId: string, told: readonly string[]): void {
  heard.delete(entityId);
  for (const [alias, of] of heard) if (told.includes(of)) heard.set(alias, entityId);
  for (const id of told) heard.set(id, entityId);
}
