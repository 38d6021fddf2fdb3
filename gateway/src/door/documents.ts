import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { documentFault, tooLarge } from '../limits/document-limits.ts';
import type { Limits } from '../limits/limits.ts';
import { literalFault } from '../limits/text-values.ts';
import { BoundedMap } from '../bounded-map.ts';
import { PublicError } from './public-error.ts';

/** A parsed document, or why there is none. `fault` needs no schema: syntax, size, depth, text. */
export type Opened = { readonly document: DocumentNode } | { readonly fault: PublicError };

export interface Documents {
  open(text: string): Opened;
}

/** Longer texts are parsed each time, so that the cache holds at most some tens of megabytes. */
const LONGEST_CACHED = 20_000;

/** Parses each text once; the same text gives the same object, on every transport. */
export function makeDocuments(limits: Limits, capacity = 1_000): Documents {
  const known = new BoundedMap<string, Opened>(capacity);
  return {
    open(text) {
      const found = known.get(text);
      if (found) return found;
      const opened = openText(text, limits);
      if (text.length <= LONGEST_CACHED) known.set(text, opened);
      return opened;
    },
  };
}

function openText(text: string, limits: Limits): Opened {
  if (text.length > limits.maxCharacters) {
    return { fault: tooLarge('characters', text.length, limits.maxCharacters) };
  }
  let document: DocumentNode;
  try {
    document = parse(text, { maxLexicalTokens: limits.maxTokens });
  } catch (error) {
    return { fault: syntaxFault(error, limits) };
  }
  const fault = documentFault(document, limits) ?? literalFault(document);
  return fault ? { fault } : { document };
}

function syntaxFault(error: unknown, limits: Limits): PublicError {
  if (!(error instanceof GraphQLError)) throw error;
  // The parser reports its token limit as a syntax error; there is no other way to tell them apart.
  if (error.message.includes('tokens. Parsing aborted')) return tooLarge('tokens', undefined, limits.maxTokens);
  return new PublicError('GRAPHQL_PARSE_FAILED', error.message, { status: 400 });
}
