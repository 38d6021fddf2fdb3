/** Shopify's arithmetic of points, and the bucket they are taken from. */
import {
  getNamedType,
  isCompositeType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

const MUTATION_POINTS = 10;
/** The most that one question may cost, whatever the plan. */
export const MOST_POINTS = 1_000;

/** A point for every object that may come; a list counts as often as it may have rows. */
export function requestedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): number {
  const info = new TypeInfo(schema);
  /** How often the present selection may come. */
  const factors = [1];
  let points = 0;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          const type = getNamedType(info.getType());
          const factor = factors.at(-1) ?? 1;
          const isConnection = type?.name.endsWith('Connection') === true;
          const isCounted = isCompositeType(type) && !isConnection && node.name.value !== 'pageInfo';
          // `edges` and `nodes` are as many as their connection said.
          if (isCounted && node.name.value !== 'edges') points += factor * rowsOf(node, variables);
          if (info.getParentType()?.name === 'Mutation') points += MUTATION_POINTS;
          factors.push(factor * rowsOf(node, variables));
        },
        leave() {
          factors.pop();
        },
      },
    }),
  );
  return points;
}

function rowsOf(node: FieldNode, variables: Record<string, unknown>): number {
  const argument = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'ids')?.value;
  if (argument?.kind === Kind.INT) return Number(argument.value);
  if (argument?.kind !== Kind.VARIABLE) return 1;
  const value = variables[argument.name.value];
  return Array.isArray(value) ? value.length : Number(value);
}

export interface Plan {
  readonly maximumAvailable: number;
  readonly restoreRate: number;
}

export class Bucket {
  private readonly plan: Plan;
  private available: number;
  private at = Date.now();

  constructor(plan: Plan) {
    this.plan = plan;
    this.available = plan.maximumAvailable;
  }

  status(): Plan & { currentlyAvailable: number } {
    const restored = ((Date.now() - this.at) / 1_000) * this.plan.restoreRate;
    this.available = Math.min(this.plan.maximumAvailable, this.available + restored);
    this.at = Date.now();
    return { ...this.plan, currentlyAvailable: Math.floor(this.available) };
  }

  /** False when there is not enough left. */
  take(points: number): boolean {
    if (this.status().currentlyAvailable < points) return false;
    this.available -= points;
    return true;
  }
}
