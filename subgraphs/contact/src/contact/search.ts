import { ReadRefusal, type Fragment } from '@tributary/platform';

const MAX_WORDS = 10;

/** Every word of the argument `search` occurs in the row's `search_text`; one condition a word, for the trigram index. */
export const searched: Fragment = (row, { args, param }) => {
  const { search } = args;
  if (typeof search !== 'string') return 'true';
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length > MAX_WORDS) {
    throw new ReadRefusal('BAD_USER_INPUT', `A search has at most ${String(MAX_WORDS)} words.`);
  }
  if (search.includes('\u0000')) return 'false';
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
  return patterns.length === 0
    ? 'true'
    : patterns.map((word) => `${row}.search_text like ${param(word)}`).join(' and ');
};
