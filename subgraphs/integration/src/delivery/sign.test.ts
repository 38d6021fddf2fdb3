import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { newEndpointSecret } from '../endpoint/secrets.ts';
import { signedHeaders } from './sign.ts';

describe('a signature', () => {
  it('is the one of the specification: its published test vector', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const at = new Date(1_614_265_330_000);

    const headers = signedHeaders({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body: '{"test": 2432232314}' }, [secret]);

    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is taken by the published verifier with either secret of a rotation, and with no other', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        const [before, now, other] = [newEndpointSecret(), newEndpointSecret(), newEndpointSecret()];
        const headers = signedHeaders({ id: 'event_1', at: new Date(), body }, [now, before]);

        for (const secret of [before, now]) new Webhook(secret).verify(body, headers);
        expect(() => new Webhook(other).verify(body, headers)).toThrow(/No matching signature/);
        expect(() => new Webhook(now).verify(`${body} `, headers)).toThrow(/No matching signature/);
      }),
      { numRuns: 50 },
    );
  });
});
