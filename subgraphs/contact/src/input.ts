/** What this subgraph's mutations accept beyond the platform's own words. */
import { input } from '@tributary/platform';
import { z } from 'zod';
import { normaliseDomain, normaliseEmail, normalisePhone } from './identity/normalise.ts';

export const { absent, day, idOf, key, line, parsed } = input;

export const word = line.max(100);
export const prose = input.prose.trim().min(1);
export const version = z.int().min(1);
/** Text, or the Date that GraphQL's DateTime was parsed to. */
export const instant = z
  .union([z.date(), z.iso.datetime({ offset: true })])
  .transform((at) => new Date(at).toISOString());

export const emailAddress = line.refine(
  (text) => normaliseEmail(text) !== undefined,
  'is not an e-mail address such as ada@example.com',
);
export const phoneNumber = line.refine(
  (text) => normalisePhone(text) !== undefined,
  'is not a phone number with its country prefix, such as +49 30 123456',
);
export const domainName = line.refine(
  (text) => normaliseDomain(text) !== undefined,
  'is not a domain such as example.com',
);

export const address = z
  .strictObject({
    label: line.nullish(),
    recipient: line.nullish(),
    lines: z.array(line).max(10).nullish(),
    city: line.nullish(),
    region: line.nullish(),
    postalCode: line.nullish(),
    country: line.nullish(),
    phone: line.nullish(),
    primary: z.boolean().nullish(),
  })
  .transform(({ lines, ...parts }) => ({
    // The cast says what the filter does.
    ...(Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && part !== undefined)) as {
      [part in keyof typeof parts]?: NonNullable<(typeof parts)[part]>;
    }),
    lines: lines ?? [],
  }));

/** JSON as PostgreSQL can keep it. */
export const attributes = z
  .record(z.string(), z.json())
  .refine(
    (value) => !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/iu.test(JSON.stringify(value)),
    'contains a character that cannot be stored',
  );

/** What happens to a record of somebody who seems to be known already. */
export const duplicatePolicy = z.enum(['ERROR', 'RETURN_EXISTING', 'CREATE_AND_QUEUE', 'MERGE']);
