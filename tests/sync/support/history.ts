/** Histories of a vendor's records, what of them is told and when, and the model that says how they end. */
import fc from 'fast-check';

const PEOPLE = 6;
const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Mary Shelley'];
const MOST_STEPS = 60;
/** Of ten webhooks three are never sent. */
const SENT_OF_TEN = 7;

export interface Step {
  readonly does: 'create' | 'update' | 'delete' | 'undelete' | 'merge';
  readonly who: number;
  readonly other: number;
  readonly name: string;
  /** Steps after which a copy of the webhook arrives; none when it is lost. */
  readonly copies: readonly number[];
  /** What the hub does behind this step. */
  readonly then: 'nothing' | 'fetchHints' | 'poll';
}

const copies = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }))
  .map(([fate, delays]) => (fate <= SENT_OF_TEN ? delays : []));

export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    does: fc.constantFrom<Step['does'][]>('create', 'create', 'update', 'update', 'delete', 'undelete', 'merge'),
    who: fc.nat(PEOPLE - 1),
    other: fc.nat(PEOPLE - 1),
    name: fc.constantFrom(...NAMES),
    copies,
    then: fc.constantFrom<Step['then'][]>('nothing', 'nothing', 'fetchHints', 'poll'),
  }),
  { minLength: 1, maxLength: MOST_STEPS, size: 'max' },
);

/** What the vendor does in a step: a row with its name, or undefined for one that goes. Nothing when it cannot be done. */
export type Change = readonly [who: number, name: string | undefined];

/** The reference: a map of who there is, and the names of who was deleted. It knows nothing of hubs. */
export class Model {
  readonly present = new Map<number, string>();
  private readonly gone = new Map<number, string>();

  apply({ does, who, other, name }: Step): readonly Change[] {
    const own = this.present.get(who);
    switch (does) {
      case 'create':
        return own === undefined ? this.put([who, name]) : [];
      case 'update':
        return own === undefined ? [] : this.put([who, name]);
      case 'delete':
        return own === undefined ? [] : this.put([who, undefined]);
      case 'undelete':
        // Exactly as it was: also its version is the one it had.
        return own === undefined && this.gone.has(who) ? this.put([who, this.gone.get(who)]) : [];
      case 'merge':
        // `other` becomes part of `who`, which is called by both names.
        return own === undefined || who === other || !this.present.has(other)
          ? []
          : this.put([who, `${own} & ${this.present.get(other) ?? ''}`.slice(0, 60)], [other, undefined]);
    }
  }

  private put(...changes: Change[]): readonly Change[] {
    for (const [who, name] of changes) {
      const before = this.present.get(who);
      if (name !== undefined) this.present.set(who, name);
      else if (before !== undefined) this.gone.set(who, before);
      if (name === undefined) this.present.delete(who);
    }
    return changes;
  }
}
