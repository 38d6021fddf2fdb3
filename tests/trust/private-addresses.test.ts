/**
 * No address of one's own network is connected to, however it is written, unless the operator listed its host and port:
 * in every place of every connector's configuration, in the address of a webhook endpoint, and where the keys of identity
 * tokens are. Somebody really listens; what is asserted is that nobody was heard.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  openConnection,
  previewStream,
  ReconnectNeeded,
  type Connector,
  type ConnectorContext,
} from '@tributary/connector-kit';
import { makeLogger, systemClock } from '@tributary/platform';
import { testConfig } from '../support/config.ts';
import { checkUrl, CONNECTORS, guardedNetwork, send, tokenVerifier } from '../support/integration/ways-out.ts';
import { redirectTo, startListener, type Listener } from './spellings/listener.ts';
import { hostileNames } from './spellings/names.ts';
import { placesOf, SAMPLES, withAt, type Place, type Sample } from './spellings/samples.ts';
import { BARE_HOSTS, urlsTo } from './spellings/spellings.ts';

/** One in so many is tried of a connector's; all of them with TRIBUTARY_EVERY_SPELLING=1, in two minutes. */
const SHARE = 6;
/** Connections that are tried at a time. */
const AT_ONCE = 60;

let inside: Listener;

beforeAll(async () => {
  inside = await startListener();
});
beforeEach(() => {
  inside.heard = 0;
});
afterAll(async () => {
  await inside.close();
});

/** Those that reach something: a file's folder is no address. */
const REACHING = CONNECTORS.filter((connector) => placesOf(connector).length > 0);
const PLACES = REACHING.flatMap((connector) =>
  placesOf(connector).map((place) => ({ id: connector.id, path: place.path.join('.'), connector, place })),
);

function sampleOf({ id }: Connector, address: string, port: number): Sample {
  const sample = SAMPLES[id]?.(address, port);
  if (!sample) throw new Error(`${id} has no sample: say in spellings/samples.ts how it is configured.`);
  return sample;
}

/** Goes both ways that a connector has to one of its hosts: what it has not been told yet may lead it there later. */
async function reach({ http, sockets }: ConnectorContext, hostAndPort: string): Promise<void> {
  const at = hostAndPort.lastIndexOf(':');
  const [host, port] = [hostAndPort.slice(0, at), Number(hostAndPort.slice(at + 1))];
  await http.request({ url: `http://${hostAndPort}/`, authorize: false }).catch(() => undefined);
  const { address } = await sockets.peer(host, port);
  const socket = connect({ host: address.replace(/^\[|\]$/g, ''), port });
  await once(socket, 'connect').catch(() => undefined);
  socket.destroy();
}

/** Everything that a connector does with a connection: the check, the first row of each stream, a moment of listening. */
async function useConnection(
  connector: Connector,
  { config, credential }: Sample,
  allowed: readonly string[] = [],
): Promise<void> {
  const signal = AbortSignal.timeout(5_000);
  const network = guardedNetwork(allowed, hostileNames());
  const opened = () =>
    openConnection(
      connector,
      { connectionId: 'trust', config, secrets: credential },
      { ...network, signal, sleep: async () => await Promise.resolve() },
    );
  const uses = [
    async () => await connector.check(opened().context),
    async () => await connector.watch?.(opened().context, () => undefined),
    ...connector.hosts(connector.config.parse(config)).map((host) => async () => await reach(opened().context, host)),
    ...connector
      .streams(connector.config.parse(config))
      .map((stream) => async () => await previewStream(stream, opened().context, 1)),
  ];
  // Refused, unreachable, not understood: all the same here.
  await Promise.allSettled(uses.map(async (use) => await use()));
}

function valuesFor({ holds, schemes }: Place): string[] {
  if (holds === 'url') return urlsTo(inside.port, schemes);
  return holds === 'host' ? [...BARE_HOSTS] : BARE_HOSTS.map((host) => `${host}:${String(inside.port)}`);
}

/** Hosts beside the one that is signed in at are reached when that one says so: it says so of each. */
async function lead(connector: Connector, { path }: Place, values: readonly string[]): Promise<void> {
  const leading = await startListener();
  const sample = sampleOf(connector, '127.0.0.1', leading.port);
  for (const value of values) {
    leading.reply = redirectTo(`http://${value}/`);
    const config = withAt(sample.config, path, value);
    await useConnection(connector, { ...sample, config }, [`127.0.0.1:${String(leading.port)}`]);
  }
  expect(leading.heard).toBeGreaterThanOrEqual(values.length);
  await leading.close();
}

/** Whether the connector would take it at all: most of what is no address is refused by its schema. */
function isTaken(connector: Connector, config: Sample['config']): boolean {
  return connector.config.safeParse(config).success;
}

