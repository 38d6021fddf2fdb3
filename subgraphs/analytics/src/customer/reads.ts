import { column, defineReads, derived, json, time, type SqlContext } from '@tributary/platform';
import type { CustomerKind } from './queries.ts';

const MONEY = (name: string): string => `coalesce(json_agg(json_build_object('minor', c.${name}::text,
  'currency', c.currency) order by c.currency) filter (where c.${name} <> 0), '[]')`;

/** One row for every customer, also for one that nothing is known of: their figures are zero. */
function totals(kind: CustomerKind, { ids }: SqlContext): string {
  return `
    select ${MONEY('lifetime_minor')} as lifetime_value, ${MONEY('open_pipeline_minor')} as open_pipeline_value,
      coalesce(sum(c.orders), 0)::int as orders, max(c.last_order_at) as last_order_at,
      coalesce(sum(c.open_deals), 0)::int as open_deals, coalesce(sum(c.open_tickets), 0)::int as open_tickets
    from (select t.currency, sum(t.lifetime_minor) as lifetime_minor, sum(t.orders) as orders,
            sum(t.open_pipeline_minor) as open_pipeline_minor, sum(t.open_deals) as open_deals,
            sum(t.open_tickets) as open_tickets, max(t.last_order_at) as last_order_at
          from analytics.customer_totals t
          where t.customer_id = any(${ids}) and t.kind = '${kind}' group by t.currency) c`;
}

const metricsOf = (kind: CustomerKind) =>
  derived('CustomerMetrics', {
    sql: (_row, context) => totals(kind, context),
    right: 'Metric',
    fields: {
      lifetimeValue: json('lifetime_value'),
      openPipelineValue: json('open_pipeline_value'),
      orderCount: column('orders'),
      lastOrderAt: time('last_order_at'),
      openDealCount: column('open_deals'),
      openTicketCount: column('open_tickets'),
    },
  });

export const contactInAnalytics = defineReads({
  type: 'Contact',
  stub: {
    publicId: 'contact',
    aliases: { table: 'analytics.contact_aliases', alias: 'alias_id', target: 'contact_id' },
  },
  fields: { metrics: metricsOf('contact') },
});

export const companyInAnalytics = defineReads({
  type: 'Company',
  stub: {
    publicId: 'company',
    aliases: { table: 'analytics.company_aliases', alias: 'alias_id', target: 'company_id' },
  },
  fields: { metrics: metricsOf('company') },
});
