/** `NEEDS_RECONNECT` → `Needs reconnect`; words of the hub that are no constants stay as they are. */
export function wordsOf(constant: string): string {
  if (!/^[A-Z][A-Z_]*$/.test(constant)) return constant;
  const words = constant.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `ticket.statusChanged` → `Ticket status changed`; a source's own word stays. */
export function eventWords(type: string): string {
  return /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(type) ? fieldWords(type.replace('.', ' ')) : type;
}

/** `primaryEmail` → `Primary email`, `attributes.accountOwner` → `Account owner`. */
export function fieldWords(field: string): string {
  const name = field.replace(/^attributes\./, '');
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const plurals = new Intl.PluralRules('en');

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${plurals.select(count) === 'one' ? one : many}`;
}

/** Of lists whose entries are counted to a limit. */
export function totalOf({ totalCount, totalCountExact }: { totalCount: number; totalCountExact: boolean }): string {
  return `${totalCount.toLocaleString()}${totalCountExact ? '' : '+'}`;
}