describe('every connector', () => {
  it('that reaches another system is tried here', () => {
    expect(REACHING.map(({ id }) => id).filter((id) => SAMPLES[id] === undefined)).toEqual([]);
    for (const connector of REACHING) expect(isTaken(connector, sampleOf(connector, '127.0.0.1', 1).config)).toBe(true);
  });

  it.each(PLACES)('$id reaches nothing by what is written into $path', async ({ connector, place }) => {
    const { config, credential } = sampleOf(connector, 'nowhere.invalid', inside.port);
    const values = valuesFor(place);
    const tried = values.filter((_, index) => testConfig.everySpelling || index % SHARE === 0);
    const taken = tried.filter((value) => isTaken(connector, withAt(config, place.path, value)));
    if (place.holds === 'hostAndPort') await lead(connector, place, taken);

    for (let from = 0; from < taken.length; from += AT_ONCE) {
      const some = taken.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map(
          async (value) => await useConnection(connector, { config: withAt(config, place.path, value), credential }),
        ),
      );
    }

    expect(values.length).toBeGreaterThanOrEqual(60);
    expect(inside.heard).toBe(0);
  });

  it.each(REACHING.map((connector) => ({ id: connector.id, connector })))(
    '$id reaches what the operator listed, by that host and port only',
    async ({ connector }) => {
      const other = await startListener();
      const allowed = [`127.0.0.1:${String(other.port)}`];

      await useConnection(connector, sampleOf(connector, '127.0.0.1', inside.port), allowed);
      await useConnection(connector, sampleOf(connector, 'localhost', other.port), allowed);
      expect([inside.heard, other.heard]).toEqual([0, 0]);

      await useConnection(connector, sampleOf(connector, '127.0.0.1', other.port), allowed);
      expect(other.heard).toBeGreaterThan(0);
      await other.close();
    },
  );

  it.each(REACHING.map((connector) => ({ id: connector.id, connector })))(
    '$id does not follow its system to somewhere inside',
    async ({ connector }) => {
      const leading = await startListener(redirectTo(`http://127.0.0.1:${String(inside.port)}/`));
      const sample = sampleOf(connector, '127.0.0.1', leading.port);
      const hosts = placesOf(connector).filter(({ holds }) => holds === 'hostAndPort');
      const config = hosts.reduce(
        (given, { path }) => withAt(given, path, `127.0.0.1:${String(inside.port)}`),
        sample.config,
      );

      await useConnection(connector, { ...sample, config }, [`127.0.0.1:${String(leading.port)}`]);

      expect(leading.heard).toBeGreaterThan(0);
      expect(inside.heard).toBe(0);
      await leading.close();
    },
  );
});

describe('a webhook endpoint', () => {
  const surroundings = (allowedHosts: readonly string[] = []) => ({
    network: guardedNetwork(allowedHosts, hostileNames()),
    allowedHosts,
    clock: systemClock,
    logger: makeLogger({ name: 'trust', level: 'silent' }),
  });
  const request = { headers: {}, body: '{}' };

  it('is told nothing inside, though it had been made before anybody looked', async () => {
    const urls = urlsTo(inside.port, ['http', 'https']).filter((url) => URL.canParse(url));

    const answers = await Promise.all(urls.map(async (url) => await send(surroundings(), { ...request, url })));

    expect(urls.length).toBeGreaterThan(80);
    expect(answers.every(({ statusCode }) => statusCode === null)).toBe(true);
    // What is refused cannot be told from what does not answer.
    expect(new Set(answers.map(({ error }) => error))).toEqual(new Set(['UNREACHABLE']));
    expect(inside.heard).toBe(0);
  });

  it('is not made at an address that is inside', () => {
    const urls = urlsTo(inside.port, ['http', 'https']);

    const made = urls.filter((url) => checkUrl(url, surroundings()).ok);

    // Names are judged when they are looked up, for the socket that is opened.
    expect(made.filter((url) => !/^https:\/\/[^/]*(example|localhost|ⓛ|ｌ)/iu.test(url))).toEqual([]);
  });

  it('is not followed to somewhere inside, and reached where the operator listed it', async () => {
    const listed = await startListener(redirectTo(`http://127.0.0.1:${String(inside.port)}/`));
    const host = `127.0.0.1:${String(listed.port)}`;

    const answer = await send(surroundings([host]), { ...request, url: `http://${host}/` });

    expect(answer.statusCode).toBe(307);
    expect([listed.heard, inside.heard]).toEqual([1, 0]);
    await listed.close();
  });
});

describe('the keys of identity tokens', () => {
  it('are fetched from nowhere inside', async () => {
    const verify = tokenVerifier([], hostileNames());
    const urls = urlsTo(inside.port, ['http', 'https']).filter((url) => URL.canParse(url));
    // Of no meaning, and well formed: so that its keys are asked for.
    const token = ['{"alg":"RS256","kid":"1"}', '{"iss":"i","aud":"a"}', 'x']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');

    const verdicts = await Promise.allSettled(
      urls.map(async (keysUrl) => await verify(token, { issuer: 'i', audience: 'a', keysUrl })),
    );

    expect(verdicts.every((verdict) => verdict.status === 'rejected' || verdict.value === undefined)).toBe(true);
    expect(verdicts.some((verdict) => verdict.status === 'rejected' && verdict.reason instanceof ReconnectNeeded)).toBe(
      true,
    );
    expect(inside.heard).toBe(0);
  });
});
