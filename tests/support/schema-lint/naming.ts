import { hasDirective, type Finding, type SdlType, type SubgraphTypes } from './sdl-type.ts';

/** Names say the kind of a thing; see “API conventions” in docs/glossary.md. */
export function namingFindings(subgraphs: readonly SubgraphTypes[]): Finding[] {
  return subgraphs.flatMap(({ name, types }) =>
    [...types.values()]
      .filter((type) => !hasDirective(type, 'inaccessible'))
      .flatMap((type) => [...typeName(type), ...fieldNames(type), ...enumValues(type), ...connectionShape(type)])
      .map((message) => ({ subgraph: name, message })),
  );
}

function typeName(type: SdlType): string[] {
  const messages: string[] = [];
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type.name)) messages.push(`${type.name} must be PascalCase`);
  if (type.kind === 'input' && !/(Input|Filter|Order)$/.test(type.name)) {
    messages.push(`input ${type.name} must be named …Input, …Filter or …Order`);
  }
  if (type.kind !== 'input' && type.name.endsWith('Input')) messages.push(`${type.name} is not an input`);
  return messages;
}

function fieldNames(type: SdlType): string[] {
  return type.fields
    .filter((field) => !hasDirective(field, 'inaccessible'))
    .flatMap((field) => [field, ...field.args].map(({ name }) => ({ name, path: `${type.name}.${name}` })))
    .filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))
    .map(({ path }) => `${path} must be camelCase`);
}

function enumValues(type: SdlType): string[] {
  return type.values
    .filter((value) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value))
    .map((value) => `${type.name}.${value} must be UPPER_CASE`);
}

function connectionShape(type: SdlType): string[] {
  const names = type.fields.map((field) => field.name);
  const isPaged = names.includes('pageInfo') && names.includes('edges');
  if (type.name.endsWith('Connection') && type.name !== 'Connection' && !isPaged) {
    return [`${type.name} is named …Connection and has no edges and pageInfo`];
  }
  if (isPaged && !type.name.endsWith('Connection')) return [`${type.name} is a page and must be named …Connection`];
  return [];
}
