import { createHash } from 'node:crypto';
import type { AuditRow } from './table.ts';

export type AuditContent = Omit<AuditRow, 'hash'>;

/** Before the first entry. */
export const NO_HASH = Buffer.alloc(32);

/**
 * What an entry is chained with: SHA-256 over the 32 bytes of the hash before it and the entry as a JSON array, in
 * UTF-8. Whoever changes, removes or puts in an entry has to change every hash behind it, the last one too.
 */
export function hashOf(before: Buffer, entry: AuditContent): Buffer {
  const { position, id, at, actorKind, actorId, type, entityType, entityId, fields } = entry;
  const content = [
    String(position),
    id,
    new Date(at).toISOString(),
    actorKind,
    actorId,
    type,
    entityType,
    entityId,
    fields,
  ];
  return createHash('sha256').update(before).update(JSON.stringify(content)).digest();
}
