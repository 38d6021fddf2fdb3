/** Deleted rows are in no list; by their id they are still found. */
export function notDeleted(row: string): string {
  return `${row}.deleted_at is null`;
}
