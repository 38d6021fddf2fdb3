import type { CanonicalInput } from '@tributary/connector-kit';
import type { InboundBatch, InboundItem } from '@tributary/platform';

export const SHOP = '018f0000-0000-7000-8000-000000005409';

export function anUpsert(key: string, record: CanonicalInput, about: Partial<InboundItem> = {}): InboundItem {
  return { key, version: '1', op: 'upsert', record, observedAt: '2024-05-01T10:00:00.000Z', ...about };
}

export function aDelete(key: string, about: Partial<InboundItem> = {}): InboundItem {
  return { key, version: '2', op: 'delete', observedAt: '2024-05-02T10:00:00.000Z', ...about };
}

export function aBatch(kind: string, items: readonly InboundItem[]): InboundBatch {
  return { connectionId: SHOP, connectionName: 'shop', stream: `${kind}s`, kind, priority: 10, items };
}

/** Readings of the following days. */
export const DAY_2 = { observedAt: '2024-05-02T10:00:00.000Z', version: '2' } as const;
export const DAY_3 = { observedAt: '2024-05-03T10:00:00.000Z', version: '3' } as const;
