import { fold } from './fold.ts';

/** Legal forms of many countries, folded, dots gone; several words are joined. */
const FORMS: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company llc llp lp lllp pllc pc ltd limited plc pty pte pvt private public unlimited ' +
    'gmbh gmbhcokg mbh ag kg kgaa ohg ug gbr ev eg se aktiengesellschaft gesellschaft haftungsbeschrankt kommanditgesellschaft ' +
    'sa sas sasu sarl sci snc sca eurl scs societe anonyme srl spa sapa sl slu sau sociedad anonima limitada cia cv sab ' +
    'bv nv vof cvba bvba naamloze vennootschap ab aktiebolag oy oyj as asa aps a s hf ehf ' +
    'sp zoo z o spzoo spolka ograniczona odpowiedzialnoscia akcyjna sro spol kft zrt nyrt rt doo dd ad ood eood ooo oao zao pao ao ip tov pat ' +
    'ltda me eireli lda sgps kk kabushiki kaisha yk godo gaisha bhd sdn tbk pt cia jsc ojsc cjsc pjsc llc fze fzco fzllc wll ' +
    'sirketi anonim limited sti as ve tic san holding holdings group groupe gruppe grupo'
  ).split(' '),
);
const SOFT: ReadonlySet<string> = new Set(
  'holding holdings group groupe gruppe grupo ve tic san z o s a me ip pt ad as private public'.split(' '),
);
const DOTTED = /\b(?:[a-z]\.\s?){2,}[a-z]?\b\.?/giu;

export interface CompanyNameParts {
  /** Without its legal form and a leading article; the whole name when there is nothing else. */
  readonly core: string;
  readonly form: string;
}

export function companyNameParts(text: string): CompanyNameParts {
  const joined = text.replace(DOTTED, (letters) => `${letters.replace(/[.\s]/gu, '')} `);
  const tokens = fold(joined).split(' ');
  if (tokens.length > 1 && tokens.at(-1) === 'the') tokens.unshift(tokens.pop() ?? '');
  if (tokens.length > 1 && tokens[0] === 'the') tokens.shift();
  let end = tokens.length;
  while (end > 1 && FORMS.has(tokens[end - 1] ?? '')) end -= 1;
  let start = 0;
  while (end - start > 1 && FORMS.has(tokens[start] ?? '') && !SOFT.has(tokens[start] ?? '')) start += 1;
  return { core: tokens.slice(start, end).join(' '), form: tokens.slice(end).find((token) => !SOFT.has(token)) ?? '' };
}

/** Words for one house of a company, in front of the name of its town. */
const BRANCH: ReadonlySet<string> = new Set(
  'branch filiale filial niederlassung zweigniederlassung nl succursale agence etablissement sucursal delegacion filia oddzial vestiging afdeling toimipiste avdeling avdelning sube subesi pobocka standort site'.split(
    ' ',
  ),
);

export function companyName(text: string): string {
  return companyNameParts(text).core;
}

/** A folded name without the town of its record behind it, `acme berlin` or `acme filiale berlin` as `acme`; undefined when none is. */
export function withoutTown(core: string, towns: readonly string[]): string | undefined {
  const town = towns.find((name) => name !== '' && core.endsWith(` ${name}`));
  if (town === undefined) return undefined;
  const words = core.slice(0, -town.length).trim().split(' ');
  if (words.length > 1 && BRANCH.has(words.at(-1) ?? '')) words.pop();
  return companyName(words.join(' '));
}
