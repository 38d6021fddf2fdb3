import { mail } from '@tributary/connector-mail';
import type { Subject } from '../subject.ts';
import { start, MAIL_PROBE } from './index.ts';
import { MAIL_OUTLINE } from './outline.ts';

export const mailSubject: Subject = {
  connector: mail,
  outline: MAIL_OUTLINE,
  name: 'mail',
  server: 'Dovecot and Postfix',
  probe: MAIL_PROBE,
  start,
};
