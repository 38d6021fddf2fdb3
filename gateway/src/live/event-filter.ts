import type { LogEvent } from '@tributary/platform';
import type { LiveRequest } from './live-request.ts';

/**
 * Customers are joined by alias: an event may carry any id that stands for the customer somebody watches. Ids of
 * the customer that `id` stands for now, `id` itself included.
 */
export type SameAs = (ref: CustomerRef, id: string) => Promise<readonly string[]>;
export type CustomerRef = 'contactId' | 'companyId';

/** Events that change who is the same customer, and the reference they are about. */
const LINKS: Readonly<Record<string, CustomerRef>> = {
  'contact.linked': 'contactId',
  'contact.unlinked': 'contactId',
  'company.linked': 'companyId',
  'company.unlinked': 'companyId',
};

/** Which events a subscription is sent: those of its types whose references hold what was asked for. */
export class EventFilter {
  readonly #types: ReadonlySet<string>;
  readonly #asked: LiveRequest['wanted'];
  readonly #accepted: Map<string, ReadonlySet<string>>;
  readonly #sameAs: SameAs | undefined;

  constructor({ field, wanted }: LiveRequest, sameAs?: SameAs) {
    this.#types = new Set(field.on);
    this.#asked = wanted;
    this.#accepted = new Map(wanted);
    this.#sameAs = sameAs;
  }

  matches(event: LogEvent): boolean {
    if (!this.#types.has(event.type)) return false;
    for (const [name, values] of this.#accepted) if (!refers(event, name, values)) return false;
    return true;
  }

  /** Learns every id of the customers asked for. */
  async open(): Promise<void> {
    for (const ref of new Set(Object.values(LINKS))) await this.#learn(ref);
  }

  /** What must be waited for before the event and those behind it are judged: a customer's ids may have changed. */
  before(event: LogEvent): Promise<void> | undefined {
    const ref = LINKS[event.type];
    const accepted = ref === undefined ? undefined : this.#accepted.get(ref);
    if (ref === undefined || accepted === undefined || !this.#sameAs) return undefined;
    return idsIn(event, ref).some((id) => typeof id === 'string' && accepted.has(id)) ? this.#learn(ref) : undefined;
  }

  async #learn(ref: CustomerRef): Promise<void> {
    const asked = this.#asked.get(ref);
    if (!asked || !this.#sameAs) return;
    const ids = new Set(asked);
    for (const id of asked) for (const same of await this.#sameAs(ref, id)) ids.add(same);
    this.#accepted.set(ref, ids);
  }
}

function refers(event: LogEvent, name: string, values: ReadonlySet<string>): boolean {
  const reference = event.refs[name];
  if (reference === undefined) return false;
  return typeof reference === 'string' ? values.has(reference) : reference.some((one) => values.has(one));
}

function idsIn({ data }: LogEvent, ref: CustomerRef): readonly unknown[] {
  const aliasIds: unknown = data['aliasIds'];
  return [data[ref], ...(Array.isArray(aliasIds) ? (aliasIds as unknown[]) : [])];
}
