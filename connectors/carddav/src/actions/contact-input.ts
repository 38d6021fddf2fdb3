import { z } from 'zod';

const text = z.string().max(2_000);
const labelled = z.strictObject({ value: text.min(1), label: text.optional() });

/** What is left out stays as it is; an empty text or list takes away. */
export const ContactInput = z.strictObject({
  /** Path of the card, which is the contact's id in the hub; found by `uid` when left out. */
  key: z.string().startsWith('/').optional(),
  /** The id inside the card. Without it and without a key a new card is made. */
  uid: text.min(1).optional(),
  /** Name or path of the address book for a new card; the account's first when left out. */
  addressBook: text.min(1).optional(),
  /** Of a new card. */
  kind: z.enum(['person', 'company']).default('person'),
  names: z
    .strictObject({
      full: text.min(1).optional(),
      given: text.optional(),
      middle: text.optional(),
      family: text.optional(),
      honorific: text.optional(),
      suffix: text.optional(),
    })
    .optional(),
  organisation: text.optional(),
  title: text.optional(),
  birthDate: z.union([z.iso.date(), z.literal('')]).optional(),
  note: z.string().max(1_000_000).optional(),
  /** The card's own; membership of groups is not changed by it. */
  categories: z.array(text.min(1)).max(500).optional(),
  emails: z.array(labelled).max(100).optional(),
  phones: z.array(labelled).max(100).optional(),
  addresses: z
    .array(
      z.strictObject({
        lines: z.array(text.min(1)).max(10).optional(),
        city: text.optional(),
        region: text.optional(),
        postalCode: text.optional(),
        country: text.optional(),
        label: text.optional(),
      }),
    )
    .max(100)
    .optional(),
});
export type ContactInput = z.infer<typeof ContactInput>;

export const DeleteInput = z.strictObject({ key: z.string().startsWith('/') });
export type DeleteInput = z.infer<typeof DeleteInput>;
