import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, makeMetrics } from '@tributary/platform';
import { post, type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;
let url: string;

beforeAll(async () => {
  running = await startGateway({
    readiness: [{ name: 'log', check: () => Promise.resolve() }],
    metrics: makeMetrics(),
  });
  url = running.url;
});
afterAll(async () => {
  await running.close();
});

describe('the other pages', () => {
  it.each([
    ['/', 200, 'text/plain'],
    ['/healthz', 200, 'application/json'],
    ['/readyz', 200, 'application/json'],
    ['/metrics', 200, 'text/plain'],
    ['/graphiql', 200, 'text/html'],
    ['/graphiql/react.js', 200, 'text/javascript'],
    ['/graphiql/react-dom.js', 200, 'text/javascript'],
    ['/graphiql/graphiql.js', 200, 'text/javascript'],
    ['/graphiql/graphiql.css', 200, 'text/css'],
    ['/graphiql/graphql-ws/client.js', 200, 'text/javascript'],
    ['/graphiql/graphql-ws/../../package.json', 404, 'text/plain'],
    ['/graphiql/graphql-ws/server.js', 404, 'text/plain'],
    ['/graphiql/constructor', 404, 'text/plain'],
    ['/nothing', 404, 'text/plain'],
  ])('%s answers %d', async (path, status, type) => {
    const response = await fetch(`${url}${path}`);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    await response.arrayBuffer();
  });

  it('counts operations by what became of them', async () => {
    const own = await startGateway({ metrics: makeMetrics() });
    await post(own.url, { query: '{ viewer }' });
    await post(own.url, { query: '{ fails }' });
    await post(own.url, { query: '{ nothing }' });
    await own.gateway.run({ query: '{ nothing }', principal: ANONYMOUS, requestId: 'r', transport: 'http' });

    const figures = await (await fetch(`${own.url}/metrics`)).text();
    await own.close();

    expect(figures).toContain('operations_total{transport="http",type="query",outcome="answered"} 1');
    expect(figures).toContain('operations_total{transport="http",type="query",outcome="with_errors"} 1');
    expect(figures).toContain('operations_total{transport="http",type="unknown",outcome="refused"} 1');
    expect(figures).toContain('tributary_gateway_subscribers_waiting 0');
  });

  it('shows how to ask at the address that the browser has, and no other text of its header', async () => {
    const pages = [];
    for (const host of ['hub.example.com:8080', '[::1]:4000', '<script>alert(1)</script>', 'a b']) {
      pages.push(await pageAt(url, host));
    }

    expect(pages[0]).toContain('curl -s hub.example.com:8080/graphql');
    expect(pages[1]).toContain('curl -s [::1]:4000/graphql');
    for (const page of pages.slice(2)) expect(page).toContain('curl -s localhost:4000/graphql');
  });

  it('asks a browser for no icon', async () => {
    expect(await (await fetch(`${url}/graphiql`)).text()).toContain('<link rel="icon" href="data:image/svg+xml,');
  });

  it('GraphiQL asks for nothing but what this server has', async () => {
    const page = await (await fetch(`${url}/graphiql`)).text();
    const client = await (await fetch(`${url}/graphiql/graphql-ws/client.js`)).text();
    const addresses = [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1]);
    const imports = [...client.matchAll(/from '\.\/([^']+)'/g)].map(
      (match) => `/graphiql/graphql-ws/${match[1] ?? ''}`,
    );

    const statuses = await Promise.all(
      [...addresses, ...imports].map(async (path) => (await fetch(`${url}${path ?? ''}`)).status),
    );

    expect(addresses).toHaveLength(4);
    expect(imports.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(page).not.toMatch(/https?:\/\//);
  });

  it('has no explorer in production', async () => {
    const production = await startGateway({ production: true });

    const [explorer, landing] = await Promise.all([fetch(`${production.url}/graphiql`), fetch(production.url)]);
    const page = await landing.text();
    await production.close();

    expect(explorer.status).toBe(404);
    expect(page).not.toContain('graphiql');
    expect(landing.headers.get('link')).not.toContain('graphiql');
  });

  describe('with a console', () => {
    const SCRIPT = 'console.log("hello"); '.repeat(50);
    let own: RunningGateway;
    beforeAll(async () => {
      own = await startGateway({
        console: [
          { name: 'index.html', body: Buffer.from('<!doctype html><title>Console</title>') },
          { name: 'assets/console-1A2B.js', body: Buffer.from(SCRIPT) },
        ],
      });
    });
    afterAll(async () => {
      await own.close();
    });

    it('gives it to browsers, which ask for it anew each time and may run nothing of others', async () => {
      const response = await fetch(own.url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      const policy = response.headers.get('content-security-policy') ?? '';

      expect(await response.text()).toContain('<title>Console</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('vary')).toBe('accept');
      expect(response.headers.get('link')).toContain('</graphiql>; rel="service-doc"');
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain('unsafe');
    });

    it('tells a terminal how to ask', async () => {
      const response = await fetch(own.url);

      expect(response.headers.get('content-type')).toContain('text/plain');
      expect(await response.text()).toContain('curl -s');
    });

    it('has its files for ever, packed where that is understood, and no others', async () => {
      const packed = await fetch(`${own.url}/assets/console-1A2B.js`);
      const plain = await fetch(`${own.url}/assets/console-1A2B.js`, { headers: { 'accept-encoding': 'identity' } });
      const others = ['assets', 'assets/', 'assets/index.html', 'assets/../index.html', 'assets/constructor'];
      const statuses = await Promise.all(others.map(async (path) => (await fetch(`${own.url}/${path}`)).status));

      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(packed.headers.get('cache-control')).toContain('immutable');
      expect(packed.headers.get('content-type')).toContain('text/javascript');
      expect([await packed.text(), await plain.text()]).toEqual([SCRIPT, SCRIPT]);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(statuses).toEqual([404, 404, 404, 404, 404]);
    });
  });

  it('says which part is not ready, and not why', async () => {
    const failing = { name: 'database', check: () => Promise.reject(new Error('connect 10.0.0.7:5432')) };
    const unready = await startGateway({ readiness: [failing] });

    const response = await fetch(`${unready.url}/readyz`);
    await unready.close();

    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, checks: { database: 'failed' } });
  });

  it('refuses an upgrade at any other address', async () => {
    const { port } = new URL(url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('GET /other HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
      });
      socket.on('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
    });

    expect(answer).toContain('404');
  });
});

async function pageAt(url: string, host: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve(Buffer.concat(chunks).toString());
      });
    })
      .on('error', reject)
      .end();
  });
}
