/** Changes to a vCard that leave alone what they do not name: properties that nobody here knows included. */
import { textOf } from './card.ts';
import { escaped, headOf, linesOf, newLine, partsOf, propertyOf, textOfLines, type CardLine } from './card-lines.ts';

export interface LabelledValue {
  readonly value: string;
  readonly label?: string | undefined;
}
export interface AddressChange {
  readonly lines?: readonly string[] | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
  readonly label?: string | undefined;
}
/** What is left out stays; an empty text or list takes away. */
export interface CardChanges {
  readonly names?:
    | {
        readonly full?: string | undefined;
        readonly given?: string | undefined;
        readonly middle?: string | undefined;
        readonly family?: string | undefined;
        readonly honorific?: string | undefined;
        readonly suffix?: string | undefined;
      }
    | undefined;
  readonly organisation?: string | undefined;
  readonly title?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly note?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly emails?: readonly LabelledValue[] | undefined;
  readonly phones?: readonly LabelledValue[] | undefined;
  readonly addresses?: readonly AddressChange[] | undefined;
}

export function editCard(text: string, changes: CardChanges): string {
  let lines = linesOf(text);
  const { names, organisation, title, birthDate, note, categories, emails, phones, addresses } = changes;
  if (organisation !== undefined) lines = withParts(lines, 'ORG', [organisation]);
  if (names) lines = withNames(lines, names);
  // Readers take the role for a title where there is no other.
  if (title !== undefined) lines = withText(title === '' ? without(lines, 'ROLE') : lines, 'TITLE', escaped(title));
  if (birthDate !== undefined) lines = withText(lines, 'BDAY', birthDate);
  if (note !== undefined) lines = withText(lines, 'NOTE', escaped(note));
  if (categories !== undefined) lines = withCategories(lines, categories);
  if (emails !== undefined) lines = withList(lines, 'EMAIL', emails.map(entryOf));
  if (phones !== undefined) lines = withList(lines, 'TEL', phones.map(entryOf));
  if (addresses !== undefined) lines = withList(lines, 'ADR', addresses.map(addressEntry));
  return textOfLines(lines);
}

