/** What a new version of a connector asks of those who use the old one. */
import { stableJson } from '../version.ts';
import type { ActionDefinition, ConnectorDefinition, StreamDefinition } from './definition.ts';

export interface DefinitionChange {
  readonly breaking: boolean;
  readonly says: string;
}

export function definitionDiff(before: ConnectorDefinition, after: ConnectorDefinition): DefinitionChange[] {
  return [
    ...(before.contract === after.contract ? [] : [breaking(`the contract is ${String(after.contract)}`)]),
    ...byName('stream', before.streams, after.streams, streamChanges),
    ...byName('action', before.actions, after.actions, actionChanges),
    ...byName('sign-in', named(before.auth), named(after.auth), (old, now) =>
      missing(now.fields, old.fields).map((field) => breaking(`sign-in ${now.name} asks for ${field} too`)),
    ),
    ...requiredMore(before.config, after.config).map((field) => breaking(`the configuration must have ${field}`)),
    ...missing(propertiesOf(before.config), propertiesOf(after.config)).map((field) =>
      breaking(`the configuration may no longer have ${field}`),
    ),
    ...missing(after.hosts, before.hosts).map((host) => breaking(`${host} must be allowed`)),
  ];
}

type Named = { readonly name: string };

function byName<Item extends Named>(
  what: string,
  before: readonly Item[],
  after: readonly Item[],
  changes: (old: Item, now: Item) => DefinitionChange[],
): DefinitionChange[] {
  const gone = before.filter(({ name }) => !after.some((one) => one.name === name));
  const fresh = after.filter(({ name }) => !before.some((one) => one.name === name));
  return [
    ...gone.map(({ name }) => breaking(`${what} ${name} is gone`)),
    ...fresh.map(({ name }) => additive(`${what} ${name} is new`)),
    ...before.flatMap((old) => after.filter(({ name }) => name === old.name).flatMap((now) => changes(old, now))),
  ];
}

function streamChanges(old: StreamDefinition, now: StreamDefinition): DefinitionChange[] {
  const { name } = now;
  const blind = now.blindSpots.map(({ kind }) => kind);
  return [
    ...missing(old.kinds, now.kinds).map((kind) => breaking(`stream ${name} gives no ${kind} any more`)),
    ...missing(now.kinds, old.kinds).map((kind) => additive(`stream ${name} gives ${kind} too`)),
    ...missing(old.covers, now.covers).map((kind) =>
      blind.includes(kind)
        ? additive(`stream ${name} finds ${kind} by a remedy now`)
        : breaking(`stream ${name} does not find ${kind} any more`),
    ),
    ...missing(now.covers, old.covers).map((kind) => additive(`stream ${name} covers ${kind}`)),
    ...(old.cursor === now.cursor ? [] : [breaking(`stream ${name} must be read from the beginning`)]),
    ...(old.deletes.by === now.deletes.by
      ? []
      : [{ breaking: now.deletes.by === 'none', says: `stream ${name} learns of deletes by ${now.deletes.by}` }]),
  ];
}

function actionChanges(old: ActionDefinition, now: ActionDefinition): DefinitionChange[] {
  if (stableJson(old.input) === stableJson(now.input)) return [];
  const more = requiredMore(old.input, now.input);
  const less = missing(propertiesOf(old.input), propertiesOf(now.input));
  return more.length + less.length === 0
    ? [additive(`action ${now.name} takes another input`)]
    : [
        ...more.map((field) => breaking(`action ${now.name} needs ${field}`)),
        ...less.map((field) => breaking(`action ${now.name} takes no ${field} any more`)),
      ];
}

function breaking(says: string): DefinitionChange {
  return { breaking: true, says };
}

function additive(says: string): DefinitionChange {
  return { breaking: false, says };
}

/** What `wanted` has and `there` has not. */
function missing(wanted: readonly string[], there: readonly string[]): string[] {
  return wanted.filter((one) => !there.includes(one));
}

function named<Item extends { readonly id: string }>(items: readonly Item[]): (Item & Named)[] {
  return items.map((item) => ({ ...item, name: item.id }));
}

function requiredMore(before: unknown, after: unknown): string[] {
  return missing(listAt(after, 'required'), listAt(before, 'required'));
}

function listAt(schema: unknown, name: string): string[] {
  const value = partOf(schema, name);
  return Array.isArray(value) ? value.map(String) : [];
}

function propertiesOf(schema: unknown): string[] {
  return Object.keys(Object(partOf(schema, 'properties')) as object);
}

function partOf(schema: unknown, name: string): unknown {
  return typeof schema === 'object' && schema !== null ? Reflect.get(schema, name) : undefined;
}
