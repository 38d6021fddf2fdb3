import { describe, expect, it } from '@jest/globals';
import { openConnection } from '@tributary/connector-kit';
import { mastodon } from './index.ts';
import { everyPage, listBelow, noticesBelow } from './listing.ts';

const URL_OF = 'https://social.test';

/** A server's own way to page over five rows. */
function serverOf(answer: (maxId: string | null, limit: number) => { ids: readonly string[]; link?: string }) {
  const asked: (string | null)[] = [];
  const fetched: typeof fetch = (input) => {
    const { searchParams } = new URL(input instanceof Request ? input.url : input);
    const maxId = searchParams.get('max_id');
    asked.push(maxId);
    const { ids, link } = answer(maxId, Number(searchParams.get('limit')));
    return Promise.resolve(
      new Response(JSON.stringify(ids.map((id) => ({ id }))), { headers: { ...(link !== undefined && { link }) } }),
    );
  };
  const { context } = openConnection(
    mastodon,
    { connectionId: 'here', config: { url: URL_OF, pageSize: 2 }, secrets: { accessToken: 'token' } },
    { fetch: fetched },
  );
  return { context, asked };
}

type Context = Parameters<typeof noticesBelow>[0];

async function idsOf(page: (from: string | undefined) => ReturnType<typeof noticesBelow>): Promise<string[]> {
  const ids: string[] = [];
  for await (const rows of everyPage(page)) ids.push(...rows.map(({ id }) => id));
  return ids;
}
const statuses = (context: Context): Promise<string[]> => idsOf((from) => listBelow(context, 'v1/x', from));
const notices = (context: Context): Promise<string[]> => idsOf((from) => noticesBelow(context, from));

const linkTo = (next?: string): string =>
  [
    ...(next === undefined ? [] : [`<${URL_OF}/x?max_id=${next}>; rel="next"`]),
    `<${URL_OF}/x?min_id=9>; rel="prev"`,
  ].join(', ');
const ALL = ['5', '4', '3', '2', '1'];
const below = (maxId: string | null): string[] => ALL.filter((id) => maxId === null || id < maxId);

describe('a list', () => {
  it('goes on where the Link says, whose cursor is not the id of a row', async () => {
    const pages = new Map([
      [null, { ids: ['5', '4'], link: linkTo('k2') }],
      ['k2', { ids: [], link: linkTo('k3') }],
      ['k3', { ids: ['3', '2', '1'], link: linkTo() }],
    ]);
    for (const list of [statuses, notices]) {
      const { context, asked } = serverOf((maxId) => pages.get(maxId) ?? { ids: [] });

      expect(await list(context)).toEqual(ALL);
      expect(asked).toEqual([null, 'k2', 'k3']);
    }
  });

  it('that is given whole, whatever is asked for, is read once', async () => {
    const { context, asked } = serverOf(() => ({ ids: ALL }));

    expect(await statuses(context)).toEqual(ALL);
    expect(asked).toHaveLength(1);
  });

  it('whose page comes again is not taken for ended', async () => {
    const repeating = serverOf(() => ({ ids: ['5', '4'], link: linkTo('4') }));

    for (const list of [statuses, notices]) {
      await expect(list(repeating.context)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    }
  });
});

describe('notices without a Link', () => {
  it('go on below the last row of a full page', async () => {
    const { context, asked } = serverOf((maxId, limit) => ({ ids: below(maxId).slice(0, limit) }));

    expect(await notices(context)).toEqual(ALL);
    expect(asked).toEqual([null, '4', '2']);
  });

  it('are all read when the row goes that a page was to begin below', async () => {
    let there = ALL;
    const { context } = serverOf((maxId, limit) => {
      if (maxId === '4') there = there.filter((id) => id !== '4');
      const at = maxId === null ? -1 : there.indexOf(maxId);
      // It looks for the very row.
      return { ids: maxId !== null && at < 0 ? [] : there.slice(at + 1, at + 1 + limit) };
    });

    expect(await notices(context)).toEqual(ALL);
  });
});
