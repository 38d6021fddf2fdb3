import pg from 'pg';

/** A connection of its own, which no other work shares. Its statements take as long as there are rows. */
export async function inSession<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'tributary backup',
    options: '-c timezone=UTC',
  });
  // Told by the statement that runs meanwhile, or by the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All of `work` or nothing. */
export async function inTransaction<Value>(
  client: pg.Client,
  begin: 'begin' | 'begin isolation level repeatable read read only',
  work: () => Promise<Value>,
): Promise<Value> {
  await client.query(begin);
  const value = await work();
  await client.query('commit');
  return value;
}
