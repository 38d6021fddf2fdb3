import * as customers from './customer-operations.ts';
import * as sales from './sales-operations.ts';
import * as service from './service-operations.ts';
import type { Done, Draw, World } from './world.ts';

const WEIGHTS: readonly (readonly [Draw, number])[] = [
  [sales.createDeal, 8],
  [sales.moveDeal, 10],
  [sales.reopenDeal, 5],
  [sales.editDeal, 5],
  [sales.deleteDeal, 2],
  [sales.sourceDeal, 8],
  [sales.createOrder, 8],
  [sales.changeOrder, 14],
  [sales.editOrder, 3],
  [sales.sourceOrder, 12],
  [service.openTicket, 6],
  [service.addMessage, 8],
  [service.changeTicketStatus, 8],
  [service.assignTicket, 4],
  [service.editTicket, 4],
  [service.deleteTicket, 2],
  [service.sourceTicket, 8],
  [customers.createContact, 5],
  [customers.editContact, 6],
  [customers.deleteContact, 2],
  [customers.sourceContact, 10],
  [customers.createCompany, 2],
  [customers.deleteCompany, 1],
  [customers.sourceCompany, 4],
];
const URN: readonly Draw[] = WEIGHTS.flatMap(([draw, weight]) => Array.from({ length: weight }, () => draw));

const AT_ONCE = 8;
/** Time goes on by up to this between rounds: the run covers years, and every bucket has something in it. */
const ROUND_MS = 24 * 3_600_000;

/** Runs operations, up to eight at once, until so many were accepted. */
export async function runOperations(world: World, accepted: number): Promise<void> {
  const { random, hub } = world;
  for (let done = 0; done < accepted;) {
    const wanted = Math.min(random.int(AT_ONCE) + 1, accepted - done);
    const round = Array.from({ length: wanted }, () => random.pick(URN)(world));
    const results = await Promise.all(round.map(async (operation) => await operation()));
    for (const result of results) remember(world, result);
    done += results.filter(({ isAccepted }) => isAccepted).length;
    hub.clock.advance(random.int(ROUND_MS));
  }
}

function remember(world: World, { made }: Done): void {
  if (made && !world[made.pool].includes(made.id)) world[made.pool].push(made.id);
}
