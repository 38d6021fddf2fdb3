import { toPublicId } from './public-id.ts';

/** Where the prefix of a public id is not the type's or the reference's name in snake case. */
const PREFIXES: Readonly<Record<string, string>> = {
  ApiKey: 'apikey',
  DuplicateCandidate: 'duplicate',
  apiKey: 'apikey',
  assignee: 'user',
  owner: 'user',
  run: 'sync_run',
  endpoint: 'webhook_endpoint',
  delivery: 'webhook_delivery',
};

/** What the ids of a type begin with: `SyncRun`, or `syncRun`, gives `sync_run`. */
export function prefixOf(type: string): string {
  const known = PREFIXES[type];
  if (known !== undefined) return known;
  return type.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '_'}${letter.toLowerCase()}`);
}

/** As clients know it. */
export function publicIdOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return toPublicId(prefixOf(type), id);
}
