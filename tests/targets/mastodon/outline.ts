import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const MASTODON_OUTLINE: TargetOutline = {
  streams: {
    people: ['followedByUs', 'followsUs', 'renamed', 'deleted'],
    mentions: ['mentioned', 'replied', 'edited', 'authorRenamed', 'deleted'],
    reactions: ['liked', 'reposted', 'followed', 'authorRenamed'],
    sent: ['mentioned', 'replied', 'edited', 'answeredDeleted', 'deleted'],
  },
  actions: ['post', 'follow'],
};
