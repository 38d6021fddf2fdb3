import { z } from 'zod';
import { TimestampCursor } from '../../timestamp-window.ts';
import { fakeShopConnector, makeFakeShop, peopleSpec } from '../fake-shop.ts';
import { inShop, type Planted } from './planted.ts';

export const IN_DEFINITION: readonly Planted[] = [
  inShop({ fault: 'has a name for an id', caughtBy: 'DEF-01' }, () => ({}), { id: 'Fake Shop' }),
  {
    fault: 'keeps a secret in its configuration',
    caughtBy: 'DEF-02',
    make: () => {
      const shop = makeFakeShop();
      return {
        connector: fakeShopConnector(shop, {}, { config: z.looseObject({}) }),
        target: { ...shop.target, connection: () => ({ config: { apiToken: 'x' }, secrets: {} }) },
      };
    },
  },
  inShop({ fault: 'wants to reach any host', caughtBy: 'DEF-03' }, () => ({}), { hosts: () => ['*.example.com:443'] }),
  {
    fault: 'gives two streams one name',
    caughtBy: 'DEF-04',
    make: () => {
      const shop = makeFakeShop();
      const good = fakeShopConnector(shop);
      const [people] = good.streams({});
      return {
        connector: { ...good, streams: () => (people ? [people, { ...people, title: 'Again' }] : []) },
        target: shop.target,
      };
    },
  },
  inShop({ fault: 'does not say what its cursor covers', caughtBy: 'DEF-04' }, () => ({ covers: [] })),
  inShop({ fault: 'both covers and does not see a change', caughtBy: 'DEF-05' }, () => ({
    covers: ['created', 'edited', 'moved'],
  })),
  inShop({ fault: 'names a sub-stream that is not there', caughtBy: 'DEF-06' }, () => ({
    blindSpots: [{ kind: 'moved', remedy: 'substream', stream: 'nowhere', everyMs: 1 }],
  })),
  inShop({ fault: 'has a remedy that never comes', caughtBy: 'DEF-06' }, () => ({
    blindSpots: [{ kind: 'moved', remedy: 'sweep', everyMs: 0 }],
  })),
  inShop({ fault: 'looks back less than it lets settle', caughtBy: 'DEF-07' }, () => ({
    cursor: { ...peopleSpec.cursor, lookbackMs: 0 },
  })),
  inShop({ fault: 'says nothing of an order between equal times', caughtBy: 'DEF-07' }, () => ({
    cursor: { ...peopleSpec.cursor, schema: TimestampCursor, tieBreak: 'none' },
  })),
];
