/** One history in a hub that runs: what arrives from a connected system, and what people do to its customers. */
import { derivedId, SYSTEM, toPublicId } from '@tributary/platform';
import fc from 'fast-check';
import type { HubInside } from '../../support/hub/in-process.ts';

export type CustomerKind = 'person' | 'company';

/** Numbers name keys, and the n-th of what is there. */
export type Step =
  | { readonly do: 'say' | 'delete'; readonly kind: CustomerKind; readonly key: number; readonly name: number }
  | {
      readonly do: 'order' | 'ticket' | 'interaction' | 'deal';
      readonly kind: CustomerKind;
      readonly key: number;
      readonly nth: number;
    }
  | { readonly do: 'guest'; readonly key: number; readonly nth: number }
  | { readonly do: 'write'; readonly nth: number }
  | { readonly do: 'edit' | 'erase'; readonly nth: number }
  | { readonly do: 'merge'; readonly kind: CustomerKind; readonly nth: number; readonly other: number }
  | { readonly do: 'unmerge'; readonly nth: number };

const kind = fc.constantFrom<CustomerKind>('person', 'person', 'company');
const nth = fc.nat(7);
const key = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), kind, key, name: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), kind, key, name: fc.constant(0) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('order', 'ticket', 'interaction', 'deal'),
      kind,
      key,
      nth,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('guest' as const), key, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), kind, nth, other: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unmerge' as const), nth }) },
);
export const history = fc.array(step, { minLength: 8, maxLength: 16 });

const CONSONANTS = 'bdfgklmnprstvwxz';

export class World {
  readonly #hub: HubInside;
  readonly connectionId: string;
  /** Unlike any other history's: names that are alike are near. */
  readonly #word: string;
  readonly #ids: string[] = [];
  readonly #merges: { readonly mutation: string; readonly id: string }[] = [];
  /** Customers of whom the source has said something, and those that something else named: `person 3`. */
  readonly #said = new Set<string>();
  readonly #named = new Set<string>();
  #version = 0;

  constructor(hub: HubInside, number: number) {
    this.#hub = hub;
    this.connectionId = derivedId('no orphans', String(number));
    const digits = this.connectionId.replaceAll('-', '').slice(0, 10).split('');
    this.#word = digits
      .map((digit) => Number.parseInt(digit, 16))
      .map((digit) => CONSONANTS.charAt(digit) + 'aeiou'.charAt(digit % 5))
      .join('');
  }

