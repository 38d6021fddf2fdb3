/** Answers as they come over a line, told apart without an object for each. */

export interface Answers {
  /** Takes what has come, and tells of each answer that is complete. */
  take(chunk: Buffer): void;
}

export type OnAnswer = (status: number, hasRetryAfter: boolean) => void;

const HEAD_END = '\r\n\r\n';

export function makeAnswers(onAnswer: OnAnswer): Answers {
  let rest = '';
  return {
    take(chunk) {
      const text = rest + chunk.toString('latin1');
      let at = 0;
      for (;;) {
        const headEnd = text.indexOf(HEAD_END, at);
        if (headEnd < 0) break;
        const head = text.slice(at, headEnd);
        const end = headEnd + HEAD_END.length + numberBehind(head, '\r\ncontent-length: ');
        if (end > text.length) break;
        const hasRetryAfter = numberBehind(head, '\r\nretry-after: ') > 0;
        onAnswer(Number(head.slice(9, 12)), hasRetryAfter);
        at = end;
      }
      rest = text.slice(at);
    },
  };
}

function numberBehind(head: string, name: string): number {
  const place = head.indexOf(name);
  return place < 0 ? 0 : Number.parseInt(head.slice(place + name.length, place + name.length + 12), 10);
}
