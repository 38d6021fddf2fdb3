import { RowRejected } from '@tributary/connector-kit';

const TOKENS = /YYYY|MM|M|DD|D|HH|H|mm|ss/g;
const DIGITS: Readonly<Record<string, string>> = {
  YYYY: '\\d{4}',
  MM: '\\d{2}',
  DD: '\\d{2}',
  HH: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};

export interface DateReading {
  /** `M/D/YYYY`, `DD.MM.YYYY HH:mm`, … or `iso`. */
  readonly format: string;
  readonly as: 'day' | 'instant';
  readonly column: string;
}

/** `2024-05-01` or `2024-05-01T00:00:00.000Z`; a day that does not exist is refused, not rolled over. */
export function readDate(text: string, { format, as, column }: DateReading): string {
  const parsed = format === 'iso' ? readIso(text) : readFormat(text, format);
  if (parsed === undefined)
    throw new RowRejected(`"${text}" in column "${column}" is not a date of the form ${format}`, column);
  return as === 'day' ? parsed.toISOString().slice(0, 10) : parsed.toISOString();
}

/** Without a zone it is UTC: what the hub shows must not depend on where it runs. */
function readIso(text: string): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (!match) return undefined;
  const [, day = '', time = '00:00', zone = 'Z'] = match;
  const date = new Date(`${day}T${time}${zone}`);
  const isReal = !Number.isNaN(date.getTime()) && new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  return isReal ? date : undefined;
}

function readFormat(text: string, format: string): Date | undefined {
  const tokens: string[] = [];
  // Split by tokens, so that what stands between them is taken literally.
  const pattern = format
    .split(/(YYYY|MM|M|DD|D|HH|H|mm|ss)/)
    .map((part) => {
      if (!part.match(TOKENS)) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      tokens.push(part);
      return `(${DIGITS[part] ?? '\\d{1,2}'})`;
    })
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (!match) return undefined;
  const value = (names: string[], otherwise: number): number => {
    const at = tokens.findIndex((token) => names.includes(token));
    return at === -1 ? otherwise : Number(match[at + 1]);
  };
  const [year, month, day] = [value(['YYYY'], 1970), value(['MM', 'M'], 1), value(['DD', 'D'], 1)];
  const [hour, minute, second] = [value(['HH', 'H'], 0), value(['mm'], 0), value(['ss'], 0)];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? date : undefined;
}
