/** People and branches that are numbered are told apart by their numbers: "Buyer 1" and "Buyer 2" are no slip. */
export function numberLevel(left: string, right: string): string {
  if (left === '' || right === '') return '';
  return left === right ? '' : 'differs';
}
