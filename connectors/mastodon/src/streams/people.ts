import {
  contentVersion,
  stream,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
  type Stream,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, call, parsed, refused, whoami, type MastodonContext } from '../client.ts';
import type { MastodonConfig } from '../config.ts';
import { everyPage, listBelow, type Row } from '../listing.ts';
import { personFrom } from '../mapping.ts';
import { PersonWire } from '../wire.ts';
import { SWEEP_MS } from './periods.ts';

/** The last account of the present pass. The lists tell nothing of changes, so every pass reads them whole. */
const PeopleCursor = z.strictObject({ after: z.string().optional() });
type PeopleCursor = z.infer<typeof PeopleCursor>;

/** Followers, and those whom the account follows. */
export const people: Stream<MastodonConfig> = stream({
  name: 'people',
  title: 'Followers and followed',
  kinds: ['person'],
  raw: PersonWire,
  cursor: { schema: PeopleCursor, kind: 'none', tieBreak: 'none' },
  covers: ['followedByUs', 'followsUs', 'renamed', 'describedAnew'],
  blindSpots: [],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read,
  map: (person) => [personFrom(person)],
  fetch: async (ctx, keys) => {
    const found: SourceRow[] = [];
    for (const key of keys) {
      const response = await call(ctx, { path: `v1/accounts/${encodeURIComponent(key)}` });
      if (response.status === 404 || response.status === 410) continue;
      if (response.status !== 200) throw refused(response);
      found.push(...(await rowsOf(ctx, [parsed(response, z.looseObject({ id: z.string() }))])).filter(isInTouch));
    }
    return found;
  },
  listKeys,
});

async function* read(
  ctx: MastodonContext,
  { cursor = {} }: ReadRequest<PeopleCursor>,
): AsyncGenerator<SourceBatch<PeopleCursor>> {
  const { after } = cursor;
  const accounts = (await everybody(ctx)).filter(({ id }) => after === undefined || id > after);
  for (let start = 0; start === 0 || start < accounts.length; start += ctx.config.pageSize) {
    const part = accounts.slice(start, start + ctx.config.pageSize);
    const last = part.at(-1)?.id;
    const final = start + part.length >= accounts.length;
    yield { rows: await rowsOf(ctx, part), checkpoint: final || last === undefined ? {} : { after: last }, final };
  }
}

async function* listKeys(ctx: MastodonContext): AsyncGenerator<RecordRef[]> {
  yield (await everybody(ctx)).map(({ id }) => ({ kind: 'person', key: id }));
}

/** Of both lists, each once, in the order of ids: a pass that is resumed goes on behind the last one. */
async function everybody(ctx: MastodonContext): Promise<readonly Row[]> {
  const { id: own } = await whoami(ctx);
  const byId = new Map<string, Row>();
  for (const list of ['followers', 'following']) {
    const page = (from: string | undefined) => listBelow(ctx, `v1/accounts/${own}/${list}`, from);
    for await (const rows of everyPage(page)) for (const row of rows) byId.set(row.id, row);
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function rowsOf(ctx: MastodonContext, accounts: readonly Row[]): Promise<SourceRow[]> {
  const relations = await relationsTo(
    ctx,
    accounts.map(({ id }) => id),
  );
  return accounts.map((account) => {
    const { following = false, followed_by: followsUs = false } = relations.get(account.id) ?? {};
    const raw = { ...account, followsUs, followedByUs: following };
    return { key: account.id, version: contentVersion(PersonWire.safeParse(raw).data ?? raw), raw };
  });
}

function isInTouch({ raw }: SourceRow): boolean {
  const { followsUs, followedByUs } = PersonWire.parse(raw);
  return followsUs || followedByUs;
}

const Relation = z.object({ id: z.string(), following: z.boolean(), followed_by: z.boolean() });
type Relation = z.infer<typeof Relation>;

/** Some servers answer for the first account only, whatever is asked: the rest is asked one by one. */
async function relationsTo(ctx: MastodonContext, ids: readonly string[]): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  const askFor = async (some: readonly string[]): Promise<void> => {
    if (some.length === 0) return;
    const request = { path: 'v1/accounts/relationships', query: { 'id[]': some } };
    for (const relation of await ask(ctx, z.array(Relation), request)) found.set(relation.id, relation);
  };
  await askFor(ids);
  for (const id of ids) if (!found.has(id)) await askFor([id]);
  return found;
}
