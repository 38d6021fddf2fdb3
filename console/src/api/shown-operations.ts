import { createContext, useContext, useEffect } from 'react';
import type { Operation } from './operation.ts';

/** What the page on the screen was made with. */
export interface ShownOperation {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly variables: unknown;
}

export interface ShownOperations {
  add(shown: ShownOperation): () => void;
  all(): readonly ShownOperation[];
}

export const ShownOperationsContext = createContext<ShownOperations | undefined>(undefined);

export function makeShownOperations(): ShownOperations {
  const shown = new Set<ShownOperation>();
  return {
    add(operation) {
      shown.add(operation);
      return () => shown.delete(operation);
    },
    all: () => [...shown],
  };
}

export function useShownOperation<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): void {
  const shown = useContext(ShownOperationsContext);
  const key = JSON.stringify(variables);
  useEffect(() => {
    const { kind, name, text } = operation;
    return shown?.add({ kind, name, text, variables: JSON.parse(key) as unknown });
  }, [shown, operation, key]);
}
