import type { TargetOutline } from '@tributary/connector-kit';

const FOLDER = ['copiedIn', 'movedIn', 'movedOut', 'seen', 'unseen', 'flagged', 'numberedAnew', 'deleted'];

/** What the running target offers; a test holds it against the target itself. */
export const MAIL_OUTLINE: TargetOutline = {
  streams: { inbox: ['received', 'bounced', ...FOLDER], sent: ['sent', ...FOLDER], work: [] },
  actions: ['send', 'flag', 'move'],
};
