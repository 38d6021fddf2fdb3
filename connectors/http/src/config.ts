/** A vendor's API as configuration: where its lists are, how they are paged, and what a row means. */
import { Handshake, secretNamesOf, SignatureScheme } from '@tributary/connector-kit';
import { RecordMapping } from '@tributary/connector-kit-mapping';
import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a lower-case word');
const path = z.string().regex(/^\/(?!\/)/, 'must begin with one “/”');
const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** `data.items`; empty for the answer itself. */
const place = z.string();
const size = z.strictObject({ parameter: z.string().min(1), value: z.int().min(1).max(1000) });

export const Paging = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  /** Numbers shift when a row comes or goes: such a list is read until two readings agree. */
  z.strictObject({ by: z.literal('page'), parameter: z.string().min(1), first: z.int().min(0).default(1), size }),
  z.strictObject({ by: z.literal('offset'), parameter: z.string().min(1), size }),
  /** The answer says how to go on, at `from`. */
  z.strictObject({ by: z.literal('cursor'), parameter: z.string().min(1), from: place.min(1), size: size.optional() }),
  z.strictObject({ by: z.literal('nextUrl'), from: place.min(1), size: size.optional() }),
  /** `Link: <…>; rel="next"` (RFC 8288). */
  z.strictObject({ by: z.literal('link'), size: size.optional() }),
]);
export type Paging = z.infer<typeof Paging>;

const Changes = z.strictObject({
  /** Where a row has the time of its last change. */
  field: place.min(1),
  /** Asks for rows from that time on. */
  parameter: z.string().min(1),
  form: z.enum(['iso', 'seconds', 'milliseconds']).default('iso'),
  /** How far behind the newest row a new pass begins. */
  lookBackSeconds: z.int().min(0).max(86_400).default(300),
});

const Deletes = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('sweep'), everyMinutes: z.int().min(1).default(1_440) }),
  /** Rows whose `field` is `is` are gone. */
  z.strictObject({ by: z.literal('softFlag'), field: place.min(1), is: z.union([scalar, z.null()]) }),
]);

export const StreamConfig = z.strictObject({
  name,
  title: z.string().min(1).optional(),
  path,
  query: z.record(z.string(), scalar).default({}),
  headers: z.record(z.string(), z.string()).default({}),
  /** Asks by POST with this document; the parameters of paging and changes are its variables. */
  graphql: z.strictObject({ document: z.string().min(1) }).optional(),
  /** Where in the answer the rows are. */
  records: place,
  paging: Paging.default({ by: 'none' }),
  changes: Changes.optional(),
  deletes: Deletes.default({ by: 'none' }),
  /** Address of one record; `{key}` is its key. */
  one: z.strictObject({ path: path.includes('{key}'), record: place.default('') }).optional(),
  /** Kinds of change that move the time of a row, and those that do not and are found by reading everything again. */
  covers: z.array(z.string().min(1)).min(1).default(['created', 'edited']),
  blindSpots: z.array(z.strictObject({ kind: z.string().min(1), everyMinutes: z.int().min(1) })).default([]),
  mapping: RecordMapping,
});
export type StreamConfig = z.infer<typeof StreamConfig>;

const Request = z.strictObject({ method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']), path });

export const ActionConfig = z.strictObject({
  name,
  /** Sent as JSON under these names. */
  fields: z.record(
    z.string(),
    z.strictObject({ type: z.enum(['string', 'number', 'boolean']), optional: z.boolean().default(false) }),
  ),
  create: Request,
  /** Where the answer has the key of what was made. */
  key: place.min(1),
  /** Looks before it writes, so that a call whose answer was lost finds its own work: a field of the input is the query. */
  find: z.strictObject({ path, parameter: z.string().min(1), field: z.string().min(1), records: place }).optional(),
  /** `{key}` in its path; what was found stays as it is without it. */
  update: Request.optional(),
  /** Header for the idempotency key, of vendors that have one. */
  idempotencyHeader: z.string().min(1).optional(),
});
export type ActionConfig = z.infer<typeof ActionConfig>;

/** The one that the hub makes, and the one that a vendor gives, which is part of the credential. */
const WEBHOOK_SECRETS = ['webhook', 'webhookSecret'];

const among = z.array(z.string()).min(1);

export const HintConfig = z.strictObject({
  stream: name,
  /** Only for requests of which this header, or this place of the body, is one of these. */
  when: z
    .union([
      z.strictObject({ header: z.string().min(1), is: among }),
      z.strictObject({ field: place.min(1), is: among }),
    ])
    .optional(),
  /** Where the body has a list of what it is about. */
  records: place.optional(),
  /** Where the record's key is, the one that `mapping.key` gives; without it the stream is read on. */
  key: place.min(1).optional(),
});
export type HintConfig = z.infer<typeof HintConfig>;

export const WebhookConfig = z.strictObject({
  verify: SignatureScheme.refine((scheme) => secretNamesOf(scheme).every((one) => WEBHOOK_SECRETS.includes(one)), {
    error: 'its secret is “webhook” (the hub makes it) or “webhookSecret” (of the credential)',
  }),
  handshake: Handshake.optional(),
  /** Header that names a delivery: the same one is looked at once. */
  deliveryHeader: z.string().min(1).optional(),
  hints: z.array(HintConfig).min(1),
});
export type WebhookConfig = z.infer<typeof WebhookConfig>;

const Shape = z.strictObject({
  /** e.g. `https://api.example/v2`; every path is behind it. */
  baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** Name of the header or parameter that carries the key, for those sign-ins. */
  keyName: z.string().min(1).max(100).default('x-api-key'),
  /** Where a token is fetched with client id and secret. */
  tokenUrl: z.url({ protocol: /^https?$/ }).optional(),
  scope: z.string().min(1).optional(),
  streams: z.array(StreamConfig).min(1),
  actions: z.array(ActionConfig).default([]),
  webhooks: WebhookConfig.optional(),
});

export const HttpConfig = Shape.superRefine(({ streams, webhooks }, context) => {
  const names = streams.map((stream) => stream.name);
  for (const [index, { stream }] of (webhooks?.hints ?? []).entries()) {
    if (names.includes(stream)) continue;
    const path = ['webhooks', 'hints', index, 'stream'];
    context.addIssue({
      code: 'custom',
      path,
      message: `no stream is called “${stream}”; there is ${names.join(', ')}`,
    });
  }
});
export type HttpConfig = z.infer<typeof HttpConfig>;
export type HttpConfigInput = z.input<typeof HttpConfig>;
