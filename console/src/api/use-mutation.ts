import { useState } from 'react';
import { useHub } from './hub-context.ts';
import type { Operation } from './operation.ts';
import { Refused, troublesOfThrown, type Trouble } from './trouble.ts';

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
}

export interface Doing<Data, Variables> {
  /** The answer, or undefined when it was refused: then `troubles` say why. */
  readonly run: (variables: Variables) => Promise<Data | undefined>;
  readonly isRunning: boolean;
  readonly troubles: readonly Trouble[];
  readonly forget: () => void;
}

/** A mutation. What the business refuses (`problems`) and what failed are told in one place. */
export function useMutation<Data extends object, Variables>(
  operation: Operation<Data, Variables>,
): Doing<Data, Variables> {
  const hub = useHub();
  const [isRunning, setRunning] = useState(false);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  async function run(variables: Variables): Promise<Data | undefined> {
    setRunning(true);
    setTroubles([]);
    try {
      const answer = await hub.ask(operation, variables);
      const refused = [...answer.troubles, ...problemsOf(answer.data)];
      if (refused.length > 0) throw new Refused(refused);
      return answer.data;
    } catch (error) {
      setTroubles(troublesOfThrown(error));
      return undefined;
    } finally {
      setRunning(false);
    }
  }
  const forget = (): void => {
    setTroubles([]);
  };
  return { run, isRunning, troubles, forget };
}

/** Every mutation answers with one payload, and every payload has its problems. */
export function problemsOf(data: object): Trouble[] {
  return Object.values(data).flatMap((payload: unknown) => {
    if (typeof payload !== 'object' || payload === null || !('problems' in payload)) return [];
    const problems = payload.problems as readonly Problem[];
    return problems.map(({ code, message, field }) => ({ code, message, path: field ?? undefined }));
  });
}
