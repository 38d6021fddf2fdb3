import { Redis } from 'ioredis';
import { positionIn, type WakeUp, type WakeUpOptions } from './wake-up.ts';

/** Publish and subscribe on Redis, for many processes. `url` is Redis'; hubs that share one need different channels. */
export function redisWakeUp({ url, name, logger, channel }: WakeUpOptions & { readonly channel: string }): WakeUp {
  const connect = (purpose: string): Redis => {
    const redis = new Redis(url, {
      connectionName: `${name} ${purpose}`,
      lazyConnect: true,
      connectTimeout: 5_000,
      // How long closing waits for a server that may be gone; 2 s by default.
      disconnectTimeout: 200,
      // A hint that cannot be sent now is worthless later: nothing is queued while Redis is away.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResubscribe: false,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 5_000),
    });
    redis.on('error', (error) => {
      logger.warn({ err: error, session: name }, 'Redis does not wake readers up now, polling does');
    });
    return redis;
  };
  const opened: Redis[] = [];
  let publisher: Redis | undefined;

  return {
    subscribe(listener) {
      const subscriber = connect('reader');
      opened.push(subscriber);
      subscriber.on('message', (_, payload) => {
        listener(positionIn(payload));
      });
      subscriber.on('ready', () => {
        subscriber.subscribe(channel).then(
          () => {
            listener(undefined);
          },
          // The connection was lost again: the next 'ready' subscribes.
          () => undefined,
        );
      });
      // A failed first attempt is retried by retryStrategy, and 'error' has reported it.
      subscriber.connect().catch(() => undefined);
    },
    async announce(position) {
      if (publisher === undefined) {
        publisher = connect('sequencer');
        opened.push(publisher);
        await publisher.connect().catch(() => undefined);
      }
      if (publisher.status !== 'ready') return;
      // Readers poll: see above.
      await publisher.publish(channel, String(position)).catch(() => undefined);
    },
    async close() {
      for (const redis of opened) redis.disconnect();
      await Promise.resolve();
    },
  };
}
