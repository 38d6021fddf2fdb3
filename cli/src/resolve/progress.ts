import type { Progress } from '@tributary/contact';

const EVERY_MS = 2000;

/** A line every two seconds: a short run says nothing. */
export function reporter(say: (line: string) => void, now = () => performance.now()): (progress: Progress) => void {
  let last = now();
  return ({ step, done, of }) => {
    if (now() - last < EVERY_MS) return;
    last = now();
    const count =
      done === 0
        ? ''
        : `: ${done.toLocaleString('en')}${of === undefined ? '' : ` of ${of.toLocaleString('en')}`} records`;
    say(`${step}${count}`);
  };
}
