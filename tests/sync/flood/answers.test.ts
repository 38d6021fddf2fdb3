import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeAnswers } from './answers.ts';

const answer = fc.record({
  status: fc.constantFrom(200, 401, 429, 503),
  hasRetryAfter: fc.boolean(),
  body: fc.constantFrom('', 'Busy.\n', 'retry-after: 7\r\n\r\n'),
});

describe('answers on a line', () => {
  it('are told apart wherever the line cuts them', () => {
    fc.assert(
      fc.property(fc.array(answer), fc.array(fc.nat(300)), (given, cuts) => {
        const bytes = Buffer.from(given.map(textOf).join(''));
        const heard: unknown[] = [];
        const answers = makeAnswers((status, hasRetryAfter) => void heard.push({ status, hasRetryAfter }));

        let at = 0;
        for (const cut of cuts) answers.take(bytes.subarray(at, (at += cut)));
        answers.take(bytes.subarray(at));

        expect(heard).toEqual(given.map(({ body: _body, ...rest }) => rest));
      }),
    );
  });
});

function textOf({ status, hasRetryAfter, body }: { status: number; hasRetryAfter: boolean; body: string }): string {
  const head = [
    `HTTP/1.1 ${String(status)} Whatever`,
    ...(hasRetryAfter ? ['retry-after: 1'] : []),
    `content-length: ${String(body.length)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
