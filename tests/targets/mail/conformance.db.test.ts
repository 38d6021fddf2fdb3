import { mail } from '@tributary/connector-mail';
import { describeConformance } from '../describe-conformance.ts';
import { start, MAIL_PROBE } from './index.ts';
import { MAIL_OUTLINE } from './outline.ts';

await describeConformance({
  connector: mail,
  outline: MAIL_OUTLINE,
  name: 'mail',
  server: 'Dovecot and Postfix',
  probe: MAIL_PROBE,
  start,
  testUrl: import.meta.url,
});
