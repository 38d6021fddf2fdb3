/** Text that was written as UTF-8 and read as Windows-1252: `MÃ¼ller`, `FranÃ§ois`, `Å\u0081oÅ›`. */

/** Characters that Windows-1252 has where Latin-1 has control codes, by their byte. */
const WINDOWS: ReadonlyMap<string, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ').map((letter, at) => [letter, 0x80 + at]),
);
/** The first byte of a letter of two to four bytes and what follows it, as they look when misread. */
const SIGN = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
const DECODER = new TextDecoder('utf-8', { fatal: true });

/** The text as it was written; as it is where it was not misread. */
export function unmisread(text: string): string {
  if (!SIGN.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = WINDOWS.get(text.charAt(at)) ?? text.charCodeAt(at);
    if (byte > 0xff) return text;
    bytes[at] = byte;
  }
  try {
    return DECODER.decode(bytes);
  } catch {
    return text;
  }
}
