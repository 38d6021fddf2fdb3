/** Everything that a hub keeps, as text. */
import { Redis } from 'ioredis';
import pg from 'pg';

/** Every row of every table there is: the job queue's and the log's too. */
export async function textOfDatabase(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url, application_name: 'canaries' });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const texts = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select row::text as text from ${name} as row`);
      texts.set(name, rows.map(({ text }) => text).join('\n'));
    }
    return texts;
  } finally {
    await client.end();
  }
}

/** Every key and value, whatever its type. */
export async function textOfRedis(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const texts: string[] = [];
    for (const key of await redis.keys('*')) texts.push(key, JSON.stringify(await valueOf(redis, key)));
    return texts.join('\n');
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return await redis.get(key);
    case 'hash':
      return await redis.hgetall(key);
    case 'list':
      return await redis.lrange(key, 0, -1);
    case 'set':
      return await redis.smembers(key);
    case 'zset':
      return await redis.zrange(key, 0, -1);
    case 'stream':
      return await redis.xrange(key, '-', '+');
    default:
      return null;
  }
}

/** The ways in which a secret may stand in a text without being seen at once. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), encodeURIComponent(secret)];
}
