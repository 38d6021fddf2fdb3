import { http } from '@tributary/connector-http';
import { OUTLINE, startTarget } from '../../../connectors/http/test/target.ts';
import type { Subject } from '../subject.ts';

export const httpSubject: Subject = {
  connector: http,
  outline: OUTLINE,
  name: 'http',
  server: 'scripted vendor',
  probe: { name: 'http', missing: () => undefined },
  start: startTarget,
};
