import type { NewEvent } from '@tributary/platform';
import { z } from 'zod';
import type { KindNames } from '../source-record/record-kind.ts';

/** `data` of `tag.added` and `tag.removed`: which tags a person put on a customer or took off. */
export const TagFact = z.object({ tags: z.array(z.string()) });
export type TagFact = z.infer<typeof TagFact>;

export function tagEvent(
  type: 'tag.added' | 'tag.removed',
  { names, id, tags, actor }: { names: KindNames; id: string; tags: readonly string[]; actor: NewEvent['actor'] },
): NewEvent {
  return { type, entity: { type: names.type, id }, refs: { [names.ref]: id }, data: { tags }, actor };
}
