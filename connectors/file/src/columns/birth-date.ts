/** Days of birth as people write them. Which of two small numbers is the month is decided per column. */

export type DayOrder = 'day first' | 'month first';

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan january januar janvier enero januari stycznia styczen gennaio janeiro ene gen sty',
    'feb february februar fevrier febrero februari lutego luty febbraio fevereiro fev lut',
    'mar march marz mars marzo maart marca marzec marco mrz maa',
    'apr april avril abril kwietnia kwiecien aprile avr abr kwi',
    'may mai mayo mei maja maj maggio maio mag',
    'jun june juni juin junio czerwca czerwiec giugno junho cze giu',
    'jul july juli juillet julio lipca lipiec luglio julho lip lug juil',
    'aug august aout agosto augustus sierpnia sierpien ago sie aou',
    'sep sept september septembre septiembre wrzesnia wrzesien settembre setembro wrz set',
    'oct october oktober octobre octubre pazdziernika pazdziernik ottobre outubro okt paz ott out',
    'nov november novembre noviembre listopada listopad novembro lis',
    'dec december dezember decembre diciembre grudnia grudzien dicembre dezembro dez dic gru',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
);
/** Two digits from here on are of the last century. */
const PIVOT = 30;

/** `1971-06-24`. A day that does not exist keeps its digits: a slip of the pen still tells people apart. */
export function readBirthDate(text: string, order: DayOrder): string | undefined {
  const whole =
    /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})[.日]?(?:[T ].*)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (whole) return dayOf(whole[1], whole[2], whole[3]);
  const small = /^(\d{1,2})[-/.\s]+(\d{1,2})[-/.\s]+(\d{4}|\d{2})(?:\s.*)?$/u.exec(text);
  if (small) {
    const [, first = '', second = '', year] = small;
    const isDayFirst = Number(first) > 12 || (order === 'day first' && Number(second) <= 12);
    return isDayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[-.\s]+(?:de\s+)?(\p{L}{3,12})\.?[-.,\s]+(?:de\s+)?(\d{4}|\d{2})$/u.exec(text) ??
    swapped(/^(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/u.exec(text));
  const month = named?.[2] === undefined ? undefined : MONTHS[folded(named[2])];
  return named && month !== undefined ? dayOf(named[3], String(month), named[1]) : undefined;
}

function swapped(match: RegExpExecArray | null): readonly string[] | undefined {
  return match ? [match[0], match[2] ?? '', match[1] ?? '', match[3] ?? ''] : undefined;
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const full = year.length === 4 ? year : `${Number(year) >= PIVOT ? '19' : '20'}${year}`;
  if (Number(full) < 1850 || Number(full) > 2100) return undefined;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The order that no value contradicts; where none tells, points mean day first and slashes what the language does. */
export function dayOrderOf(values: readonly string[], otherwise: DayOrder): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let points = 0;
  for (const value of values) {
    const match = /^(\d{1,2})([-/.\s])(\d{1,2})\2\d{2,4}/u.exec(value);
    if (!match) continue;
    if (match[2] === '.') points += 1;
    if (Number(match[1]) > 12) dayFirst += 1;
    if (Number(match[3]) > 12) monthFirst += 1;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day first' : 'month first';
  return points > 0 ? 'day first' : otherwise;
}
