/** One file that the browser asks for. */
export interface ConsoleFile {
  /** From `/`; the page itself is `index.html`, all others are in `assets/` with their content's hash in the name. */
  readonly name: string;
  readonly body: Buffer;
}
