import pg from 'pg';
import type { HubInside } from '../../support/hub/in-process.ts';

/** Events behind a position that tell of the business, not of the runs that found it out. */
export async function businessEventsAfter({ core }: HubInside, position: bigint): Promise<unknown[]> {
  const client = new pg.Client(core.databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ type: string }>(
      `select type, refs from log.event where position > $1 and type not like 'syncRun.%' order by position`,
      [String(position)],
    );
    return rows;
  } finally {
    await client.end();
  }
}
