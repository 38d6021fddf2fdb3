import type { Database, Outcome, Refusal, Transaction } from '@tributary/platform';

/** Refusals by the name of the constraint that was violated. */
export type ConstraintRefusals<Code extends string> = Readonly<Record<string, Refusal<Code>>>;

/**
 * One decision in one transaction, where the database has the last word: the violation of a named constraint is the
 * refusal it is mapped to. Everything else stays a fault.
 */
export async function decide<Value, Code extends string>(
  database: Pick<Database, 'transaction'>,
  work: (tx: Transaction) => Promise<Outcome<Value, Code>>,
  constraints: ConstraintRefusals<Code>,
): Promise<Outcome<Value, Code>> {
  try {
    return await database.transaction(work);
  } catch (error) {
    const refusal = constraints[violatedConstraint(error) ?? ''];
    if (refusal) return refusal;
    throw error;
  }
}

/** The driver's error is the cause of drizzle's. */
function violatedConstraint(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('constraint' in at && typeof at.constraint === 'string') return at.constraint;
  }
  return undefined;
}
