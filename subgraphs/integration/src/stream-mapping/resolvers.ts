import { can, codedError, input, parsedMutation, problemOf } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps, IntegrationContext } from '../deps.ts';
import { FieldOverride } from './field-override.ts';
import { previewStreamMapping, type PreviewedRecord } from './preview-stream-mapping.ts';
import { setStreamMapping } from './set-stream-mapping.ts';

const { absent, idOf, line } = input;

const MOST_PREVIEWED = 100;
const MOST_FIELDS = 200;

const about = {
  streamId: idOf('stream'),
  fields: z
    .array(z.object({ kind: absent(line), field: FieldOverride.shape.field.max(200), value: z.json().nullish() }))
    .max(MOST_FIELDS)
    .transform((fields) => fields.map(({ value = null, ...field }) => ({ ...field, value }))),
};

export const streamMappingMutations = {
  setStreamMapping: parsedMutation({
    requires: ['update', 'Connection'],
    thing: { stream: 'Stream' },
    input: z.object({ ...about, version: absent(z.int().min(0)) }),
    run: async (deps: HostDeps, principal, given) => await setStreamMapping(deps, principal, given),
  }),
};

const PreviewInput = z.object({
  ...about,
  first: z
    .int()
    .min(1)
    .max(MOST_PREVIEWED)
    .nullish()
    .transform((first) => first ?? 20),
});

interface Preview {
  readonly records: readonly PreviewedRecord[] | null;
  readonly problems: readonly object[];
}

export const streamMappingQueries = {
  async previewStreamMapping(
    _source: unknown,
    { input: given }: { readonly input: unknown },
    { deps, principal }: IntegrationContext,
  ): Promise<Preview> {
    // It shows what sources say of customers.
    if (!can(principal, 'update', 'Connection') || !can(principal, 'read', 'SourceRecord'))
      throw codedError('FORBIDDEN', 'You may not preview mappings. Ask an administrator for the right.');
    const parsed = input.parsed(PreviewInput, given);
    if (!parsed.ok) return { records: null, problems: [problemOf(parsed)] };
    const { first: limit, ...mapping } = parsed.value;
    const outcome = await previewStreamMapping(deps, { ...mapping, limit });
    return outcome.ok ? { records: outcome.value, problems: [] } : { records: null, problems: [problemOf(outcome)] };
  },
};
