/** A time in a role, in days; open where a day is not said. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface HeldRole extends Period {
  readonly id: string;
  readonly companyId: string;
  readonly role?: string | undefined;
  readonly isPrimary: boolean;
}

/** The last day of one is the first day of another: that is no overlap. */
export function overlap(one: Period, other: Period): boolean {
  return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
}

/** An affiliation of the same person to the same company in the same role at the same time, if there is one. */
export function clashing<Held extends HeldRole>(
  wanted: Omit<HeldRole, 'id' | 'isPrimary'>,
  held: readonly Held[],
): Held | undefined {
  return held.find(
    (other) =>
      other.companyId === wanted.companyId && folded(other.role) === folded(wanted.role) && overlap(other, wanted),
  );
}

/** Primary affiliations that a new primary one replaces: a person has one at a time. */
export function replacedAsPrimary<Held extends HeldRole>(wanted: Period, held: readonly Held[]): Held[] {
  return held.filter((other) => other.isPrimary && overlap(other, wanted));
}

/** Whether it holds on that day; the last day counts. */
export function holdsOn(day: string, { from, to }: Period): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function startsBeforeEndOf({ from }: Period, { to }: Period): boolean {
  return from === undefined || to === undefined || from < to;
}

function folded(role: string | undefined): string {
  return (role ?? '').trim().toLowerCase();
}
