import { prepare, type Model, type Prepared, type Profile } from '../engine/index.ts';
import type { Segment } from './messages.ts';

/** Shared profiles, read one at a time; the last ones stay prepared. */
export interface Profiles {
  profile(record: number): Profile;
  /** `place` is where the record lies in the order of work: neighbours never push each other out. */
  prepared(record: number, place: number): Prepared;
}

/** Prepared profiles kept per worker: a few kilobytes each. */
const KEPT = 1 << 15;

const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** JSON in ASCII, which is cut out of shared memory faster than UTF-8. */
export function profileText(profile: Profile): string {
  return JSON.stringify(profile).replace(BEYOND_ASCII, escaped);
}

function escaped(letter: string): string {
  let text = '';
  for (let at = 0; at < letter.length; at += 1) text += `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return text;
}

/** Of what `profileText` made. */
export function makeSegment(texts: readonly string[]): Segment {
  const all = Buffer.from(texts.join(''), 'latin1');
  const bytes = new SharedArrayBuffer(all.length);
  new Uint8Array(bytes).set(all);
  const ends = new SharedArrayBuffer(texts.length * Uint32Array.BYTES_PER_ELEMENT);
  const into = new Uint32Array(ends);
  let end = 0;
  texts.forEach((text, index) => {
    end += text.length;
    into[index] = end;
  });
  return { bytes, ends };
}

export function makeProfiles(segments: readonly Segment[], segmentSize: number, model: Model): Profiles {
  const opened = segments.map(({ bytes, ends }) => ({ bytes: Buffer.from(bytes), ends: new Uint32Array(ends) }));
  const keptFor = new Int32Array(KEPT).fill(-1);
  const kept: (Prepared | undefined)[] = new Array<Prepared | undefined>(KEPT).fill(undefined);
  const profile = (record: number): Profile => {
    const segment = opened[Math.floor(record / segmentSize)];
    const at = record % segmentSize;
    if (!segment || at >= segment.ends.length) throw new Error(`There is no record ${String(record)}`);
    const text = segment.bytes.toString('latin1', at === 0 ? 0 : segment.ends[at - 1], segment.ends[at]);
    // Written by makeSegment() of the same run.
    return JSON.parse(text) as Profile;
  };
  return {
    profile,
    prepared(record, place) {
      const slot = place & (KEPT - 1);
      const found = kept[slot];
      if (found && keptFor[slot] === record) return found;
      const made = prepare(profile(record), model);
      kept[slot] = made;
      keptFor[slot] = record;
      return made;
    },
  };
}
