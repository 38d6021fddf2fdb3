import { fold } from './fold.ts';

const FORMS: ReadonlySet<string> = new Set(
  'inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg ohg ug se sa sas sarl srl spa bv nv ab oy as aps'.split(
    ' ',
  ),
);

/** A company's name without its legal form; the whole name when there is nothing else. */
export function companyName(text: string): string {
  const tokens = fold(text).split(' ');
  let end = tokens.length;
  while (end > 1 && FORMS.has(tokens[end - 1] ?? '')) end -= 1;
  return tokens.slice(0, end).join(' ');
}
