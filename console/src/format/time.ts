const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const NOW_SECONDS = 45;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' });

/** “3 minutes ago”. Clocks differ a little, so what is in the next moments is now. */
export function agoOf(at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1_000;
  if (Math.abs(seconds) < NOW_SECONDS) return 'just now';
  const [unit, size] = STEPS.find((step) => Math.abs(seconds) >= step[1]) ?? ['minute', 60];
  return relative.format(Math.round(seconds / size), unit);
}

export function dateTimeOf(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}

export function dateOf(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

/** A length of time in its two largest units. */
export function durationOf(seconds: number): string {
  if (seconds < 60) return `${String(Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${String(minutes)} min`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 48) return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)} min`;
  return `${String(Math.round(hours / 24))} days`;
}
