import {
  hasDirective,
  uncapitalised,
  type Finding,
  type SdlField,
  type SdlType,
  type SubgraphTypes,
} from './sdl-type.ts';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Names that say all there is to say, wherever they stand. */
const PLAIN_WORDS = new Set(
  `id ids name title description createdAt updatedAt version node nodes edges pageInfo cursor problems
   first after last before filter orderBy input and or not
   email phone url website street city postalCode region country language timeZone currency
   firstName lastName fullName jobTitle birthday subject body text color quantity sku password`.split(/\s+/),
);

/**
 * Every type is described, and every field whose name and type do not already say what it is. A field says it by
 * a plain word (`city`), by its type (`deal: Deal`, `deals: DealConnection`, `status: TicketStatus`), by being a time (`closedAt`) or an
 * id (`dealId`). A field of an input says it when an output type has a field of that name, described there.
 */
export function descriptionFindings(subgraphs: readonly SubgraphTypes[]): Finding[] {
  const describedTypes = new Set(subgraphs.flatMap(({ types }) => [...types.values()].filter(isDescribed).map(nameOf)));
  return subgraphs.flatMap(({ name, types }) => {
    const outputNames = outputFieldNames(types);
    const messages = [...types.values()].flatMap((type) => {
      const missing = describedTypes.has(type.name) || ROOTS.has(type.name) ? [] : [`${type.name} has no description`];
      return [...missing, ...undescribedFields(type, outputNames)];
    });
    return messages.map((message) => ({ subgraph: name, message }));
  });
}

function undescribedFields(type: SdlType, outputNames: ReadonlySet<string>): string[] {
  if (hasDirective(type, 'inaccessible') || type.name.endsWith('Filter')) return [];
  const messages: string[] = [];
  for (const field of type.fields) {
    if (hasDirective(field, 'external') || hasDirective(field, 'inaccessible') || field.isDescribed) continue;
    const isKnown = isObvious(field) || (type.kind === 'input' && outputNames.has(field.name));
    if (!isKnown) messages.push(`${type.name}.${field.name}: ${field.type} has no description`);
  }
  return messages;
}

function isObvious({ name, namedType }: SdlField): boolean {
  if (PLAIN_WORDS.has(name) || /(At|Ids?)$/.test(name)) return true;
  const thing = uncapitalised(namedType.replace(/(Connection|Payload)$/, ''));
  const isEndOfType = namedType.endsWith(name.charAt(0).toUpperCase() + name.slice(1));
  return name === thing || isEndOfType || plurals(thing).includes(name);
}

function plurals(noun: string): string[] {
  return [`${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')];
}

function outputFieldNames(types: SubgraphTypes['types']): Set<string> {
  const outputs = [...types.values()].filter((type) => type.kind === 'object' || type.kind === 'interface');
  return new Set(outputs.flatMap((type) => type.fields.map((field) => field.name)));
}

function isDescribed(type: SdlType): boolean {
  return type.isDescribed;
}

function nameOf(type: SdlType): string {
  return type.name;
}
