/**
 * A small world of invented people who buy in one shop, stand in one sales list and write to one help desk. It is a
 * function of its seed, of when it began and of what happened to it, so it can be made again from those alone.
 */
import { drawFrom, type Draw } from './draw.ts';
import { emptyHelpDesk, type HelpDesk } from './help-desk.ts';
import { emptyPopulation, inventPerson, type Person, type Population } from './person.ts';
import { emptySalesList, type SalesList } from './sales-list.ts';
import { emptyShop, type Shop } from './storefront.ts';

export interface World {
  readonly seed: number;
  readonly population: Population;
  readonly shop: Shop;
  readonly sales: SalesList;
  readonly desk: HelpDesk;
  /** Steps it has made. */
  ticks: number;
}

export function emptyWorld(seed: number): World {
  return {
    seed,
    population: emptyPopulation(),
    shop: emptyShop(),
    sales: emptySalesList(),
    desk: emptyHelpDesk(),
    ticks: 0,
  };
}

/** Chance for one purpose of this world. */
export function drawIn({ seed }: World, ...purpose: readonly (string | number)[]): Draw {
  return drawFrom(seed, ...purpose);
}

export function newPerson(world: World): Person {
  const { population } = world;
  return inventPerson(population, drawIn(world, 'person', population.people.length));
}
