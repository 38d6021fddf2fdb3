/** Takes every secret of the connection out of a text. */
export type Redactor = (text: string) => string;

const SHORTEST = 4;

export function makeRedactor(secrets: () => Iterable<string>): Redactor {
  return (text) => {
    let clean = text;
    for (const secret of secrets()) {
      if (secret.length < SHORTEST) continue;
      for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
        clean = clean.replaceAll(form, '[redacted]');
      }
    }
    return clean;
  };
}
