import { hasDirective, uncapitalised, type Finding, type SdlType, type SubgraphTypes } from './sdl-type.ts';

/**
 * A subgraph that is down may null only its own fields. So a field that a subgraph adds to another's entity is
 * nullable: otherwise its failure would null the entity of the other one as well.
 */
export function contributionFindings(subgraphs: readonly SubgraphTypes[]): Finding[] {
  const findings: Finding[] = [];
  for (const [name, holders] of sharedEntities(subgraphs)) {
    const owner = ownerOf(name, holders);
    if (owner === undefined) {
      const names = holders.map((holder) => holder.name).join(', ');
      const message = `cannot tell who owns ${name}: its owner has the field Query.${uncapitalised(name)}, or is the only one to describe the type`;
      findings.push({ subgraph: names, message });
      continue;
    }
    for (const contributor of holders.filter((holder) => holder !== owner)) {
      const type = contributor.types.get(name);
      if (type !== undefined) findings.push(...nonNullContributions(contributor.name, type, owner.name));
    }
  }
  return findings;
}

function nonNullContributions(subgraph: string, type: SdlType, owner: string): Finding[] {
  const keys = keyFields(type);
  return type.fields
    .filter((field) => !field.isNullable && !keys.has(field.name) && !hasDirective(field, 'external'))
    .map((field) => ({
      subgraph,
      message: `${type.name}.${field.name}: ${field.type} must be nullable, because ${type.name} belongs to ${owner}`,
    }));
}

function sharedEntities(subgraphs: readonly SubgraphTypes[]): Map<string, SubgraphTypes[]> {
  const holders = new Map<string, SubgraphTypes[]>();
  for (const subgraph of subgraphs) {
    for (const type of subgraph.types.values()) {
      if (!hasDirective(type, 'key')) continue;
      holders.set(type.name, [...(holders.get(type.name) ?? []), subgraph]);
    }
  }
  return new Map([...holders].filter(([, all]) => all.length > 1));
}

/** The owner answers for the type at the root; where several or none do, the owner is the one that describes it. */
export function ownerOf(type: string, holders: readonly SubgraphTypes[]): SubgraphTypes | undefined {
  const singular = uncapitalised(type);
  const atRoot = holders.filter((holder) =>
    holder.types.get('Query')?.fields.some(({ name, namedType }) => name === singular && namedType === type),
  );
  if (atRoot.length === 1) return atRoot[0];
  const describing = holders.filter((holder) => holder.types.get(type)?.isDescribed);
  return describing.length === 1 ? describing[0] : undefined;
}

export function keyFields(type: SdlType): Set<string> {
  const names = type.directives
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ name, value }) =>
      name.value === 'fields' && 'value' in value ? String(value.value).split(/\W+/) : [],
    );
  return new Set(names);
}
