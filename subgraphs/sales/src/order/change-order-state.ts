import {
  accept,
  actorOf,
  appendEvents,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockOwnOrder, type EditCode } from './editable-order.ts';
import { orderData, orderEvent, orderEventType } from './events.ts';
import { canChangeState, nextStates, wasPlaced, type OrderState } from './order-state.ts';
import { listOrderLines, recordHistory, updateOrderRow } from './queries.ts';

export interface ChangeOrderState {
  readonly orderId: string;
  readonly state: OrderState;
  readonly note?: string | undefined;
  readonly version?: number | undefined;
}

type Codes = EditCode | 'ORDER_STATE_NOT_REACHABLE' | 'ORDER_EMPTY';

/** Takes an order one step further. Placing needs at least one line; asking for its present state changes nothing. */
export async function changeOrderState(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { orderId, state, note, version }: ChangeOrderState,
): Promise<Outcome<Written, Codes>> {
  return await database.transaction<Outcome<Written, Codes>>(async (tx) => {
    const locked = await lockOwnOrder(tx, { orderId, version });
    if (!locked.ok) return locked;
    const order = locked.value;
    if (order.state === state) return accept({ id: orderId });
    if (!canChangeState(order.state, state)) {
      const allowed = nextStates(order.state).join(' or ') || 'nothing further';
      const message = `This order is ${order.state} and can become ${allowed}, not ${state}.`;
      return refuse('ORDER_STATE_NOT_REACHABLE', message, 'state');
    }
    const lines = await listOrderLines(tx, orderId);
    if (state === 'PLACED' && lines.length === 0) {
      return refuse('ORDER_EMPTY', 'An order without lines cannot be placed. Add one first.', 'orderId');
    }

    const at = clock.now();
    const actor = actorOf(principal);
    const placedAt = order.placedAt ?? (wasPlaced(state) ? at : null);
    const changed = await updateOrderRow(tx, orderId, { state, placedAt });
    await recordHistory(tx, {
      orderId,
      at,
      type: 'STATE_CHANGED',
      note,
      fromState: order.state,
      toState: state,
      actor,
    });
    const before = orderData(order, lines);
    const event = orderEvent(orderEventType(order, changed), { order: changed, lines, before, actor });
    const [eventId] = await appendEvents(tx, [event]);
    return accept({ id: orderId, eventId });
  });
}
