import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const BLUESKY_OUTLINE: TargetOutline = {
  streams: {
    people: ['followed', 'followedByUs', 'unfollowedByUs', 'renamed', 'describedAnew', 'handleChanged', 'deleted'],
    received: [
      'mentioned',
      'replied',
      'quoted',
      'liked',
      'reposted',
      'followed',
      'backdated',
      'rewritten',
      'authorRenamed',
      'authorHandleChanged',
      'unliked',
      'unfollowed',
      'ownPostDeleted',
      'deleted',
    ],
    sent: [
      'replied',
      'mentioned',
      'quoted',
      'reposted',
      'backdated',
      'rewritten',
      'readerRenamed',
      'readerHandleChanged',
      'unreposted',
      'deleted',
    ],
  },
  actions: ['post', 'follow'],
};
