import { can, codedError, input as inputs } from '@tributary/platform';
import { z } from 'zod';
import type { IntegrationContext } from '../deps.ts';
import { previewSample, type ImportPreview } from './preview-import.ts';

const MOST_ROWS = 100;
const MOST_CHARACTERS = 1_000_000;

const PreviewInput = z.object({
  name: inputs.line,
  sample: z.string().max(MOST_CHARACTERS),
  mapping: z
    .unknown()
    .optional()
    .transform((mapping) => mapping ?? undefined),
  rows: z
    .int()
    .min(1)
    .max(MOST_ROWS)
    .nullish()
    .transform((rows) => rows ?? 10),
});

interface Payload {
  readonly preview: ImportPreview | null;
  readonly problems: readonly { code: string; message: string; field: string | null }[];
}

export const importQueries = {
  async previewImport(
    _source: unknown,
    { input }: { readonly input: unknown },
    { principal }: IntegrationContext,
  ): Promise<Payload> {
    // Whoever may import may look at what they import; there is nothing of the hub in it.
    if (!can(principal, 'create', 'SyncRun')) {
      throw codedError('FORBIDDEN', 'You may not import. Ask an administrator for the right.');
    }
    const parsed = inputs.parsed(PreviewInput, input);
    const outcome = parsed.ok ? await previewSample({ ...parsed.value, limit: parsed.value.rows }) : parsed;
    if (outcome.ok) return { preview: outcome.value, problems: [] };
    const { code, message, field } = outcome;
    return { preview: null, problems: [{ code, message, field: field ?? null }] };
  },
};
