/** The life of an order that is kept here. A connected system's orders live by that system's rules. */
export const ORDER_STATES = ['DRAFT', 'PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Paid money goes back by a refund, so a paid order is refunded and not cancelled. */
const NEXT: Readonly<Record<OrderState, readonly OrderState[]>> = {
  DRAFT: ['PLACED', 'CANCELLED'],
  PLACED: ['PAID', 'CANCELLED'],
  PAID: ['SHIPPED', 'REFUNDED'],
  SHIPPED: ['DELIVERED', 'REFUNDED'],
  DELIVERED: ['REFUNDED'],
  CANCELLED: [],
  REFUNDED: [],
};

export function nextStates(state: OrderState): readonly OrderState[] {
  return NEXT[state];
}

export function canChangeState(from: OrderState, to: OrderState): boolean {
  return NEXT[from].includes(to);
}

/** True for the states that only an order which was placed can be in. */
export function wasPlaced(state: OrderState): boolean {
  return state !== 'DRAFT' && state !== 'CANCELLED';
}
