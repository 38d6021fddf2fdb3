import { NEXT_STEPS } from './run-error.ts';

/** The next step for the code in a column, as an SQL expression: constant texts of ours only. */
export function nextStepSql(column: string): string {
  const cases = Object.entries(NEXT_STEPS).map(([code, step]) => `when '${code}' then '${step.replaceAll("'", "''")}'`);
  return `case ${column} ${cases.join(' ')} else '' end`;
}
