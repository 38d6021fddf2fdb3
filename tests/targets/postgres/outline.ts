import type { TargetOutline } from '@tributary/connector-kit';

/** What can happen in the tables; a test holds it against the target itself. */
export const POSTGRES_OUTLINE: TargetOutline = {
  streams: {
    people: ['created', 'edited', 'editedUnstamped', 'deleted', 'undeleted'],
    orders: ['created', 'edited', 'editedUnstamped', 'deleted'],
    things: ['created', 'edited', 'deleted'],
  },
  actions: [],
};
