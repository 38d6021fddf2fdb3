-- What PostGraphile needs beyond the tables to answer the same question, all of it inlined by the planner.
-- Rows of other subgraphs keep the id they were given: one that was merged is found through its aliases.
drop function if exists contact.contacts_orders, contact.contacts_open_deals, contact.contacts_open_tickets,
  contact.contacts_since, contact.contacts_employers, contact.contacts_figures;
drop type if exists analytics.contact_figures;

create function contact.contacts_orders(c contact.contacts) returns setof sales.orders language sql stable as $$
  select o.* from sales.orders o
  where o.contact_id = any(array(select a.alias_id from sales.contact_aliases a where a.contact_id = c.id) || c.id)
    and o.deleted_at is null
$$;
create function contact.contacts_open_deals(c contact.contacts) returns setof sales.deals language sql stable as $$
  select d.* from sales.deals d
  where d.contact_id = any(array(select a.alias_id from sales.contact_aliases a where a.contact_id = c.id) || c.id)
    and d.deleted_at is null and d.status = 'OPEN'
$$;
create function contact.contacts_open_tickets(c contact.contacts) returns setof service.tickets language sql stable as $$
  select t.* from service.tickets t
  where t.contact_id = any(array(select a.alias_id from service.contact_aliases a where a.contact_id = c.id) || c.id)
    and t.deleted_at is null and t.status in ('NEW', 'OPEN', 'PENDING')
$$;
create function contact.contacts_since(since timestamptz) returns setof contact.contacts language sql stable as $$
  select c.* from contact.contacts c where c.deleted_at is null and c.created_at >= since
$$;

-- A set of one, because only sets are inlined. A view would be joined before the page is cut.
create function contact.contacts_employers(c contact.contacts) returns setof contact.companies language sql stable as $$
  select co.* from contact.employers e join contact.companies co on co.id = e.company_id
  where e.contact_id = c.id and co.deleted_at is null
$$;
create type analytics.contact_figures as (
  lifetime_value json, order_count int, last_order_at timestamptz, open_pipeline_value json, open_deal_count int,
  open_ticket_count int);
create function contact.contacts_figures(c contact.contacts) returns setof analytics.contact_figures language sql stable as $$
  select
    coalesce(json_agg(json_build_object('minor', m.lifetime::text, 'currency', m.currency) order by m.currency)
      filter (where m.lifetime <> 0), '[]'),
    coalesce(sum(m.orders), 0)::int,
    max(m.last_order_at),
    coalesce(json_agg(json_build_object('minor', m.pipeline::text, 'currency', m.currency) order by m.currency)
      filter (where m.pipeline <> 0), '[]'),
    coalesce(sum(m.deals), 0)::int,
    coalesce(sum(m.tickets), 0)::int
  from (
    select t.currency, sum(t.lifetime_minor) as lifetime, sum(t.orders) as orders, max(t.last_order_at) as last_order_at,
      sum(t.open_pipeline_minor) as pipeline, sum(t.open_deals) as deals, sum(t.open_tickets) as tickets
    from analytics.customer_totals t
    where t.customer_id = any(array(select a.alias_id from analytics.contact_aliases a where a.contact_id = c.id) || c.id)
      and t.kind = 'contact'
    group by t.currency) m
$$;
