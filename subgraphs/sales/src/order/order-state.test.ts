import { describe, expect, it } from '@jest/globals';
import { canChangeState, nextStates, ORDER_STATES, wasPlaced, type OrderState } from './order-state.ts';

describe('order states', () => {
  it.each<[OrderState, OrderState[]]>([
    ['DRAFT', ['PLACED', 'CANCELLED']],
    ['PLACED', ['PAID', 'CANCELLED']],
    ['PAID', ['SHIPPED', 'REFUNDED']],
    ['SHIPPED', ['DELIVERED', 'REFUNDED']],
    ['DELIVERED', ['REFUNDED']],
    ['CANCELLED', []],
    ['REFUNDED', []],
  ])('%s leads to %j and nothing else', (from, allowed) => {
    expect(ORDER_STATES.filter((to) => canChangeState(from, to))).toEqual(allowed);
    expect([...nextStates(from)]).toEqual(allowed);
  });

  it('never leads back to an earlier state', () => {
    const seen = (from: OrderState): OrderState[] => nextStates(from).flatMap((to) => [to, ...seen(to)]);

    for (const state of ORDER_STATES) expect(seen(state)).not.toContain(state);
  });

  it('knows which states imply a placed order', () => {
    expect(ORDER_STATES.filter(wasPlaced)).toEqual(['PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'REFUNDED']);
  });
});
