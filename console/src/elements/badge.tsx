import { wordsOf } from '../format/words.ts';

export type Tone = 'good' | 'bad' | 'busy' | 'warn' | 'plain';

/** A state as a word and a mark; the colour is never all that tells them apart. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: string }) {
  return (
    <span className={`badge ${tone}`}>
      <span className="mark" aria-hidden="true" />
      {wordsOf(children)}
    </span>
  );
}
