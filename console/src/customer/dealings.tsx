import type { ReactNode } from 'react';
import { Badge, type Tone } from '../elements/badge.tsx';
import { Card } from '../elements/card.tsx';
import { Empty, NotPermitted } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { moneyOf, type Money } from '../format/money.ts';
import { totalOf } from '../format/words.ts';
import { useMay } from '../session/rights.ts';
import type { Customer } from './customer.ts';

const DEAL_TONES: Readonly<Record<string, Tone>> = { OPEN: 'busy', WON: 'good', LOST: 'bad' };
const ORDER_TONES: Readonly<Record<string, Tone>> = {
  DELIVERED: 'good',
  SHIPPED: 'good',
  PAID: 'good',
  PLACED: 'warn',
  CANCELLED: 'bad',
  REFUNDED: 'bad',
};
const TICKET_TONES: Readonly<Record<string, Tone>> = { NEW: 'warn', OPEN: 'warn', PENDING: 'warn', SOLVED: 'good' };

/** Deals, orders and tickets: what other parts of the graph add to a customer. */
export function Dealings({ customer: { deals, orders, tickets } }: { readonly customer: Customer }) {
  return (
    <>
      <Part title="Deals" type="Deal" list={deals}>
        {deals?.nodes.map((deal) => (
          <li key={deal.id}>
            <span className="main">{deal.title}</span>
            <Amount money={deal.amount} />
            <Badge tone={DEAL_TONES[deal.status] ?? 'plain'}>{deal.status}</Badge>
            <span className="facts">{deal.stage.name}</span>
          </li>
        ))}
      </Part>
      <Part title="Orders" type="Order" list={orders}>
        {orders?.nodes.map((order) => (
          <li key={order.id}>
            <span className="main">{order.number}</span>
            <Amount money={order.total} />
            <Badge tone={ORDER_TONES[order.state] ?? 'plain'}>{order.state}</Badge>
            <span className="facts">{order.placedAt === null ? 'not placed' : <Ago at={order.placedAt} />}</span>
          </li>
        ))}
      </Part>
      <Part title="Tickets" type="Ticket" list={tickets}>
        {tickets?.nodes.map((ticket) => (
          <li key={ticket.id}>
            <span className="main">{ticket.subject}</span>
            <span className="amount quiet">{ticket.number}</span>
            <Badge tone={TICKET_TONES[ticket.status] ?? 'plain'}>{ticket.status}</Badge>
            <span className="facts">
              <Ago at={ticket.openedAt} />
            </span>
          </li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly type: string;
  readonly list: {
    readonly totalCount: number;
    readonly totalCountExact: boolean;
    readonly nodes: readonly unknown[];
  } | null;
  readonly children: ReactNode;
}

function Part({ title, type, list, children }: PartProps) {
  const may = useMay();
  const isHidden = !may(type, 'read');
  const what = title.toLowerCase();
  return (
    <Card title={title} aside={list && !isHidden && <span className="quiet">{totalOf(list)}</span>}>
      {isHidden ? (
        <NotPermitted what={what} />
      ) : list === null ? (
        <Empty>The part of the hub that knows {what} did not answer.</Empty>
      ) : list.nodes.length === 0 ? (
        <Empty>No {what}.</Empty>
      ) : (
        <ul className="dealings">{children}</ul>
      )}
    </Card>
  );
}

function Amount({ money }: { readonly money: Money | null }) {
  return <span className="amount">{money === null ? '' : moneyOf(money)}</span>;
}
