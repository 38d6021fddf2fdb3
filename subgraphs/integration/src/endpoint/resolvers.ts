import { fromPublicId, input, parsedMutation, publicIdPrefix, rowOf, toPublicId } from '@tributary/platform';
import { z } from 'zod';
import {
  deleteEndpoint,
  pauseEndpoint,
  resumeEndpoint,
  rotateEndpointSecret,
  testEndpoint,
  updateEndpoint,
} from './change-endpoint.ts';
import { createEndpoint } from './create-endpoint.ts';
import { replayEndpoint } from './replay-endpoint.ts';

const { absent, idOf, key, line, version } = input;

const thing = { endpoint: 'WebhookEndpoint' } as const;
const id = idOf('webhook_endpoint');
const name = line.max(200);
const url = line.max(2_000);
const EVENT_TYPE = /^(\*|[a-z][A-Za-z]*\.(\*|[a-z][A-Za-z]*))$/;
const types = z
  .array(z.string().regex(EVENT_TYPE, 'is not a type of event: “deal.won”, “deal.*” or “*”'))
  .min(1)
  .max(100);
const MOST_IDS = 1_000;
const anyId = z
  .string()
  .refine((text) => publicIdPrefix(text) !== undefined, 'is not an id of this hub')
  .transform((text) => ({ uuid: fromPublicId(text) ?? '', prefix: publicIdPrefix(text) ?? '' }));
const filters = z
  .array(
    z.object({
      ref: line.regex(/^[a-z][A-Za-z]*Id$/, 'is not a reference: “pipelineId”'),
      ids: z.array(anyId).min(1).max(MOST_IDS),
    }),
  )
  .max(10)
  .transform((given) =>
    given.map(({ ref, ids }) => ({ ref, ids: ids.map(({ uuid }) => uuid), prefix: ids[0]?.prefix ?? '' })),
  );
const when = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const endpointMutations = {
  createWebhookEndpoint: parsedMutation({
    requires: ['create', 'WebhookEndpoint'],
    thing,
    input: z.object({
      name,
      url,
      role: line,
      types,
      filters: absent(filters).transform((given) => given ?? []),
      includesFields: absent(z.boolean()).transform((given) => given ?? false),
      idempotencyKey: absent(key),
    }),
    run: createEndpoint,
  }),
  updateWebhookEndpoint: parsedMutation({
    requires: ['update', 'WebhookEndpoint'],
    thing,
    input: z.object({
      id,
      name: absent(name),
      url: absent(url),
      role: absent(line),
      types: absent(types),
      filters: absent(filters),
      includesFields: absent(z.boolean()),
      version,
    }),
    run: updateEndpoint,
  }),
  pauseWebhookEndpoint: parsedMutation({
    requires: ['update', 'WebhookEndpoint'],
    thing,
    input: z.object({ id }),
    run: pauseEndpoint,
  }),
  resumeWebhookEndpoint: parsedMutation({
    requires: ['update', 'WebhookEndpoint'],
    thing,
    input: z.object({ id }),
    run: resumeEndpoint,
  }),
  deleteWebhookEndpoint: parsedMutation({
    requires: ['delete', 'WebhookEndpoint'],
    thing: {},
    input: z.object({ id }),
    run: deleteEndpoint,
  }),
  rotateWebhookEndpointSecret: parsedMutation({
    requires: ['update', 'WebhookEndpoint'],
    thing,
    input: z.object({ id }),
    run: rotateEndpointSecret,
  }),
  replayWebhookEndpoint: parsedMutation({
    requires: ['update', 'WebhookEndpoint'],
    thing,
    input: z.object({ id, from: when, to: absent(when) }),
    run: replayEndpoint,
  }),
  testWebhookEndpoint: parsedMutation({
    requires: ['update', 'WebhookEndpoint'],
    thing,
    input: z.object({ id }),
    run: testEndpoint,
  }),
};

const Stored = z.array(z.object({ ref: z.string(), ids: z.array(z.string()), prefix: z.string() }));

export const endpointFields = {
  filters(source: unknown): object[] {
    const stored = Stored.parse(rowOf(source)['filters']);
    return stored.map(({ ref, ids, prefix }) => ({ ref, ids: ids.map((uuid) => toPublicId(prefix, uuid)) }));
  },
};
