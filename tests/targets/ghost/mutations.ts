/** Every kind of change that Ghost offers for what the connector reads, made through Ghost's own API. */
import type { Facts } from '@tributary/connector-kit';
import { addMember, editMember, type Site } from './site.ts';

type Mutations = Record<string, () => Promise<void>>;
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
}

let serial = 0;
const unique = (): string => `${String(process.pid)}-${String((serial += 1))}`;

export function memberMutations(site: Site, truth: () => Promise<Facts>): Mutations {
  const some = async (): Promise<string> => {
    const [id] = (await truth()).keys();
    return id?.replace('person/', '') ?? '';
  };
  const edit = async (member: Record<string, unknown>): Promise<void> => {
    await editMember(site, await some(), member);
  };
  /** The first of a list, in a state that its members show. */
  const first = async (list: 'labels' | 'newsletters' | 'tiers', is: (one: Listed) => boolean): Promise<Listed> => {
    const found = (await site.call<Record<string, Listed[]>>('GET', `${list}/?limit=100`))[list]?.find(is);
    if (!found) throw new Error(`Ghost has no such ${list}.`);
    return found;
  };
  const rename = async (list: 'labels' | 'newsletters' | 'tiers', { id }: Listed, change: object): Promise<void> => {
    await site.call('PUT', `${list}/${id}/`, { [list]: [change] });
  };
  const newsletter = (): Promise<Listed> => first('newsletters', ({ name }) => name.startsWith('Weekly'));
  const paidTier = (): Promise<Listed> => first('tiers', ({ type }) => type === 'paid');
  const label = (): Promise<Listed> => first('labels', ({ name }) => name.startsWith('vip'));
  return {
    created: async () => {
      await addMember(site, { email: `new-${unique()}@news.test`, name: 'New Reader' });
    },
    edited: async () => {
      await edit({ name: `Renamed ${unique()}`, note: `Note ${unique()}` });
    },
    labelGiven: async () => {
      await edit({ labels: [{ name: 'vip' }, { name: `label ${unique()}` }] });
    },
    labelTaken: async () => {
      await edit({ labels: [{ name: 'vip' }] });
    },
    labelRenamed: async () => {
      await rename('labels', await label(), { name: `vip ${unique()}` });
    },
    labelDeleted: async () => {
      await site.call('DELETE', `labels/${(await label()).id}/`);
    },
    newsletterLeft: async () => {
      await edit({ newsletters: [] });
    },
    newsletterJoined: async () => {
      await edit({ newsletters: [{ id: (await newsletter()).id }] });
    },
    newsletterRenamed: async () => {
      await rename('newsletters', await newsletter(), { name: `Weekly ${unique()}` });
    },
    newsletterArchived: async () => {
      await rename('newsletters', await newsletter(), { status: 'archived' });
    },
    tierGiven: async () => {
      await edit({ tiers: [{ id: (await paidTier()).id }] });
    },
    tierTaken: async () => {
      await edit({ tiers: [] });
    },
    tierRenamed: async () => {
      await edit({ tiers: [{ id: (await paidTier()).id }] });
      await rename('tiers', await paidTier(), { name: `Gold ${unique()}` });
    },
    deleted: async () => {
      await site.call('DELETE', `members/${await some()}/`);
    },
  };
}
