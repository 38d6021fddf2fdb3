import { z } from 'zod';

const Address = z.strictObject({
  lines: z.array(z.string()).max(2).default([]),
  company: z.string().optional(),
  city: z.string().optional(),
  provinceCode: z.string().optional(),
  postalCode: z.string().optional(),
  /** ISO 3166 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  phone: z.string().optional(),
});

export const CustomerInput = z.strictObject({
  /** The customer's number in Shopify; found by e-mail address when left out. */
  key: z.string().regex(/^\d+$/).optional(),
  email: z.email(),
  given: z.string().optional(),
  family: z.string().optional(),
  /** In international form. */
  phone: z.string().optional(),
  note: z.string().optional(),
  /** All tags and all addresses there are to be: what is not named is removed. Left out, they stay. */
  tags: z.array(z.string().min(1)).optional(),
  addresses: z.array(Address).optional(),
});
export type CustomerInput = z.infer<typeof CustomerInput>;

/** As Shopify's `CustomerSetInput`. */
export function wireInput({ email, given, family, phone, note, tags, addresses }: CustomerInput): object {
  return {
    email,
    ...(given !== undefined && { firstName: given }),
    ...(family !== undefined && { lastName: family }),
    ...(phone !== undefined && { phone }),
    ...(note !== undefined && { note }),
    ...(tags !== undefined && { tags }),
    ...(addresses && {
      addresses: addresses.map(({ lines, postalCode, country, ...rest }) => ({
        ...rest,
        ...(lines[0] !== undefined && { address1: lines[0] }),
        ...(lines[1] !== undefined && { address2: lines[1] }),
        ...(postalCode !== undefined && { zip: postalCode }),
        ...(country !== undefined && { countryCode: country }),
      })),
    }),
  };
}
