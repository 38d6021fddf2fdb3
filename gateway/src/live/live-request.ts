import { type GraphQLArgument, getArgumentValues, getNamedType, type FieldNode, GraphQLID, Kind, visit } from 'graphql';
import { fromPublicId } from '@tributary/platform';
import type { Admitted } from '../door/admission.ts';
import type { LiveField } from '../door/graph.ts';
import { fragmentsOf } from '../door/prepare.ts';
import { PublicError } from '../door/public-error.ts';

/** What the root field of a subscription asks of the log. */
export interface LiveRequest {
  readonly field: LiveField;
  readonly after: string | undefined;
  /** The values asked for, by reference: uuids where the argument is an id. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>;
  /** The variable that `after` was given by, when nothing else uses it. */
  readonly afterVariable: string | undefined;
}

/** The argument that says where to resume; every other one filters. */
const RESUME_ARGUMENT = 'after';

/** Every argument but `after` asks for the reference of its name. Ids are public at the border and uuids in the log. */
export function liveRequest(admitted: Admitted): LiveRequest {
  const node = rootField(admitted);
  const field = admitted.graph.liveFields.get(node.name.value);
  const definition = admitted.graph.schema.getSubscriptionType()?.getFields()[node.name.value];
  if (!field || !definition) {
    throw new PublicError('BAD_REQUEST', `\`${node.name.value}\` is not fed by the event log.`, { status: 400 });
  }
  const values = getArgumentValues(definition, node, admitted.variables);
  const asked = definition.args.flatMap((argument) => {
    const value: unknown = values[argument.name];
    if (argument.name === RESUME_ARGUMENT || value === undefined || value === null) return [];
    return [[argument.name, acceptable(argument, value)] as const];
  });
  const after: unknown = values[RESUME_ARGUMENT];
  return {
    field,
    after: typeof after === 'string' ? after : undefined,
    afterVariable: afterVariable(node, admitted),
    wanted: new Map(asked),
  };
}

function acceptable(argument: GraphQLArgument, value: unknown): ReadonlySet<string> {
  const isId = getNamedType(argument.type).name === GraphQLID.name;
  const given = Array.isArray(value) ? value : [value];
  return new Set(given.map((one) => (isId ? uuidOf(argument.name, String(one)) : String(one))));
}

function uuidOf(name: string, text: string): string {
  const uuid = fromPublicId(text);
  if (uuid !== undefined) return uuid;
  throw new PublicError('BAD_USER_INPUT', `\`${name}\` is not an id of this hub.`, {
    details: { argument: name },
    status: 400,
  });
}

/** Validation has seen to it that there is exactly one. */
function rootField(admitted: Admitted): FieldNode {
  const fragments = fragmentsOf(admitted.document);
  const pending = [...admitted.operation.selectionSet.selections];
  for (let selection = pending.pop(); selection; selection = pending.pop()) {
    if (selection.kind === Kind.FIELD) return selection;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (inner) pending.push(...inner.selectionSet.selections);
  }
  throw new Error('A subscription without a root field passed validation.');
}

function afterVariable(node: FieldNode, admitted: Admitted): string | undefined {
  const value = node.arguments?.find((argument) => argument.name.value === RESUME_ARGUMENT)?.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  return usesOf(name, admitted) === 1 ? name : undefined;
}

function usesOf(variable: string, { document }: Admitted): number {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable(node) {
      if (node.name.value === variable) uses += 1;
    },
  });
  return uses;
}
