import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { makeLogger, type RawReply } from '@tributary/platform';
import { rawRoute, type RawRouteOptions } from './raw-route.ts';
import { makeHttpServer, type HttpServer } from './server.ts';

let server: HttpServer;
afterEach(async () => {
  await server.close();
});

/** A service that answers when the test says so. */
async function start(options: RawRouteOptions) {
  const waiting: ((reply: RawReply) => void)[] = [];
  const route = rawRoute(async () => await new Promise<RawReply>((resolve) => waiting.push(resolve)), options);
  const logger = makeLogger({ name: 'test', level: 'silent' });
  const unused = { upgrade: () => undefined, upgradePath: '/graphql' };
  server = makeHttpServer({ routes: new Map([['/webhooks', route]]), logger, ...unused });
  const port = await server.listen({ host: '127.0.0.1', port: 0 });
  const send = async (body: string): Promise<Response> =>
    await fetch(`http://127.0.0.1:${String(port)}/webhooks/x`, { method: 'POST', body });
  const arrived = async (count: number): Promise<void> => {
    while (waiting.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { port, send, arrived, answerAll: () => waiting.splice(0).map((answer) => answer({ status: 200 })) };
}

describe('a route under a flood', () => {
  it('works on as many requests as it may, and asks the others to come again', async () => {
    const { send, arrived, answerAll } = await start({ mostAtOnce: 2 });
    const taken = [send('1'), send('2')];
    await arrived(2);

    const refused = await send('3');
    answerAll();

    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200]);
    // There is room again.
    const later = send('4');
    await arrived(1);
    answerAll();
    expect((await later).status).toBe(200);
  });

  it('takes as many in one turn of its loop as it has time for', async () => {
    const { send } = await start({ mostTurnMs: -1 });
    const refused = await send('1');
    await server.close();
    const again = await start({ mostTurnMs: 1_000 });
    const taken = again.send('1');
    await again.arrived(1);
    again.answerAll();

    expect([refused.status, (await taken).status]).toEqual([503, 200]);
  });

  it('reads no more bodies at once than it has room for', async () => {
    const { send, arrived, answerAll } = await start({ mostBytes: 1_500 });
    const taken = send('x'.repeat(1_000));
    await arrived(1);

    expect((await send('x'.repeat(1_000))).status).toBe(503);
    answerAll();
    expect((await taken).status).toBe(200);
  });

  it('turns a short request away before its body is there, and the connection goes on', async () => {
    const { port, send, arrived, answerAll } = await start({ mostAtOnce: 1 });
    const taken = send('1');
    await arrived(1);
    const line = connect(port, '127.0.0.1').setEncoding('latin1');
    const head = 'POST /webhooks/x HTTP/1.1\r\nhost: hub\r\ncontent-length: 4\r\n\r\n';
    const heard = async (): Promise<string> => String((await once(line, 'data'))[0]);

    line.write(head);
    const refused = await heard();
    line.write('body');
    answerAll();
    await taken;
    line.write(`${head}more`);
    await arrived(1);
    answerAll();
    const accepted = await heard();
    line.destroy();

    expect(refused).toMatch(/^HTTP\/1\.1 503 [^]*\r\nretry-after: 1\r\n/);
    expect(refused).not.toMatch(/connection: close/i);
    expect(accepted).toMatch(/^HTTP\/1\.1 200 /);
  });
});
