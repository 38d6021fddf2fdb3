/**
 * Tryton's JSON marks what JSON has no word for: `{"__class__":"Decimal","decimal":"12.00"}`. Read, they become plain
 * text (raw envelopes are JSON and must parse to themselves); sent, they are made again. Times are UTC.
 */
import { z } from 'zod';

const Moment = z.object({
  __class__: z.literal('datetime'),
  year: z.int(),
  month: z.int(),
  day: z.int(),
  hour: z.int(),
  minute: z.int(),
  second: z.int(),
  microsecond: z.int(),
});
const Day = z.object({ __class__: z.literal('date'), year: z.int(), month: z.int(), day: z.int() });
const Decimal = z.object({ __class__: z.literal('Decimal'), decimal: z.string() });
const Marked = z.discriminatedUnion('__class__', [Moment, Day, Decimal]);

/** For `JSON.parse`. Times keep Tryton's six digits, so that their text sorts like them. */
export function reviveMarked(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('__class__' in value)) return value;
  const marked = Marked.safeParse(value).data;
  switch (marked?.__class__) {
    case undefined:
      return value;
    case 'Decimal':
      return marked.decimal;
    case 'date':
      return dayText(marked);
    case 'datetime': {
      const { hour, minute, second, microsecond } = marked;
      const time = [hour, minute, second].map((part) => padded(part, 2)).join(':');
      return `${dayText(marked)}T${time}.${padded(microsecond, 6)}Z`;
    }
  }
}

/** `2024-05-01T10:00:00.123456Z` as Tryton wants it in a domain. */
export function momentOf(stamp: string): z.infer<typeof Moment> {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, fraction = ''] = stamp.match(/\d+/g) ?? [];
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number);
  return {
    __class__: 'datetime',
    ...{ year: y ?? 0, month: m ?? 0, day: d ?? 0, hour: h ?? 0, minute: min ?? 0, second: s ?? 0 },
    microsecond: Number(fraction.padEnd(6, '0')),
  };
}

export function dateOf(day: string): z.infer<typeof Day> {
  const [year, month, date] = day.split('-').map(Number);
  return { __class__: 'date', year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}

export function decimalOf(text: string): z.infer<typeof Decimal> {
  return { __class__: 'Decimal', decimal: text };
}

function dayText({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
