import { Redis } from 'ioredis';
import { ConfigError } from '../config/index.ts';

const TIMEOUT_MS = 5_000;

/** Asked before anything is begun by a process that cannot do without its queue. */
export async function reachRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_MS,
    commandTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason = '';
  redis.on('error', (error) => {
    reason = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const said = reason === '' && error instanceof Error ? error.message : reason;
    throw new ConfigError(`The Redis ${new URL(url).host} of REDIS_URL cannot be used: ${said}.`);
  } finally {
    redis.disconnect();
  }
}
