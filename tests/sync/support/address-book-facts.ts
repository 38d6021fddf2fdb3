/** What the graph says of everybody in one connection's address books, in the form of the target's truth. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { HubInside } from '../../support/hub/in-process.ts';
import { contactFacts } from '../../targets/carddav/truth.ts';
import { ask } from './vendure-connection.ts';

interface SourceRecord {
  readonly kind: string;
  readonly connectionId: string;
  readonly externalId: string;
  readonly deletedAt: string | null;
  readonly record: CanonicalRecord;
}
interface Address {
  readonly lines: readonly string[] | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}
interface Customer {
  readonly addresses: readonly Address[];
  readonly sourceRecords: readonly SourceRecord[];
}
interface ContactNode extends Customer {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly birthDate: string | null;
  readonly identities: readonly { readonly kind: string; readonly value: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly notes: { readonly nodes: readonly { readonly text: string }[] };
}
interface CompanyNode extends Customer {
  readonly name: string;
}
interface Graph {
  readonly contacts: { readonly nodes: readonly ContactNode[] };
  readonly companies: { readonly nodes: readonly CompanyNode[] };
}

const SHARED = `addresses { lines city postalCode country }
  sourceRecords { kind connectionId externalId deletedAt record }`;
const CUSTOMERS = `{
  contacts(first: 100) { nodes { givenName familyName jobTitle birthDate identities { kind value }
    tags { name } notes(first: 5) { nodes { text } } ${SHARED} } }
  companies(first: 100) { nodes { name ${SHARED} } } }`;

/** What the golden record has a field for is taken from there, the rest from what the source says. */
export async function customersHere(hub: Pick<HubInside, 'run'>, connectionId: string): Promise<Facts> {
  const { contacts, companies } = await ask<Graph>(hub, CUSTOMERS);
  const facts = new Map<string, unknown>();
  for (const contact of contacts.nodes) {
    const [source, ...more] = liveRecords(contact, connectionId);
    // Nothing in the target's data links two of its people: each contact is one of them.
    if (!source || more.length > 0) throw new Error(`A contact is made of ${JSON.stringify(contact.sourceRecords)}`);
    facts.set(`person/${source.externalId}`, { ...said(source), ...golden(contact) });
  }
  for (const { name, addresses, sourceRecords } of companies.nodes) {
    for (const source of liveRecords({ addresses, sourceRecords }, connectionId)) {
      facts.set(`company/${source.externalId}`, { ...said(source), full: name, addresses: places(addresses) });
    }
  }
  return facts;
}

/** A company that people's cards only name is a record too; its key is that name, and no path of a card. */
function liveRecords({ sourceRecords }: Customer, connectionId: string): SourceRecord[] {
  return sourceRecords.filter(
    (one) => one.connectionId === connectionId && one.deletedAt === null && one.externalId.startsWith('/'),
  );
}

function said({ record }: SourceRecord): Record<string, unknown> {
  // Facts of a customer are an object.
  return contactFacts(record) as Record<string, unknown>;
}

function golden({ givenName, familyName, jobTitle, birthDate, tags, notes, addresses }: ContactNode) {
  return {
    given: givenName ?? '',
    family: familyName ?? '',
    title: jobTitle ?? '',
    born: birthDate ?? '',
    note: notes.nodes[0]?.text ?? '',
    tags: tags.map(({ name }) => name).sort(),
    addresses: places(addresses),
  };
}

function places(addresses: readonly Address[]): string[][] {
  return addresses
    .map(({ lines, city, postalCode, country }) => [lines?.[0] ?? '', city ?? '', postalCode ?? '', country ?? ''])
    .sort((one, other) => (one.join('\u0000') < other.join('\u0000') ? -1 : 1));
}
