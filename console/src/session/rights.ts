import { createContext, useContext } from 'react';

export interface Viewer {
  readonly kind: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Type name → list of actions; `*` is every type, or every action. */
  readonly rights: unknown;
}

export type Action = 'create' | 'read' | 'update' | 'delete' | 'export' | 'merge';

/** Whether the viewer's roles allow it. It decides what is offered and how emptiness is worded; the hub decides again. */
export function may(rights: unknown, type: string, action: Action): boolean {
  if (typeof rights !== 'object' || rights === null) return false;
  const byType = rights as Readonly<Record<string, unknown>>;
  return [byType[type], byType['*']].some(
    (actions) => Array.isArray(actions) && (actions.includes(action) || actions.includes('*')),
  );
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useMay(): (type: string, action: Action) => boolean {
  const viewer = useContext(ViewerContext);
  return (type, action) => may(viewer?.rights, type, action);
}
