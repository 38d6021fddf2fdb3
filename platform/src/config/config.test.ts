import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigError, flag, loadConfig, port } from './index.ts';

const schema = z.object({ PORT: port.default(4000), DEMO: flag.default(false), SECRET: z.string().min(8) });

describe('loadConfig', () => {
  it('names every problem in one message', () => {
    const load = () => loadConfig(schema, { PORT: '70000', DEMO: 'perhaps', SECRET: 'short' });

    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/3 problem.*PORT.*DEMO.*SECRET/su);
  });

  it('takes an empty value for an absent one', () => {
    expect(loadConfig(schema, { PORT: '', SECRET: 'long enough' })).toEqual({
      PORT: 4000,
      DEMO: false,
      SECRET: 'long enough',
    });
  });
});
