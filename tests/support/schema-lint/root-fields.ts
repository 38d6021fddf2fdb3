import { hasDirective, type Finding, type SdlField, type SdlType, type SubgraphTypes } from './sdl-type.ts';

/** Every mutation has the same shape, and every subscription can be resumed. */
export function rootFieldFindings(subgraphs: readonly SubgraphTypes[]): Finding[] {
  return subgraphs.flatMap(({ name, types }) =>
    [
      ...(types.get('Mutation')?.fields ?? []).flatMap((field) => mutationMessages(field, types)),
      ...(types.get('Subscription')?.fields ?? []).flatMap((field) => subscriptionMessages(field, types)),
      ...[...types.values()].flatMap(pagedFieldMessages),
    ].map((message) => ({ subgraph: name, message })),
  );
}

function mutationMessages(field: SdlField, types: SubgraphTypes['types']): string[] {
  if (hasDirective(field, 'inaccessible')) return [];
  const path = `Mutation.${field.name}`;
  const pascal = field.name.charAt(0).toUpperCase() + field.name.slice(1);
  const messages: string[] = [];
  if (!/^[a-z]+[A-Z]/.test(field.name)) messages.push(`${path} must be verb and noun`);
  const payload = types.get(field.namedType);
  if (payload !== undefined && payload.fields.some((thing) => field.name.startsWith(thing.name))) {
    messages.push(`${path} must have its verb first`);
  }
  if (field.type !== `${pascal}Payload!`) messages.push(`${path} must answer ${pascal}Payload!`);
  const takesInput = field.args.length === 1 && field.args[0]?.name === 'input';
  if (!takesInput || field.args[0]?.type !== `${pascal}Input!`) {
    messages.push(`${path} must take exactly (input: ${pascal}Input!)`);
  }
  if (payload !== undefined && typeOfField(payload, 'problems') !== '[Problem!]!') {
    messages.push(`${payload.name} must have problems: [Problem!]!`);
  }
  const input = types.get(`${pascal}Input`);
  if (field.name.startsWith('create') && input !== undefined && typeOfField(input, 'idempotencyKey') !== 'String') {
    messages.push(`${input.name} creates and must have idempotencyKey: String`);
  }
  return messages;
}

function subscriptionMessages(field: SdlField, types: SubgraphTypes['types']): string[] {
  const path = `Subscription.${field.name}`;
  const messages: string[] = [];
  if (!hasDirective(field, 'live')) messages.push(`${path} must say @live(on: [...])`);
  if (!field.args.some((arg) => arg.name === 'after' && arg.type === 'String')) {
    messages.push(`${path} must take after: String, to be resumed`);
  }
  const payload = types.get(field.namedType);
  if (payload === undefined || typeOfField(payload, 'cursor') !== 'String!') {
    messages.push(`${field.namedType} must have cursor: String!`);
  }
  return messages;
}

/** A page is asked for with the four Relay arguments. */
function pagedFieldMessages(type: SdlType): string[] {
  return type.fields
    .filter((field) => field.namedType.endsWith('Connection') && field.namedType !== 'Connection')
    .filter((field) => !['first', 'after'].every((arg) => field.args.some(({ name }) => name === arg)))
    .map((field) => `${type.name}.${field.name} must take first and after`);
}

function typeOfField(type: SdlType, name: string): string | undefined {
  return type.fields.find((field) => field.name === name)?.type;
}
