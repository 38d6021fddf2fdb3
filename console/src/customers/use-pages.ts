/**
 * A list that is read page by page and stays in step. Up to a hundred rows are read again as one page, so rows that change
 * places neither double nor get lost; what is farther down is read again when it is asked for.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHub } from '../api/hub-context.ts';
import type { Operation } from '../api/operation.ts';
import { useCalm } from '../api/use-calm.ts';
import { useShownOperation } from '../api/shown-operations.ts';
import { troublesOfThrown, type Trouble } from '../api/trouble.ts';

const PAGE = 50;
const LARGEST_PAGE = 100;

export interface PageOf<Row> {
  readonly totalCount: number;
  readonly totalCountExact: boolean;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Row> {
  readonly list: PageOf<Row> | undefined;
  readonly troubles: readonly Trouble[];
  readonly isLoading: boolean;
  /** Rows have changed that are beyond what is read again by itself. */
  readonly isBehind: boolean;
  readonly more: () => void;
  /** Reads again; with `isAll` also what would stay as it is. */
  readonly again: (isAll?: boolean) => void;
  /** Reads again soon and not too often: for events. */
  readonly soon: () => void;
}

interface Source<Data, Variables, Row> {
  readonly operation: Operation<Data, Variables>;
  readonly variables: Omit<Variables, 'first' | 'after'>;
  /** Rows of a page; default 50. */
  readonly size?: number;
  readonly pick: (data: Data) => PageOf<Row> | null | undefined;
}

export function usePages<Data, Variables, Row extends { readonly id: string }>(
  source: Source<Data, Variables, Row>,
): Pages<Row> {
  const hub = useHub();
  const [list, setList] = useState<PageOf<Row>>();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [isLoading, setLoading] = useState(true);
  const [isBehind, setBehind] = useState(false);
  const latest = useRef({ source, list });
  latest.current = { source, list };
  const running = useRef<AbortController>();
  const key = JSON.stringify(source.variables);
  const { operation, size = PAGE } = source;
  // What was left out of the type is put in.
  useShownOperation(operation, { ...source.variables, first: size } as Variables);

  const read = useCallback(
    async (first: number, before?: PageOf<Row>) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setLoading(true);
      const after = before?.pageInfo.endCursor ?? null;
      const variables = { ...(JSON.parse(key) as object), first, ...(before && { after }) } as Variables;
      try {
        const answer = await hub.ask(operation, variables, own.signal);
        if (own.signal.aborted) return;
        const page = latest.current.source.pick(answer.data);
        if (page) setList(before ? joined(before, page) : page);
        setTroubles(answer.troubles);
      } catch (error) {
        if (own.signal.aborted) return;
        setTroubles(troublesOfThrown(error));
      }
      setLoading(false);
    },
    [hub, operation, key],
  );
  useEffect(() => {
    setBehind(false);
    void read(size);
    return () => running.current?.abort();
  }, [read, size]);

  const again = useCallback(
    (isAll = false) => {
      const count = latest.current.list?.nodes.length ?? 0;
      if (count > LARGEST_PAGE && !isAll) {
        setBehind(true);
        return;
      }
      setBehind(false);
      void read(Math.min(LARGEST_PAGE, Math.max(size, count)));
    },
    [read, size],
  );
  const more = (): void => {
    if (list?.pageInfo.hasNextPage === true) void read(size, list);
  };
  const soon = useCalm(again);
  return { list, troubles, isLoading, isBehind, more, again, soon };
}

/** A row that has moved between two readings is shown once, where it is now. */
export function joined<Row extends { readonly id: string }>(before: PageOf<Row>, page: PageOf<Row>): PageOf<Row> {
  const newer = new Set(page.nodes.map(({ id }) => id));
  return { ...page, nodes: [...before.nodes.filter(({ id }) => !newer.has(id)), ...page.nodes] };
}
