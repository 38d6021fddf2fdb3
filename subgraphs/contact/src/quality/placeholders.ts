import { normaliseName } from '../identity/normalise.ts';

/** Nobody is called so, whatever part of the name it is. */
const NO_NAME = new Set(
  [
    ...['test', 'testing', 'tester', 'test test', 'dummy', 'asdf', 'qwerty', 'foo', 'foobar', 'lorem', 'ipsum', 'xxx'],
    ...['n a', 'null', 'nil', 'undefined', 'unknown', 'noname', 'no name', 'not available', 'not applicable', 'tbd'],
    ...['unbekannt', 'kein name', 'inconnu', 'desconocido', 'sconosciuto', 'onbekend', 'nieznany', 'deleted user'],
  ].map((word) => word.toLowerCase()),
);
/** People are called so; a whole name that is nothing else stands for nobody. */
const NO_WHOLE_NAME = new Set([
  ...['none', 'na', 'guest', 'customer', 'kunde', 'client', 'user', 'admin', 'anonymous', 'example', 'sample'],
  ...['john doe', 'jane doe', 'max mustermann', 'erika mustermann', 'mickey mouse', 'deleted', 'private', 'privat'],
]);

/** Whether a text stands for a name that is not known: `n/a`, `Test`, `-`, `aaaa`. */
export function isPlaceholder(
  text: string,
  { isWhole, words }: { isWhole: boolean; words: ReadonlySet<string> },
): boolean {
  if (text.trim() === '') return false;
  const folded = normaliseName(text);
  if (folded === undefined) return true;
  if (NO_NAME.has(folded) || words.has(folded)) return true;
  if (isWhole && NO_WHOLE_NAME.has(folded)) return true;
  return /^(\p{L}|\p{N})\1{2,}$/u.test(folded) || /^\p{N}+$/u.test(folded.replaceAll(' ', ''));
}
