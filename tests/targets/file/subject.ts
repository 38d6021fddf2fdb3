import { file } from '@tributary/connector-file';
import { OUTLINE, startTarget } from '../../../connectors/file/test/target.ts';
import type { Subject } from '../subject.ts';

export const fileSubject: Subject = {
  connector: file,
  outline: OUTLINE,
  name: 'file',
  server: 'folder of exports',
  probe: { name: 'file', missing: () => undefined },
  start: startTarget,
};
