import type { lookup, LookupAddress } from 'node:dns';

/** Public, and without a way there from a machine without IPv6: nothing leaves. */
const PUBLIC = '2606:4700::1';

/**
 * A name server that is not on our side. `turning.example` is public when it is asked first and this machine
 * afterwards: what was looked up to be judged is not what is connected to.
 */
export function hostileNames(): typeof lookup {
  const asked = new Map<string, number>();
  const answers: Readonly<Record<string, (time: number) => readonly string[]>> = {
    localhost: () => ['127.0.0.1'],
    'localhost.': () => ['127.0.0.1'],
    'ip6-localhost': () => ['::1'],
    'inside.example': () => ['127.0.0.1'],
    'mapped.example': () => ['::ffff:127.0.0.1'],
    'mixed.example': () => [PUBLIC, '127.0.0.1'],
    'turning.example': (time) => (time % 2 === 0 ? [PUBLIC] : ['127.0.0.1']),
    'xn--inside-cua.example': () => ['127.0.0.1'],
  };
  const answer = (
    name: string,
    _options: object,
    done: (error: Error | null, found: LookupAddress[]) => void,
  ): void => {
    const time = asked.get(name) ?? 0;
    asked.set(name, time + 1);
    const found = answers[name.toLowerCase()]?.(time);
    if (found === undefined) done(Object.assign(new Error(`ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), []);
    else
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  };
  // The overloads of the real one cannot be written as one function.
  return answer as unknown as typeof lookup;
}
