import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import { PYTHON } from './install.ts';
import { USER } from './server.ts';

const SCRIPT = fileURLToPath(new URL('./truth.py', import.meta.url));

/** Read from Radicale's own files by Python's vCard library: neither the road nor the parser of the connector. */
export async function contactsThere(folder: string): Promise<Facts> {
  const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, folder, USER], {
    env: { PATH: '/usr/bin:/bin', PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, unknown>));
}

export function contactFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person' && record.kind !== 'company') return record.kind;
  const { emails, phones, addresses, tags, notes, attributes } = record;
  const person = record.kind === 'person' ? record : undefined;
  const company = record.kind === 'company' ? record : undefined;
  const affiliated = person?.affiliations[0]?.company;
  const organisation = affiliated && 'name' in affiliated ? affiliated.name : company?.name;
  return {
    full: person?.names.full ?? company?.name,
    given: person?.names.given ?? '',
    family: person?.names.family ?? '',
    organisation: organisation ?? '',
    department: attributes['department'] ?? '',
    title: person?.jobTitle ?? '',
    born: person?.birthDate ?? '',
    note: notes[0]?.text ?? '',
    emails: inOrder(emails.map(({ address, label = '' }) => [address, label])),
    phones: inOrder(phones.map(({ number, label = '' }) => [number, label])),
    addresses: inOrder(
      addresses.map(({ lines, city = '', postalCode = '', country = '' }) => [
        lines[0] ?? '',
        city,
        postalCode,
        country,
      ]),
    ),
    tags: [...tags].sort(),
  };
}

function inOrder(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return [...rows].sort((one, other) => (one.join('\u0000') < other.join('\u0000') ? -1 : 1));
}
