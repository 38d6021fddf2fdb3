/** Headers that are short for other headers, and headers glued together. */

/** As columns of databases are named: `CUST_NM`, `BRTH_DT`, `PH_NBR`. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cust: 'customer',
  cstmr: 'customer',
  clnt: 'client',
  acct: 'account',
  acc: 'account',
  cntct: 'contact',
  nm: 'name',
  nme: 'name',
  frst: 'first',
  fst: 'first',
  lst: 'last',
  mdl: 'middle',
  nbr: 'number',
  num: 'number',
  nmbr: 'number',
  no: 'number',
  nr: 'number',
  ident: 'id',
  addr: 'address',
  adr: 'address',
  addrs: 'address',
  add: 'address',
  ln: 'line',
  cd: 'code',
  cde: 'code',
  pstl: 'postal',
  post: 'postal',
  cty: 'city',
  cit: 'city',
  twn: 'town',
  cntry: 'country',
  ctry: 'country',
  cntr: 'country',
  prov: 'province',
  prv: 'province',
  st: 'street',
  str: 'street',
  strt: 'street',
  ph: 'phone',
  phn: 'phone',
  fon: 'phone',
  tel: 'phone',
  tlf: 'phone',
  mob: 'mobile',
  mbl: 'mobile',
  mbile: 'mobile',
  cel: 'cell',
  eml: 'email',
  mail: 'email',
  brth: 'birth',
  bth: 'birth',
  bd: 'birth date',
  dt: 'date',
  dte: 'date',
  gndr: 'gender',
  gend: 'gender',
  sx: 'sex',
  sfx: 'suffix',
  pfx: 'prefix',
  sal: 'salutation',
  org: 'organization',
  comp: 'company',
  cmpny: 'company',
  co: 'company',
  corp: 'company',
  biz: 'business',
  bus: 'business',
  emp: 'employer',
  idn: 'id',
  vnd: 'vendor',
  web: 'website',
  hse: 'house',
};
/** At the end they add nothing: `GNDR_CD`, `name_txt`. */
const ENDINGS: ReadonlySet<string> = new Set(['code', 'text', 'txt', 'value', 'val', 'field', 'fld', 'desc', 'data']);
/** Before them, in one word, German and Dutch say whose or which. */
const GLUED =
  /^(?:rechnungs|rechnung|liefer|lieferungs|firmen|kunden|kontakt|privat|geschafts|haupt|wohn|melde|mobil|factuur|bezorg|klant|privé|faktura|leverans)(?=\p{L}{3})s?/u;

/** Undefined when nothing in it is short for anything. */
export function expandedWords(words: string): string | undefined {
  const parts = words.split(' ').map((word) => ABBREVIATIONS[word] ?? word);
  if (
    parts.length > 1 &&
    ENDINGS.has(parts.at(-1) ?? '') &&
    !/^(?:zip|postal|post|pin|country)$/u.test(parts.at(-2) ?? '')
  )
    parts.pop();
  const text = parts.join(' ');
  return text === words ? undefined : text;
}

/** `rechnungsort` as `ort`; undefined when nothing is glued to it. */
export function unglued(words: string): string | undefined {
  const text = words.replace(GLUED, '').trim();
  return text === words || text === '' ? undefined : text;
}
