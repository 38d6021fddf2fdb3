import type { Database } from '@tributary/platform';
import { hashOf, NO_HASH } from './chain.ts';
import { entriesAfter } from './queries.ts';

/** The end of the trail, to be noted elsewhere: what was there then can be shown to be there still. */
export interface AuditHead {
  readonly position: bigint;
  /** In hex. */
  readonly hash: string;
}

export interface AuditVerification {
  readonly entries: number;
  readonly head: AuditHead | undefined;
  /** The first entry that does not follow from the one before it. */
  readonly brokenAt: bigint | undefined;
  /** False when the trail no longer has the head that was noted. */
  readonly hasNoted: boolean | undefined;
}

const PAGE = 5_000;

/** Computes the chain again from its first entry. */
export async function verifyAudit(
  { db }: Pick<Database, 'db'>,
  { noted, onProgress }: { noted?: AuditHead | undefined; onProgress?: (entries: number) => void } = {},
): Promise<AuditVerification> {
  let [entries, hasNoted] = [0, false];
  let before: Buffer = NO_HASH;
  let head: AuditHead | undefined;
  const result = (brokenAt?: bigint): AuditVerification => ({
    ...{ entries, head, brokenAt },
    hasNoted: noted === undefined ? undefined : hasNoted,
  });
  for (;;) {
    const page = await entriesAfter(db, head?.position ?? -1n, PAGE);
    for (const { hash, ...content } of page) {
      const due = hashOf(before, content);
      if (!due.equals(hash)) return result(content.position);
      entries += 1;
      before = due;
      head = { position: content.position, hash: due.toString('hex') };
      hasNoted ||= noted?.position === head.position && noted.hash === head.hash;
    }
    onProgress?.(entries);
    if (page.length < PAGE) return result();
  }
}
