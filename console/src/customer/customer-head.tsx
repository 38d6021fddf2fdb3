import type { ReactNode } from 'react';
import { NotPermitted } from '../elements/states.tsx';
import { Ago } from '../elements/time.tsx';
import { moneyOf, type Money } from '../format/money.ts';
import { useMay } from '../session/rights.ts';
import type { Customer } from './customer.ts';

interface CustomerHeadProps {
  readonly customer: Customer;
  readonly name: string;
  readonly subtitle: ReactNode;
  readonly children: ReactNode;
}

export function CustomerHead({ customer, name, subtitle, children }: CustomerHeadProps) {
  const { tags, owner, updatedAt, createdAt } = customer;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{name}</h1>
          <p className="quiet">{subtitle}</p>
        </div>
        {children}
      </header>
      <p className="facts known">
        Known since <Ago at={createdAt} />, changed <Ago at={updatedAt} />
        {owner && `, looked after by ${owner.name}`}
        {tags.map(({ id, name: tag }) => (
          <span key={id} className="system">
            {tag}
          </span>
        ))}
      </p>
      <Figures customer={customer} />
    </>
  );
}

function Figures({ customer: { metrics } }: { readonly customer: Customer }) {
  const may = useMay();
  if (!may('Metric', 'read')) return <NotPermitted what="the figures of this customer" />;
  if (!metrics) return <p className="quiet">The figures of this customer are not there at the moment.</p>;
  const { lifetimeValue, orderCount, openPipelineValue, openDealCount, openTicketCount, lastOrderAt } = metrics;
  return (
    <dl className="figures">
      <div>
        <dt>Lifetime value</dt>
        <dd>{moneys(lifetimeValue)}</dd>
      </div>
      <div>
        <dt>Orders</dt>
        <dd>{orderCount}</dd>
      </div>
      <div>
        <dt>Last order</dt>
        <dd>
          <Ago at={lastOrderAt} />
        </dd>
      </div>
      <div>
        <dt>Open pipeline</dt>
        <dd>{openDealCount === 0 ? '0' : moneys(openPipelineValue)}</dd>
      </div>
      <div>
        <dt>Open tickets</dt>
        <dd>{openTicketCount}</dd>
      </div>
    </dl>
  );
}

function moneys(amounts: readonly Money[]): string {
  return amounts.length === 0 ? '0' : amounts.map((one) => moneyOf(one)).join(' + ');
}
