import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeNode,
} from 'graphql';

/** A type as one subgraph's SDL tells it: its definition and its extensions together. */
export interface SdlType {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'input' | 'enum' | 'union' | 'scalar';
  readonly isDescribed: boolean;
  readonly directives: readonly ConstDirectiveNode[];
  readonly fields: readonly SdlField[];
  readonly values: readonly string[];
}

export interface SdlField {
  readonly name: string;
  /** As SDL writes it: `[Deal!]!`. */
  readonly type: string;
  /** Without list and non-null: `Deal`. */
  readonly namedType: string;
  readonly isNullable: boolean;
  readonly isDescribed: boolean;
  readonly directives: readonly ConstDirectiveNode[];
  readonly args: readonly SdlField[];
}

export interface SubgraphTypes {
  readonly name: string;
  readonly types: ReadonlyMap<string, SdlType>;
}

/** What a rule found, and where: `sales: Deal.title …`. */
export interface Finding {
  readonly subgraph: string;
  readonly message: string;
}

const KINDS: Partial<Record<Kind, SdlType['kind']>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
};

export function typesOf(name: string, sdl: string): SubgraphTypes {
  const types = new Map<string, SdlType>();
  for (const node of parse(sdl).definitions) {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) continue;
    const before = types.get(node.name.value);
    types.set(node.name.value, {
      name: node.name.value,
      kind: KINDS[node.kind] ?? 'scalar',
      isDescribed: before?.isDescribed === true || (isTypeDefinitionNode(node) && node.description !== undefined),
      directives: [...(before?.directives ?? []), ...(node.directives ?? [])],
      fields: [...(before?.fields ?? []), ...('fields' in node ? (node.fields ?? []).map(fieldOf) : [])],
      values: [
        ...(before?.values ?? []),
        ...('values' in node ? (node.values ?? []).map((value) => value.name.value) : []),
      ],
    });
  }
  return { name, types };
}

export function hasDirective(node: { readonly directives: readonly ConstDirectiveNode[] }, name: string): boolean {
  return node.directives.some((directive) => directive.name.value === name);
}

/** `deal` of `Deal`. */
export function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function fieldOf(node: FieldDefinitionNode | InputValueDefinitionNode): SdlField {
  return {
    name: node.name.value,
    type: printed(node.type),
    namedType: printed(node.type).replaceAll(/[[\]!]/g, ''),
    isNullable: node.type.kind !== Kind.NON_NULL_TYPE,
    isDescribed: node.description !== undefined,
    directives: node.directives ?? [],
    args: node.kind === Kind.FIELD_DEFINITION ? (node.arguments ?? []).map(fieldOf) : [],
  };
}

function printed(type: TypeNode): string {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.LIST_TYPE ? `[${printed(type.type)}]` : `${printed(type.type)}!`;
}
