import { isReject, stableJson } from '@tributary/connector-kit';
import { accept, type Outcome } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { newestEnvelopes } from '../engine/queries/remap.ts';
import { itemId } from '../raw-record/queries.ts';
import { checkMapping, type MappingCodes, type MappingInput } from './check-mapping.ts';
import { overriddenStream } from './field-override.ts';

export interface PreviewedRecord {
  readonly kind: string;
  readonly key: string;
  /** As the source sent it: the fields that the connector knows. */
  readonly raw: unknown;
  readonly before: unknown;
  /** Null when it could not be mapped so. */
  readonly after: unknown;
  readonly changes: boolean;
  readonly problem: string | null;
}

/** What the mapping would make of records that the hub has, the latest first. Nothing is stored, and nobody is asked. */
export async function previewStreamMapping(
  host: Pick<HostDeps, 'database' | 'opened'>,
  { limit, ...input }: MappingInput & { readonly limit: number },
): Promise<Outcome<readonly PreviewedRecord[], MappingCodes>> {
  const checked = await checkMapping(host, input);
  if (!checked.ok) return checked;
  const { found, declared, context, overrides } = checked.value;
  const stream = overriddenStream(declared, overrides);
  const rows = await newestEnvelopes(host.database.db, found.stream.id, limit);
  return accept(
    rows.map(({ kind, key, version, raw, record }): PreviewedRecord => {
      const upserts = stream.remap({ key, version, raw }, context.config);
      const own = upserts.find((one) => itemId(one) === itemId({ kind, key })) ?? upserts.find(isReject);
      const base = { kind, key, raw, before: record };
      if (own === undefined) return { ...base, after: record, changes: false, problem: null };
      if (isReject(own)) return { ...base, after: null, changes: true, problem: own.reject.reason };
      return { ...base, after: own.record, changes: stableJson(own.record) !== stableJson(record), problem: null };
    }),
  );
}
