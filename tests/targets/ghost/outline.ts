import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const GHOST_OUTLINE: TargetOutline = {
  streams: {
    members: [
      'created',
      'edited',
      'labelGiven',
      'labelTaken',
      'labelRenamed',
      'labelDeleted',
      'newsletterLeft',
      'newsletterJoined',
      'newsletterRenamed',
      'newsletterArchived',
      'tierGiven',
      'tierTaken',
      'tierRenamed',
      'deleted',
    ],
  },
  actions: ['upsertMember'],
};
