import { contentVersion, textOf, type BrokenRow, type Reject } from '@tributary/connector-kit';

/** A reject filed under its place, so that the same bad line read again is the same reject. */
export function brokenRow(
  file: string,
  { line, text }: { readonly line: number; readonly text: string },
  reject: Pick<Reject, 'code' | 'reason'>,
): BrokenRow {
  return {
    key: `${file}:${String(line)}`,
    version: contentVersion(text),
    reject: { ...reject, text: textOf(text), line },
  };
}
