/** The hub counts in milliseconds. */
export function instantOf(stamp: string): string {
  return new Date(stamp).toISOString();
}

/** A record that was switched off; on SQLite a boolean is a number. */
export function isOff(active: unknown): boolean {
  return active === false || active === 0;
}
