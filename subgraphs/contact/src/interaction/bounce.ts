/**
 * Mail that did not arrive. A report (RFC 3464) is an interaction of its own, on the timelines of those who were not
 * reached; what it says of the message and of the address is looked up, so it does not matter which came first, and
 * a report that is deleted takes its mark with it.
 */
import type { Fragment } from '@tributary/platform';

const IS_REPORT = `b_.type = 'email.bounced' and b_.deleted_at is null`;
const AT = `to_char(b_.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The report about this very message at this very customer: both name the address, so both are of one node. */
export const bounceOf: Fragment = (row) =>
  `(select jsonb_build_object('at', ${AT}, 'status', r_.report ->> 'status', 'diagnostic', r_.report ->> 'diagnostic')
    from contact.interactions b_ left join lateral ${FAILED} on true
    where ${IS_REPORT} and b_.contact_node_id = ${row}.contact_node_id
      and b_.connection_id = ${row}.connection_id
      and b_.data -> 'report' ->> 'messageId' = ${row}.data ->> 'messageId'
    order by b_.occurred_at limit 1)`;

/** Of several recipients that a report names, the one whose timeline it is. */
const FAILED = `(select report from jsonb_array_elements(b_.data -> 'report' -> 'recipients') report
  where report ->> 'action' = 'failed'
  order by lower(report ->> 'address') = (select i_.value from contact.identities i_
    where i_.node_id = b_.contact_node_id and i_.kind = 'EMAIL' limit 1) desc nulls last limit 1) r_`;

/** When a report last said that the address takes no mail. */
export const bouncedAt: Fragment = (row) =>
  `(select max(b_.occurred_at)
    from contact.identities i_ join contact.interactions b_ on b_.contact_node_id = i_.node_id and ${IS_REPORT}
    where i_.record_kind = 'person' and i_.kind = 'EMAIL'
      and ${row}.kind = 'EMAIL' and i_.value = ${row}.value)`;
