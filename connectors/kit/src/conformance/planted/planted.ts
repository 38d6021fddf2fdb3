import type { Connector } from '../../connector.ts';
import type { PeopleSpec, FakeShop } from '../fake-shop.ts';
import { fakeShopConnector, makeFakeShop } from '../fake-shop.ts';
import { fakeApiConnector, makeFakeApi, type ApiFaults } from '../fake-api.ts';
import type { ConformanceTarget } from '../target.ts';

/** A connector with one fault, and the check that must say so. */
export interface Planted {
  readonly fault: string;
  readonly caughtBy: string;
  make(): Promise<Subject> | Subject;
}
export interface Subject {
  readonly connector: Connector;
  readonly target: ConformanceTarget;
  stop?(): Promise<void>;
}

/** A fault in the stream, or in the rest, of a connector to a vendor in memory. */
export function inShop(
  facts: Pick<Planted, 'fault' | 'caughtBy'>,
  plant: (shop: FakeShop) => Partial<PeopleSpec>,
  connector: Partial<Connector<object>> = {},
): Planted {
  return {
    ...facts,
    make: () => {
      const shop = makeFakeShop();
      return { connector: fakeShopConnector(shop, plant(shop), connector), target: shop.target };
    },
  };
}

/** A fault in a connector to a vendor behind HTTP. */
export function inApi(facts: Pick<Planted, 'fault' | 'caughtBy'>, plant: () => ApiFaults): Planted {
  return { ...facts, make: () => ({ connector: fakeApiConnector(plant()), target: makeFakeApi().target }) };
}
