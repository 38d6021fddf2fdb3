import { describe, expect, it } from '@jest/globals';
import { makeRedactor } from '../http/redact.ts';
import { Cassette, recordingFetch, replayFetch } from './cassette.ts';

const SECRET = 'correct-horse-battery';

function vendor(...bodies: readonly unknown[]): typeof fetch {
  let asked = 0;
  return () => Promise.resolve(Response.json(bodies[asked++]));
}

async function recorded(under: typeof fetch, urls: readonly string[]): Promise<Cassette> {
  const { fetch: recording, cassette } = recordingFetch(under, () => makeRedactor(() => [SECRET]));
  for (const url of urls) await recording(url, { headers: { authorization: `Bearer ${SECRET}` } });
  return Cassette.parse(JSON.parse(JSON.stringify(cassette)));
}

describe('a recording', () => {
  it('holds no credential and no value under a secret name, wherever they were', async () => {
    const answer = { echo: SECRET, password_hash: '$2b$10$abc', name: 'Ada' };

    const text = JSON.stringify(await recorded(vendor(answer), [`http://v.test/a?key=${SECRET}`]));

    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('$2b$10$abc');
    expect(text).toContain('Ada');
  });

  it('is played again in the order of the questions, and the last answer stays', async () => {
    const replay = replayFetch(await recorded(vendor({ n: 1 }, { n: 2 }), ['http://v.test/a', 'http://v.test/a']));
    const ask = async (): Promise<unknown> => await (await replay('http://v.test/a')).json();

    expect([await ask(), await ask(), await ask()]).toEqual([{ n: 1 }, { n: 2 }, { n: 2 }]);
  });

  it('answers nothing that was not asked', async () => {
    await expect(replayFetch([])('http://v.test/b')).rejects.toThrow('nothing was recorded');
  });
});
