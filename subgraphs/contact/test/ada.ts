import { toPublicId, type Inbound } from '@tributary/platform';
import { aBatch, anItem, CRM, email } from './batches.ts';

const OLD = { updatedAt: '2023-01-01T00:00:00.000Z' };
export const NEW = { updatedAt: '2024-01-01T00:00:00.000Z' };

const OTHERS: Readonly<Record<string, string>> = { '2': 'Grace Hopper', '3': 'Mary Shelley' };

/** One person, for each key another one, whom the shop (priority 10) called last, and the CRM (priority 50) before; gives the public id. */
export async function takeInAda(inbound: Inbound | undefined, key = '1'): Promise<string> {
  const identity = email(`ada${key}@example.com`);
  const full = OTHERS[key] ?? 'Ada Lovelace';
  const short = full.replace(/(?<= .).*/u, '.');
  const ofShop = { ...identity, names: { full: short }, jobTitle: 'Programmer', ...NEW };
  const ofCrm = { ...identity, names: { full }, jobTitle: 'Clerk', ...OLD };
  await inbound?.accept(aBatch([anItem(key, ofShop)]));
  const crm = { connectionId: CRM, connectionName: 'crm', priority: 50 };
  const [made] = (await inbound?.accept(aBatch([anItem(key, ofCrm)], crm))) ?? [];
  return toPublicId('contact', made?.id ?? '');
}
