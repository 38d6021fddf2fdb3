/** What Ghost sends, as far as it is used. */
import { z } from 'zod';

const Named = z.object({ id: z.string(), name: z.string() });

export const MemberWire = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullish(),
  note: z.string().nullish(),
  /** `free`, `paid` or `comped`. */
  status: z.string(),
  labels: z.array(Named).default([]),
  newsletters: z.array(Named.extend({ status: z.string() })).default([]),
  tiers: z.array(Named).default([]),
  created_at: z.string(),
  updated_at: z.string().nullish(),
});
export type MemberWire = z.infer<typeof MemberWire>;