  async take(one: Step): Promise<void> {
    this.#version += 1;
    switch (one.do) {
      case 'say':
      case 'delete':
        await this.#say(one);
        return;
      case 'order':
      case 'ticket':
      case 'interaction':
      case 'deal':
        this.#named.add(`${one.kind} ${String(one.key)}`);
        await this.#tell(one.do, { key: one.nth, customer: { kind: one.kind, key: String(one.key) } });
        return;
      case 'guest':
        await this.#tell('order', {
          key: 100 + one.nth,
          contact: { emails: [{ address: this.#address(one.key) }], names: {} },
        });
        return;
      case 'write':
        await this.#mutate('createOrder', { currency: 'EUR', contactId: this.#nth('contact', one.nth) });
        await this.#mutate('openTicket', { subject: 'Late', companyId: this.#nth('company', one.nth) });
        return;
      case 'edit':
        await this.#mutate('updateContact', {
          contactId: this.#nth('contact', one.nth),
          jobTitle: `J${String(this.#version)}`,
        });
        return;
      case 'erase':
        await this.#mutate('deleteContact', { contactId: this.#nth('contact', one.nth) });
        return;
      case 'merge':
        await this.#merge(one.kind, one.nth, one.other);
        return;
      case 'unmerge': {
        const merge = this.#merges.splice(one.nth % Math.max(this.#merges.length, 1), 1)[0];
        if (merge) await this.#mutate(merge.mutation, { mergeId: merge.id });
      }
    }
  }

  /** Whoever was named by an order or a ticket comes at last: files of one system come in any order. */
  async end(): Promise<void> {
    this.#version += 1;
    const full = `Late ${this.#word}`;
    for (const name of this.#named) {
      const [kind = '', key = ''] = name.split(' ');
      if (!this.#said.has(name))
        await this.#accept(kind, key, kind === 'person' ? { names: { full } } : { name: full });
    }
  }

  async #say({
    do: what,
    kind,
    key,
    name,
  }: {
    do: 'say' | 'delete';
    kind: CustomerKind;
    key: number;
    name: number;
  }): Promise<void> {
    const full = `${['Ada', 'Bob', 'Eva'][name] ?? 'X'} ${this.#word}${['son', 'berg', 'ini'][name] ?? ''}`;
    const record =
      kind === 'person'
        ? { names: { full }, emails: [{ address: this.#address(name) }] }
        : { name: full, domains: [`${this.#word}${String(name)}.example`] };
    if (what === 'say') this.#said.add(`${kind} ${String(key)}`);
    await this.#accept(kind, String(key), what === 'delete' ? undefined : record);
    if (what === 'delete') return;
    const id = toPublicId(kind === 'person' ? 'contact' : 'company', derivedId(this.connectionId, kind, String(key)));
    if (!this.#ids.includes(id)) this.#ids.push(id);
  }

  async #tell(
    kind: 'order' | 'ticket' | 'interaction' | 'deal',
    { key, ...about }: { key: number; customer?: object; contact?: object },
  ): Promise<void> {
    const at = `2024-05-0${String(1 + (this.#version % 9))}T10:00:00.000Z`;
    const { customer } = about;
    const records = {
      order: {
        ...about,
        number: String(key),
        placedAt: at,
        state: 'PAID',
        currency: 'EUR',
        total: String(100 + this.#version),
      },
      ticket: { ...(customer ? { requester: customer } : about), subject: 'Late', openedAt: at },
      interaction: { type: 'call', channel: 'phone', at, participants: [{ ...about, role: 'from' }] },
      deal: { ...about, title: 'Lamps', stage: 'New', amount: { minor: '100', currency: 'EUR' } },
    };
    await this.#accept(kind, String(key), records[kind]);
  }

  async #accept(kind: string, key: string, record: object | undefined): Promise<void> {
    const inbound = [...this.#hub.core.runtimes.values()]
      .map((runtime) => runtime.inbound)
      .find((door) => door?.kinds.includes(kind));
    const observedAt = new Date(Date.UTC(2024, 4, 1) + this.#version * 1000).toISOString();
    const item = { key, version: String(this.#version), observedAt };
    const [result] =
      (await inbound?.accept({
        connectionId: this.connectionId,
        connectionName: 'shop',
        stream: kind,
        kind,
        priority: 50,
        items: [record ? { ...item, op: 'upsert', record: { kind, ...record } } : { ...item, op: 'delete' }],
      })) ?? [];
    if (result === undefined || result.status === 'rejected')
      throw new Error(`${kind} ${key}: ${result?.reason ?? 'no answer'}`);
  }

  async #merge(kind: CustomerKind, nth: number, other: number): Promise<void> {
    const noun = kind === 'person' ? 'contact' : 'company';
    const [intoId, id] = [this.#nth(noun, nth), this.#nth(noun, other)];
    if (intoId === undefined || id === undefined) return;
    const mutation = kind === 'person' ? 'mergeContacts' : 'mergeCompanies';
    const payload = await this.#mutate(mutation, { intoId, ids: [id] }, `${noun} { merges { id undoneAt } }`);
    const merged = payload?.[noun] as { merges: { id: string; undoneAt: string | null }[] } | null | undefined;
    const open = merged?.merges.filter(({ undoneAt }) => undoneAt === null).at(-1);
    if (open) this.#merges.push({ mutation: kind === 'person' ? 'unmergeContact' : 'unmergeCompany', id: open.id });
  }

  /** Refusals are fine: a customer that somebody erased cannot be merged. */
  async #mutate(
    name: string,
    input: Readonly<Record<string, unknown>>,
    selection = '',
  ): Promise<Record<string, unknown> | null> {
    if (Object.values(input).includes(undefined)) return null;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${selection} problems { code } } }`;
    const { result } = await this.#hub.run(query, { input }, SYSTEM);
    if (result.errors) throw new Error(`${name}: ${result.errors.map(({ message }) => message).join()}`);
    return result.data?.['answer'] as Record<string, unknown>;
  }

  #nth(noun: 'contact' | 'company', nth: number): string | undefined {
    const ids = this.#ids.filter((id) => id.startsWith(noun));
    return ids[nth % Math.max(ids.length, 1)];
  }

  #address(number: number): string {
    return `${this.#word}.${String(number)}x@mail.example`;
  }
}
