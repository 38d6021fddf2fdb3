/** True when writing these fields would leave the row as it is. */
export function isUnchanged<Row extends object>(row: Row, fields: Partial<Row>): boolean {
  return Object.entries(fields).every(([name, value]) => row[name as keyof Row] === value);
}
