/** A float as a decimal, as exact as Tryton's own digits: `0.1 + 0.2` is `0.3`. */
export function quantityText(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
