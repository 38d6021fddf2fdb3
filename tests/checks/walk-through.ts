/** Code blocks of a guide, and what a reader does with them. */
export interface CodeBlock {
  readonly language: string;
  /** What stands behind the language: a file, or how a command ends. */
  readonly about: string;
  readonly lines: readonly string[];
}

export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', about = '', text = '']) => ({
      ...{ language, about },
      lines: text.trimEnd().split('\n'),
    }),
  );
}

/** The file with the lines marked `-` replaced by those marked `+`. */
export function withDiff(file: string, lines: readonly string[]): string {
  const marked = (mark: string): string =>
    lines
      .filter((line) => line.startsWith(mark))
      .map((line) => line.slice(1))
      .join('\n');
  const [before, after] = [marked('-'), marked('+')];
  if (file.split(before).length !== 2) throw new Error(`These lines are not in the file once:\n${before}`);
  return file.replace(before, () => after);
}
