import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { lookup } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guardedNetwork } from './guarded-fetch.ts';
import { isPrivateAddress } from './private-address.ts';

let server: Server;
let port: number;
let asked = 0;

beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    response.end('inside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A name server that says what the test wants it to. */
function resolvesTo(...addresses: string[]): typeof lookup {
  const answer = (_name: string, _options: object, callback: (error: null, found: object[]) => void): void =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  return answer as unknown as typeof lookup;
}

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::127.0.0.1',
    'not an address',
  ])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['1.1.1.1', '172.32.0.1', '::ffff:8.8.8.8', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('the network of a connector', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'ftp://example.com/',
  ])('refuses %s by the look of it', (url) => {
    expect(() => guardedNetwork([]).admit(new URL(url))).toThrow();
  });

  it('lets through exactly what the operator allows, with its port', () => {
    const network = guardedNetwork(['127.0.0.1:8080']);

    expect(() => network.admit(new URL('http://127.0.0.1:8080/'))).not.toThrow();
    expect(() => network.admit(new URL('http://127.0.0.1:8081/'))).toThrow(/private address/);
  });

  it.each([[['127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['::ffff:127.0.0.1']]])(
    'opens no socket for a name that resolves to %j',
    async (addresses) => {
      const network = guardedNetwork([], resolvesTo(...addresses));
      const before = asked;

      await expect(network.fetch(`http://rebind.example:${String(port)}/`)).rejects.toMatchObject({
        cause: { name: 'PrivateAddressRefused' },
      });
      expect(asked).toBe(before);
    },
  );

  it.each(['127.0.0.1', '::1', '169.254.169.254', '::ffff:10.0.0.1'])('gives no socket to %s', async (host) => {
    await expect(guardedNetwork([]).resolve(host, 143)).rejects.toThrow(/private address/);
  });

  it.each(['127.1', '2130706433', '0x7f.0.0.1', '0177.0.0.1', 'localhost'])(
    'gives no socket to %s, whatever it is written like',
    async (host) => {
      await expect(guardedNetwork([]).resolve(host, 143)).rejects.toThrow();
    },
  );

  it('gives a socket the address that was judged, and none when one of them is private', async () => {
    await expect(guardedNetwork([], resolvesTo('8.8.8.8')).resolve('mail.example', 993)).resolves.toBe('8.8.8.8');
    await expect(guardedNetwork([], resolvesTo('8.8.8.8', '10.0.0.1')).resolve('mail.example', 993)).rejects.toThrow(
      /private address/,
    );
  });

  it('gives a socket exactly what the operator allows, with its port', async () => {
    const network = guardedNetwork(['127.0.0.1:143']);

    await expect(network.resolve('127.0.0.1', 143)).resolves.toBe('127.0.0.1');
    await expect(network.resolve('127.0.0.1', 25)).rejects.toThrow(/private address/);
  });

  it('reaches a private server that is allowed', async () => {
    const response = await guardedNetwork([`127.0.0.1:${String(port)}`]).fetch(`http://127.0.0.1:${String(port)}/`);

    expect(await response.text()).toBe('inside');
  });

  it('does not reach the same server by a literal address that nobody allowed, even past the first look', async () => {
    await expect(guardedNetwork([]).fetch(`http://127.0.0.1:${String(port)}/`)).rejects.toThrow();
  });
});
