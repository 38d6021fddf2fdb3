import fc from 'fast-check';

/** One thing that happens to customers; numbers name the n-th of what is there. */
export type Step =
  | { readonly do: 'say'; readonly records: readonly Said[] }
  | { readonly do: 'repeat' }
  | { readonly do: 'delete'; readonly keys: readonly number[] }
  | { readonly do: 'edit'; readonly nth: number; readonly address: number | undefined }
  | { readonly do: 'merge'; readonly nth: number; readonly other: number }
  | { readonly do: 'unmerge'; readonly nth: number }
  | { readonly do: 'mergeAndBack'; readonly nth: number; readonly other: number };

export interface Said {
  readonly key: number;
  readonly name: number | undefined;
  readonly addresses: readonly number[];
  readonly phone: number | undefined;
}

/** A step, and whether the process dies before it is committed, or after it and before anybody knows. */
export interface Happening {
  readonly step: Step;
  readonly crash: 'none' | 'before commit' | 'after commit';
}

const optional = (most: number) => fc.option(fc.nat(most), { nil: undefined });
const said: fc.Arbitrary<Said> = fc.record({
  key: fc.nat(6),
  name: optional(2),
  addresses: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  phone: optional(2),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      records: fc.uniqueArray(said, { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('delete' as const),
      keys: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), nth: fc.nat(5), address: optional(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), nth: fc.nat(5), other: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), nth: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mergeAndBack' as const), nth: fc.nat(5), other: fc.nat(5) }) },
);

export const history: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    step,
    crash: fc.oneof(
      { weight: 4, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constant('before commit' as const) },
      { weight: 1, arbitrary: fc.constant('after commit' as const) },
    ),
  }),
  { minLength: 2, maxLength: 7 },
);
