import { countryCode } from '../../identity/country.ts';
import { fold } from './fold.ts';
import { regionOf } from './regions.ts';
import { streetTokens } from './street-words.ts';
import type { Place } from './profile.ts';

export interface SaidPlace {
  readonly lines: readonly string[];
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
}

const UNIT =
  /\b(?:apartment|apt|appt|unit|suite|ste|flat|room|rm|floor|fl|stock|etage|whg|piso|bld|bldg|building|no)\b\.?\s*#?\s*([a-z]?\d[\w-]*)|#\s*(\d[\w-]*)/giu;
const POST_BOX = /\b(?:p\s*\.?\s*o\s*\.?\s*box|postfach|bp|apartado|casella postale)\b/iu;
/** Behind the last comma or at the end of a line that holds a whole address. */
const REGION_AND_CODE = /\b([A-Za-z]{2})[\s,]+(\d{5}(?:-?\d{4})?)\s*$/u;
const REGION_ALONE = /[\s,]([A-Z]{2})\s*$/u;
const CODE = /\b(\d{4,6}(?:-\d{3,4})?|[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d|[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2})\b/gu;

/** One address taken apart. A source that keeps it in one line gets its city and code from that line's end. */
export function placeOf(said: SaidPlace): Place | undefined {
  const whole = said.lines.join(', ');
  const isSplit = (said.city ?? '') !== '' || (said.postalCode ?? '') !== '';
  const parts = isSplit ? { street: whole, city: '', region: '', code: '' } : fromLine(whole);
  const { number, street, unit } = streetOf(parts.street);
  const place: Place = {
    number,
    street,
    unit,
    city: fold(said.city ?? '') || parts.city,
    region: regionOf(said.region ?? parts.region),
    postcode: postcodeOf(said.postalCode ?? parts.code),
    country: countryCode(said.country) ?? fold(said.country ?? ''),
  };
  return Object.entries(place).every(([part, value]) => value === '' || part === 'country') ? undefined : place;
}

function fromLine(line: string): { street: string; city: string; region: string; code: string } {
  let rest = line.trim().replace(/,\s*$/u, '');
  let [region, code] = ['', ''];
  const both = REGION_AND_CODE.exec(rest);
  if (both) {
    [, region = '', code = ''] = both;
    rest = rest.slice(0, both.index);
  } else {
    const alone = REGION_ALONE.exec(rest);
    if (alone) {
      region = alone[1] ?? '';
      rest = rest.slice(0, alone.index);
    }
    const codes = [...rest.matchAll(CODE)].filter(({ index }) => index > 0);
    const last = codes.at(-1);
    if (last) {
      code = last[1] ?? '';
      rest = `${rest.slice(0, last.index)}${rest.slice(last.index + last[0].length)}`;
    }
  }
  const pieces = rest.split(',').map((piece) => piece.trim());
  const city = pieces.length > 1 && !/\d/u.test(pieces.at(-1) ?? '') ? (pieces.pop() ?? '') : '';
  return { street: pieces.join(', '), city: fold(city), region, code };
}

function streetOf(text: string): Pick<Place, 'number' | 'street' | 'unit'> {
  let unit = '';
  const rest = text.replace(UNIT, (_, value: string | undefined, marked: string | undefined) => {
    unit ||= fold(value ?? marked ?? '');
    return ' ';
  });
  const isBox = POST_BOX.test(rest);
  const pieces = (isBox ? rest.replace(POST_BOX, 'pobox ') : rest)
    .split(',')
    .map((piece) => streetTokens(fold(piece)))
    .filter((tokens) => tokens.length > 0);
  // Houses, estates and floors stand in pieces of their own beside the one with the number.
  const whole = pieces.find((tokens) => tokens.some((token) => /\p{L}{3}/u.test(token)) && houseNumberAt(tokens) >= 0);
  const tokens = whole ?? pieces.flat();
  const at = houseNumberAt(tokens);
  const number = at < 0 ? '' : (tokens[at] ?? '');
  return { number: at < 0 ? unit : number, street: tokens.filter((_, index) => index !== at).join(' '), unit };
}

/** The number at the start or the end of the line; "5th avenue" is no number. */
function houseNumberAt(tokens: readonly string[]): number {
  const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d+[a-z]?$/u.test(token);
  if (isNumber(tokens[0])) return 0;
  if (tokens.length > 1 && isNumber(tokens.at(-1))) return tokens.length - 1;
  return tokens.findIndex(isNumber);
}

/** The five digits of an American code without the four behind, others without spaces. */
export function postcodeOf(text: string): string {
  const bare = fold(text).replace(/ /gu, '');
  return /^\d{9}$/u.test(bare) ? bare.slice(0, 5) : bare;
}
