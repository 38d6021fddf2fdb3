import { z } from 'zod';

/**
 * How far a folder has been read. `uids` are those the hub holds: servers without QRESYNC are compared with it, and
 * when the server numbers anew (UIDVALIDITY), it says what there is to forget.
 */
export const FolderCursor = z.object({
  path: z.string(),
  uidValidity: z.string().regex(/^\d+$/),
  /** Changes up to here are known; `0` before the first pass ends, and where the server keeps no order of changes. */
  modseq: z.string().regex(/^\d+$/),
  uids: z.string(),
  /** A pass on its way: what it will have reached at its end, and the last message it has read. */
  pass: z.object({ modseq: z.string().regex(/^\d+$/), after: z.int() }).optional(),
});
export type FolderCursor = z.infer<typeof FolderCursor>;
