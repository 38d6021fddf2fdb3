import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const CARDDAV_OUTLINE: TargetOutline = {
  streams: {
    contacts: [
      'created',
      'edited',
      'deleted',
      'recreated',
      'moved',
      'becameCompany',
      'becameGroup',
      'groupCreated',
      'groupRenamed',
      'groupJoined',
      'groupLeft',
      'groupDeleted',
      'bookAdded',
      'bookRemoved',
    ],
  },
  actions: ['upsertContact'],
};
