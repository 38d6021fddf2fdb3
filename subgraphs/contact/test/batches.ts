import type { CanonicalInput } from '@tributary/connector-kit';
import type { InboundBatch, InboundItem } from '@tributary/platform';

export const SHOP = '01900000-0000-7000-8000-000000000001';
export const CRM = '01900000-0000-7000-8000-000000000002';
const OBSERVED_AT = '2024-05-01T10:00:00.000Z';

/** An upsert as the host delivers it; `record` without its kind is a person's. */
export function anItem(
  key: string,
  record: Omit<Extract<CanonicalInput, { kind: 'person' }>, 'kind'> | CanonicalInput | { readonly kind: string },
  item: Partial<InboundItem> = {},
): InboundItem {
  const whole = 'kind' in record ? record : { kind: 'person', ...record };
  return { key, version: '1', op: 'upsert', record: whole, observedAt: OBSERVED_AT, ...item };
}

export function aDelete(key: string, item: Partial<InboundItem> = {}): InboundItem {
  return { key, version: '2', op: 'delete', observedAt: OBSERVED_AT, ...item };
}

export function aBatch(items: readonly InboundItem[], batch: Partial<InboundBatch> = {}): InboundBatch {
  return {
    connectionId: SHOP,
    connectionName: 'shop',
    stream: 'customers',
    kind: 'person',
    priority: 10,
    ...batch,
    items,
  };
}

export function email(address: string): { emails: { address: string }[] } {
  return { emails: [{ address }] };
}
