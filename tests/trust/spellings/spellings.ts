/**
 * Ways to write an address of one's own network (and the names that lead there), so that a check by text would not see
 * it. `PORT` stands for the port that somebody listens at.
 */

/** Of the machine itself: whoever connects to one of these is heard. */
const LOOPBACK = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.0.0.1.', '127.000.000.001', '127.1.2.3', '127.255.255.254'],
  ...['2130706433', '0x7f000001', '0X7F000001', '0x7f.0.0.1', '0x7f.1', '0177.0.0.1', '017700000001', '0177.0x0.1'],
  ...['0', '0.0.0.0', '0x0', '00000000'],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:0:127.0.0.1]',
    '[::127.0.0.1]',
  ],
  ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::1%25lo]', '[::1%lo]', '[::ffff:127.0.0.1%lo]'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'ip6-localhost', 'ⓛocalhost', 'ｌｏｃａｌｈｏｓｔ'],
  ...['①②⑦.⓪.⓪.①', '１２７.０.０.１', '127。0。0。1', '127．0．0．1', '%31%32%37.0.0.1', '127%2e0%2e0%2e1'],
] as const;

/** Of a network behind the machine: connecting would be refused, or hang; it must not be tried. */
const BEHIND = [
  ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '198.18.0.1'],
  ...[
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '0251.0376.0251.0376',
    '[::ffff:a9fe:a9fe]',
    '[::ffff:169.254.169.254]',
  ],
  ...['192.0.0.192', '192.0.2.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['[fd00::1]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '[64:ff9b::a00:1]', '[2002:a00:1::]', '[2001:db8::1]'],
] as const;

/** Names whose look-up is in `names.ts`. */
const NAMES = [
  'inside.example',
  'mapped.example',
  'mixed.example',
  'turning.example',
  'xn--inside-cua.example',
] as const;

export const HOSTS: readonly string[] = [...LOOPBACK, ...BEHIND, ...NAMES];

const TRICKS = [
  'SCHEME://user:pass@127.0.0.1:PORT',
  'SCHEME://vendor.invalid@127.0.0.1:PORT',
  'SCHEME://vendor.invalid%20@127.0.0.1:PORT',
  'SCHEME://127.0.0.1:PORT#@vendor.invalid',
  'SCHEME://127.0.0.1:PORT\\@vendor.invalid',
  'SCHEME://127.0.0.1:PORT?@vendor.invalid',
  'SCHEME:127.0.0.1:PORT',
  'SCHEME:/127.0.0.1:PORT',
  'SCHEME:\\\\127.0.0.1:PORT',
  'SCHEME:///127.0.0.1:PORT',
  ' SCHEME://127.0.0.1:PORT',
  'SCH\tEME://127.0.0.1:PORT',
  'SCHEME://127.0.\n0.1:PORT',
  'SCHEME://127.0.0.1:0PORT',
  'SCHEME://127.0.0.1\u00ad:PORT',
  'SCHEME://[127.0.0.1]:PORT',
  '//127.0.0.1:PORT',
  'ftp://127.0.0.1:PORT',
  'gopher://127.0.0.1:PORT/_',
  'file:///etc/passwd',
  'data:text/plain,x',
  'unix:/var/run/docker.sock',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
  'javascript:1',
] as const;

/** Addresses that lead to `port` of this machine, or behind it: all with the first scheme, some with the others. */
export function urlsTo(port: number, [scheme = 'http', ...others]: readonly string[]): string[] {
  const [start, end] = [scheme.slice(0, 2), scheme.slice(2)];
  const written = (trick: string): string =>
    trick.replace('SCH\tEME', `${start}\t${end}`).replace('SCHEME', scheme).replace('PORT', String(port));
  return [
    ...HOSTS.map((host) => `${scheme}://${host}:${String(port)}`),
    ...TRICKS.map(written),
    ...others.flatMap((other) => ['127.0.0.1', '[::1]', ...NAMES].map((host) => `${other}://${host}:${String(port)}`)),
  ];
}

/** A host that stands alone, as a configuration may want it. */
export const BARE_HOSTS: readonly string[] = HOSTS.flatMap((host) =>
  host.startsWith('[') ? [host, host.slice(1, -1)] : [host],
);
