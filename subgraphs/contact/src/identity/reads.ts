import { column, defineReads, expression, mustRead, one, type Fragment } from '@tributary/platform';
import { bouncedAt } from '../interaction/bounce.ts';
import type { IdentityKind } from './identities-of.ts';
import {
  normaliseDomain,
  normaliseEmail,
  normaliseExternalId,
  normaliseHandle,
  normalisePhone,
  normaliseTaxId,
} from './normalise.ts';

export const identityReads = defineReads({
  type: 'Identity',
  table: 'contact.known_identities',
  fields: {
    kind: column('kind'),
    value: column('value'),
    original: column('original'),
    bouncedAt: expression(bouncedAt, { decode: 'time' }),
    sourceRecord: one('SourceRecord', { column: 'node_id' }),
  },
  filter: { kind: 'enum', value: 'string' },
});

/** The customer of whom a live source record gives the identifier in the arguments `kind` and `value`. */
export function identifiedBy(recordKind: 'person' | 'company'): Fragment {
  return (row, { args, param, principal }) => {
    // A contact that is found by an address is a contact whose address is known.
    mustRead(principal, 'Identity');
    const value = normalised(args['kind'], args['value']);
    if (value === undefined) return 'false';
    return (
      `${row}.id in (select i_.entity_id from contact.identities i_ where i_.record_kind = '${recordKind}' ` +
      `and i_.kind = ${param(args['kind'])} and i_.value = ${param(value)} and i_.is_live)`
    );
  };
}

const NORMALISERS: Readonly<Record<Exclude<IdentityKind, 'NAME'>, (text: string) => string | undefined>> = {
  EMAIL: normaliseEmail,
  PHONE: (text) => normalisePhone(text),
  DOMAIN: normaliseDomain,
  TAX_ID: normaliseTaxId,
  HANDLE: (text) => inParts(text, normaliseHandle),
  EXTERNAL_ID: (text) => inParts(text, normaliseExternalId),
};

function normalised(kind: unknown, value: unknown): string | undefined {
  if (typeof kind !== 'string' || typeof value !== 'string' || value.includes('\u0000')) return undefined;
  return Object.hasOwn(NORMALISERS, kind) ? NORMALISERS[kind as keyof typeof NORMALISERS](value) : undefined;
}

/** `network:handle` and `system:id`. */
function inParts(text: string, join: (scope: string, name: string) => string | undefined): string | undefined {
  const colon = text.indexOf(':');
  return colon <= 0 ? undefined : join(text.slice(0, colon), text.slice(colon + 1));
}
