import { z } from 'zod';

const text = z.string().min(1).max(191);

/** What is left out stays as it is. */
export const MemberInput = z.strictObject({
  /** The member's id in Ghost; found by address when left out. */
  key: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional(),
  email: z.email().max(191),
  name: z.string().max(191).optional(),
  note: z.string().max(2_000).optional(),
  /** All labels that the member is to have, by name; those that are new are made. */
  labels: z.array(text).max(100).optional(),
  /** All newsletters that the member is to get, by id. */
  newsletters: z
    .array(z.string().regex(/^[0-9a-f]{24}$/))
    .max(100)
    .optional(),
});
export type MemberInput = z.infer<typeof MemberInput>;

export const DeleteInput = z.strictObject({ key: z.string().regex(/^[0-9a-f]{24}$/) });
export type DeleteInput = z.infer<typeof DeleteInput>;
