import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const ENOUGH = {
  DATABASE_URL: 'postgres://localhost/hub',
  INTERNAL_SECRET: 'x'.repeat(32),
  CURSOR_SECRET: 'y'.repeat(32),
};

describe('the configuration of a gateway process', () => {
  it('needs a database and a secret, and takes the address of each subgraph', () => {
    const config = readConfig({
      ...ENOUGH,
      PORT: '4100',
      SUBGRAPH_CONTACT_URL: 'http://contact:4001/graphql',
      HOME: '/root',
    });

    expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 4100, NODE_ENV: 'development' });
    expect([...config.subgraphUrls]).toEqual([['contact', 'http://contact:4001/graphql']]);
  });

  it('tells every problem at once', () => {
    const load = () => readConfig({ PORT: 'x', INTERNAL_SECRET: 'short' });

    expect(load).toThrow(/PORT[^]*DATABASE_URL[^]*INTERNAL_SECRET[^]*CURSOR_SECRET/);
  });

  it('refuses an address that is none', () => {
    expect(() => readConfig({ ...ENOUGH, SUBGRAPH_SALES_URL: 'sales' })).toThrow('SUBGRAPH_SALES_URL: must be a URL');
  });
});
