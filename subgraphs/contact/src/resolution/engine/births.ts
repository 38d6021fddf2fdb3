import { editsUpTo } from './distance.ts';

/** Two birth dates: exact, day and month swapped, a slip of one digit, a slip of the year, two of these, or different. */
export function birthLevel(lefts: readonly string[], rights: readonly string[]): string {
  let best = '';
  for (const left of lefts) {
    for (const right of rights) {
      const level = levelOf(left, right);
      if (best === '' || ORDER.indexOf(level) < ORDER.indexOf(best)) best = level;
    }
  }
  return best;
}

const ORDER: readonly string[] = ['exact', 'swapped', 'typo', 'part', 'same day', 'both slips', 'same year', 'differs'];

function levelOf(left: string, right: string): string {
  if (left === right) return left.endsWith('-00') ? 'part' : 'exact';
  const [year, month, day] = [left.slice(0, 4), left.slice(5, 7), left.slice(8)];
  const [otherYear, otherMonth, otherDay] = [right.slice(0, 4), right.slice(5, 7), right.slice(8)];
  if (day === '00' || otherDay === '00') return year === otherYear ? 'part' : 'differs';
  if (year === otherYear && month === otherDay && day === otherMonth) return 'swapped';
  if (editsUpTo(left, right, 1) <= 1) return 'typo';
  if (editsUpTo(left, `${otherYear}-${otherDay}-${otherMonth}`, 1) <= 1) return 'both slips';
  if (month === otherMonth && day === otherDay) return 'same day';
  if (year.slice(2) === otherYear.slice(2) && year !== otherYear && month === otherMonth && day === otherDay)
    return 'typo';
  return year === otherYear ? 'same year' : 'differs';
}
