import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, outlineOf } from '@tributary/connector-kit';
import { mail } from '@tributary/connector-mail';
import { targetAvailable } from '../../support/targets.ts';
import { start, MAIL_PROBE, type MailTarget } from './index.ts';
import { MAIL_OUTLINE } from './outline.ts';

const usable = await targetAvailable('mail', import.meta.url, MAIL_PROBE);

(usable ? describe : describe.skip)('mail connector against a running Dovecot and Postfix', () => {
  let running: MailTarget | undefined;
  const target = (): MailTarget => {
    if (!running) throw new Error('Dovecot is not running.');
    return running;
  };
  beforeAll(async () => {
    running = await start();
  }, 60_000);
  afterAll(async () => {
    await running?.stop();
  });

  it('the outline lists exactly what the running target offers', () => {
    expect(outlineOf(target())).toEqual(MAIL_OUTLINE);
  });

  for (const { title, run } of conformanceCases(mail, MAIL_OUTLINE, target)) {
    it(
      title,
      async () => {
        await expect(run()).resolves.toBeDefined();
      },
      120_000,
    );
  }
});
