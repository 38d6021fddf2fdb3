import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Assignment, isIncluded, responseKey } from './conditions.ts';

/** What selections are read from: one variant of one operation. */
export interface SelectionSource {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly assignment: Assignment;
}

/** A selection set where it is written: below a field of this type. */
export interface Occurrence {
  readonly parentType: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

/** One key of an object in the response, with everything that is selected below it. */
export interface CollectedField {
  readonly key: string;
  readonly name: string;
  readonly node: FieldNode;
  readonly type: GraphQLOutputType;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
  readonly occurrences: readonly Occurrence[];
}

interface Collection {
  readonly source: SelectionSource;
  readonly runtimeType: GraphQLCompositeType;
  readonly fields: Map<string, CollectedField & { readonly occurrences: Occurrence[] }>;
}

/** The fields that an object of the runtime type has in the response, in the order of their first appearance. */
export function collectFields(
  source: SelectionSource,
  runtimeType: GraphQLCompositeType,
  occurrences: readonly Occurrence[],
): CollectedField[] {
  const collection: Collection = { source, runtimeType, fields: new Map() };
  for (const occurrence of occurrences) collect(collection, occurrence);
  return [...collection.fields.values()];
}

function collect(collection: Collection, { parentType, selectionSet }: Occurrence): void {
  const { source } = collection;
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, source.assignment)) continue;
    if (selection.kind === 'Field') {
      addField(collection, parentType, selection);
      continue;
    }
    const fragment = selection.kind === 'FragmentSpread' ? source.fragments.get(selection.name.value) : selection;
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition && typeFromAST(source.schema, fragment.typeCondition);
    const type = isCompositeType(condition) ? condition : parentType;
    if (isWithin(source.schema, type, collection.runtimeType)) {
      collect(collection, { parentType: type, selectionSet: fragment.selectionSet });
    }
  }
}

function isWithin(schema: GraphQLSchema, condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  return condition === type || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type));
}

function addField({ source, fields }: Collection, parentType: GraphQLCompositeType, node: FieldNode): void {
  const name = node.name.value;
  const { type } = fieldDefinition(source.schema, parentType, name);
  const key = responseKey(node);
  let field = fields.get(key);
  if (field === undefined) {
    field = { key, name, node, type, coordinate: `${parentType.name}.${name}`, occurrences: [] };
    fields.set(key, field);
  }
  const below = getNamedType(type);
  if (node.selectionSet && isCompositeType(below)) {
    field.occurrences.push({ parentType: below, selectionSet: node.selectionSet });
  }
}

function fieldDefinition(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  name: string,
): Pick<GraphQLField<unknown, unknown>, 'type'> {
  if (name === '__typename') return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === '__schema') return SchemaMetaFieldDef;
    if (name === '__type') return TypeMetaFieldDef;
  }
  const fields = isUnionType(parent) ? {} : parent.getFields();
  // `name` was looked up in this schema by the validation before; a field that is not there was never validated.
  if (!Object.hasOwn(fields, name) || fields[name] === undefined) {
    throw new Error(`No field ${parent.name}.${name} in the schema`);
  }
  return fields[name];
}
