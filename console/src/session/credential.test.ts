import { describe, expect, it } from '@jest/globals';
import { credentialIn } from './credential.ts';

describe('credentialIn', () => {
  it.each(['trik_abc', '  trik_abc\n', 'Bearer trik_abc', 'Authorization: Bearer trik_abc'])('takes “%s”', (pasted) => {
    expect(credentialIn(pasted)).toBe('trik_abc');
  });
});
