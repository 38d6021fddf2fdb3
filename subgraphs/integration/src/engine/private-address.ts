import { BlockList, isIP } from 'node:net';

/** Everything that is not an address of the public internet (IANA special-purpose registries). */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of global unicast (2000::/3) these are not public, or carry an IPv4 address inside (6to4, Teredo). */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
];

const special = new BlockList();
for (const [network, prefix] of SPECIAL_V4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of SPECIAL_V6) special.addSubnet(network, prefix, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
const mappedV4 = new BlockList();
mappedV4.addSubnet('::ffff:0:0', 96, 'ipv6');

/** True for every address that is not public, whatever it is written like; also for text that is no address. */
export function isPrivateAddress(address: string): boolean {
  const [bare = ''] = address.replace(/^\[(.*)\]$/, '$1').split('%');
  switch (isIP(bare)) {
    case 4:
      return special.check(bare, 'ipv4');
    case 6:
      // `::ffff:10.0.0.1` is 10.0.0.1; the block list judges it by its IPv4 rules.
      if (mappedV4.check(bare, 'ipv6')) return special.check(bare, 'ipv6');
      return !globalUnicast.check(bare, 'ipv6') || special.check(bare, 'ipv6');
    default:
      return true;
  }
}

/** The address inside a URL's host, when it is one and not a name. */
export function addressIn(url: URL): string | undefined {
  const bare = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? undefined : bare;
}