/** A card of version 3.0, which every server takes. */
export function newCard(uid: string, kind: 'person' | 'company', changes: CardChanges): string {
  const names = { ...changes.names };
  names.full ??= kind === 'company' ? changes.organisation : undefined;
  const first = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${escaped(uid)}`,
    'N:;;;;',
    ...(kind === 'company' ? ['X-ABShowAs:COMPANY'] : []),
  ];
  const card = editCard([...first, 'END:VCARD'].join('\r\n'), { ...changes, names });
  // FN is not optional, whatever is known of somebody.
  return linesOf(card).some(({ name }) => name === 'FN')
    ? card
    : editCard(card, { names: { full: changes.emails?.[0]?.value ?? changes.phones?.[0]?.value ?? uid } });
}

function withNames(lines: readonly CardLine[], names: NonNullable<CardChanges['names']>): CardLine[] {
  const { family, given, middle, honorific, suffix } = names;
  const parts = [family, given, middle, honorific, suffix];
  const isPartGiven = parts.some((part) => part !== undefined);
  const named = isPartGiven ? withParts(lines, 'N', parts) : [...lines];
  const full = names.full ?? (isPartGiven ? fullName(named) : undefined);
  // A card must have a full name: it cannot be taken away.
  return full === undefined || full === '' ? named : withText(named, 'FN', escaped(full));
}

function fullName(lines: readonly CardLine[]): string {
  const line = lines.find(({ name }) => name === 'N');
  const values = line && propertyOf(line)?.values[0];
  const [family = '', given = '', middle = '', honorific = '', suffix = ''] = Array.isArray(values)
    ? values.map(textOf)
    : [];
  return [honorific, given, middle, family, suffix].filter((part) => part !== '').join(' ');
}

/** One value: the line that readers take is changed, further ones of the name go. */
function withText(lines: readonly CardLine[], name: string, value: string): CardLine[] {
  const [line] = preferredFirst(lines, name);
  const isSame = line && lines.filter((one) => one.name === name).length === 1 && partsOf(line).join(';') === value;
  if (isSame === true) return [...lines];
  if (value === '') return without(lines, name);
  const changed = newLine(line ? headOf(line) : `${name}:`, value);
  if (!line) return beforeEnd(lines, [changed]);
  return lines.flatMap((one) => (one === line ? [changed] : one.name === name ? [] : [one]));
}

/** A structured value: parts that are not named stay as they are. */
function withParts(lines: readonly CardLine[], name: string, parts: readonly (string | undefined)[]): CardLine[] {
  const [line] = preferredFirst(lines, name);
  const before = line ? partsOf(line) : [];
  const after = Array.from({ length: Math.max(before.length, parts.length) }, (_, index) => {
    const part = parts[index];
    return part === undefined ? (before[index] ?? '') : escaped(part);
  });
  // N is not optional in version 3.0, be it empty.
  if (name !== 'N' && after.every((part) => part === '')) return without(lines, name);
  if (line && after.join(';') === before.join(';')) return [...lines];
  const changed = newLine(line ? headOf(line) : `${name}:`, after.join(';'));
  return line ? lines.map((one) => (one === line ? changed : one)) : beforeEnd(lines, [changed]);
}

function withCategories(lines: readonly CardLine[], categories: readonly string[]): CardLine[] {
  const held = lines
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap((line) => propertyOf(line)?.values.map(textOf) ?? []);
  if (JSON.stringify(held) === JSON.stringify(categories)) return [...lines];
  return withText(lines, 'CATEGORIES', categories.map(escaped).join(','));
}

interface Entry {
  /** As the reader of cards gives the value back. */
  readonly read: string;
  readonly written: string;
  readonly label: string | undefined;
}

function entryOf({ value, label }: LabelledValue): Entry {
  return { read: value.trim(), written: escaped(value.trim()), label };
}

function addressEntry({
  lines = [],
  city = '',
  region = '',
  postalCode = '',
  country = '',
  label,
}: AddressChange): Entry {
  const parts = ['', '', lines.join('\n'), city, region, postalCode, country];
  return { read: parts.join('\u0000'), written: parts.map(escaped).join(';'), label };
}

/** Lines of values that stay are not touched, so that their parameters stay too. */
function withList(lines: readonly CardLine[], name: string, entries: readonly Entry[]): CardLine[] {
  const open = [...entries];
  const gone = new Set<CardLine>();
  for (const line of lines.filter((one) => one.name === name)) {
    const at = open.findIndex((entry) => isEntry(lines, line, entry));
    if (at === -1) gone.add(line);
    else open.splice(at, 1);
  }
  const kept = lines.filter((line) => !gone.has(line));
  // A label that was tied to nothing but what went goes with it.
  const orphaned = new Set([...gone].map(({ group }) => group).filter((group) => group !== '' && !isTied(kept, group)));
  const rest = kept.filter(({ group }) => !orphaned.has(group));
  return open.reduce((all, entry) => beforeEnd(all, linesFor(all, name, entry)), rest);
}

function isTied(lines: readonly CardLine[], group: string): boolean {
  return lines.some((line) => line.group === group && line.name !== 'X-ABLABEL');
}

function isEntry(lines: readonly CardLine[], line: CardLine, { read, label }: Entry): boolean {
  const property = propertyOf(line);
  const [value] = property?.values ?? [];
  const text = Array.isArray(value) ? value.map(textOf).join('\u0000') : textOf(value).replace(/^tel:/i, '');
  if (property === undefined || text !== read) return false;
  if (label === undefined || property.types.includes(label.toLowerCase())) return true;
  const own = lines.find((one) => one.name === 'X-ABLABEL' && one.group !== '' && one.group === line.group);
  return own !== undefined && textOf(propertyOf(own)?.values[0]).toLowerCase().includes(label.toLowerCase());
}

/** Types are words; any other label is tied to its value by a group, as address books do it. */
function linesFor(lines: readonly CardLine[], name: string, { written, label = '' }: Entry): CardLine[] {
  if (label === '') return [newLine(`${name}:`, written)];
  if (/^[a-z0-9-]+$/i.test(label)) return [newLine(`${name};TYPE=${label.toUpperCase()}:`, written)];
  const numbers = lines.map(({ group }) => Number(/^item(\d+)$/.exec(group)?.[1] ?? 0));
  const group = `item${String(Math.max(0, ...numbers) + 1)}`;
  return [newLine(`${group}.${name}:`, written), newLine(`${group}.X-ABLabel:`, escaped(label))];
}

function preferredFirst(lines: readonly CardLine[], name: string): CardLine[] {
  const rank = (line: CardLine): number => Number(propertyOf(line)?.isPreferred ?? false);
  return lines.filter((line) => line.name === name).sort((one, other) => rank(other) - rank(one));
}

function without(lines: readonly CardLine[], name: string): CardLine[] {
  return lines.filter((line) => line.name !== name);
}

function beforeEnd(lines: readonly CardLine[], added: readonly CardLine[]): CardLine[] {
  const end = lines.findIndex(({ plain }) => /^END:VCARD\s*$/i.test(plain));
  return end === -1 ? [...lines, ...added] : [...lines.slice(0, end), ...added, ...lines.slice(end)];
}
