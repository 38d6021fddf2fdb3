import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Times that a text must have come before it is prepared: lists of any length make texts that never come again. */
const REPEATED = 3;
/** Texts that are counted, and so prepared, at most; each costs every connection its plan's memory. */
const MOST_TEXTS = 1_000;

/** Which texts of one pool come again and again, and the names they are prepared under on its connections. */
export interface RepeatedTexts {
  /** The name under which a text is prepared; undefined while it has not been repeated. */
  nameOf(text: string): string | undefined;
}

export function makeRepeatedTexts(): RepeatedTexts {
  const seen = new Map<string, { count: number; readonly name: string }>();
  const forgetTheRare = (): void => {
    for (const [text, { count }] of seen) if (count <= REPEATED) seen.delete(text);
  };
  return {
    nameOf(text) {
      let known = seen.get(text);
      if (known === undefined) {
        if (seen.size === MOST_TEXTS) forgetTheRare();
        if (seen.size === MOST_TEXTS) return undefined;
        known = { count: 0, name: preparedName(text) };
        seen.set(text, known);
      }
      known.count += 1;
      return known.count > REPEATED ? known.name : undefined;
    },
  };
}

/** By the text itself: a connection may be used by several who count for themselves, and knows a name once. */
function preparedName(text: string): string {
  return `repeated_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
}

/**
 * The same client, on which statements with values that come again and again are prepared once per connection. Parsing
 * and planning is most of what a statement about a few rows costs.
 */
export function preparingRepeated(client: pg.PoolClient, texts: RepeatedTexts): pg.PoolClient {
  return new Proxy(client, {
    get(target, property) {
      if (property !== 'query') return Reflect.get(target, property, target) as unknown;
      return async (config: pg.QueryConfig | string, values?: unknown[]) => {
        if (typeof config === 'string') return await target.query(config, values);
        const isNameable = config.name === undefined && (values?.length ?? 0) > 0;
        const name = isNameable ? texts.nameOf(config.text) : undefined;
        return await target.query<pg.QueryResultRow>(name === undefined ? config : { ...config, name }, values);
      };
    },
  });
}
