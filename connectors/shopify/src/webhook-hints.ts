import type { WebhookHint } from '@tributary/connector-kit';
import { z } from 'zod';
import { keyOf } from './ids.ts';

const Id = z.union([z.string(), z.number()]).transform((id) => keyOf(String(id)));
const Subject = z.object({ id: Id });
const Fulfillment = z.object({ order_id: Id });
const Product = z.object({ variants: z.array(Subject).default([]) });
const Consent = z.object({ customer_id: Id });
const Merge = z.object({ admin_graphql_api_customer_kept_id: Id, admin_graphql_api_customer_deleted_id: Id });
/** One of the requests that data protection obliges every app to take. */
const Redact = z.object({ customer: Subject });

/** What a notice is about, by its topic as it stands in the header. */
export function hintsOf(topic: string, body: unknown): readonly WebhookHint[] {
  switch (topic) {
    case 'customers/create':
    case 'customers/update':
    case 'customers/delete':
      return [person(Subject.parse(body).id)];
    case 'customers_email_marketing_consent/update':
      return [person(Consent.parse(body).customer_id)];
    case 'customers/merge': {
      const merge = Merge.parse(body);
      return [merge.admin_graphql_api_customer_kept_id, merge.admin_graphql_api_customer_deleted_id].map(person);
    }
    case 'customers/redact':
      return [person(Redact.parse(body).customer.id)];
    case 'orders/create':
    case 'orders/updated':
    case 'orders/delete':
      return [order(Subject.parse(body).id)];
    case 'fulfillments/create':
    case 'fulfillments/update':
      return [order(Fulfillment.parse(body).order_id)];
    case 'products/create':
    case 'products/update':
      return Product.parse(body).variants.map(({ id }) => ({ stream: 'products', kind: 'product', key: id }));
    case 'products/delete':
      // It names the product and none of its variants: those are found by the sweep.
      return [{ stream: 'products' }];
    default:
      return [];
  }
}

function person(key: string): WebhookHint {
  return { stream: 'customers', kind: 'person', key };
}

function order(key: string): WebhookHint {
  return { stream: 'orders', kind: 'order', key };
}
