/** Answers of a system, kept to be played again: what a connector was told, without what nobody else may know. */
import { z } from 'zod';
import type { Redactor } from '../http/redact.ts';

export const Recording = z.strictObject({
  method: z.string(),
  url: z.string(),
  body: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
});
export type Recording = z.infer<typeof Recording>;
export const Cassette = z.array(Recording);
export type Cassette = z.infer<typeof Cassette>;

/** Of the answer's headers, those that a connector may look at. */
const KEPT_HEADERS = ['content-type', 'link', 'etag', 'retry-after'];
/** Values under such names are nobody's business, also where no schema asks for them. */
const SECRET_FIELD = /("[^"]*(?:passw|token|secret|hash|api_?key)[^"]*"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;

/** A `fetch` that writes down what passes. */
export function recordingFetch(under: typeof fetch, redact: () => Redactor) {
  const cassette: Recording[] = [];
  const clean = (text: string): string => redact()(text).replaceAll(SECRET_FIELD, '$1"[redacted]"');
  const recording: typeof fetch = async (input, init) => {
    const response = await under(input, init);
    const text = await response.text();
    const headers = KEPT_HEADERS.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, clean(value)] as const];
    });
    cassette.push({
      method: init?.method ?? 'GET',
      url: clean(input instanceof Request ? input.url : String(input)),
      body: clean(typeof init?.body === 'string' ? init.body : ''),
      status: response.status,
      headers: Object.fromEntries(headers),
      text: clean(text),
    });
    return new Response(text === '' ? null : text, { status: response.status, headers: response.headers });
  };
  return { fetch: recording, cassette };
}

/** A `fetch` that answers what was written down: the same question in the order in which it was asked. */
export function replayFetch(cassette: Cassette): typeof fetch {
  const left = new Map<string, Recording[]>();
  for (const recording of cassette) {
    const question = `${recording.method} ${recording.url}`;
    left.set(question, [...(left.get(question) ?? []), recording]);
  }
  return (input, init) => {
    const question = `${init?.method ?? 'GET'} ${input instanceof Request ? input.url : String(input)}`;
    const recordings = left.get(question);
    // The last answer stays: a later run asks the same again.
    const recording = recordings && recordings.length > 1 ? recordings.shift() : recordings?.[0];
    if (!recording) return Promise.reject(new TypeError(`nothing was recorded for ${question}`));
    const { status, headers, text } = recording;
    return Promise.resolve(new Response(text === '' ? null : text, { status, headers }));
  };
}
