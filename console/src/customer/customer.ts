import type {
  FiguresFragment,
  MergeFragment,
  ProvenanceFragment,
  SourceFragment,
  DealLineFragment,
  OrderLineOfCustomerFragment,
  TicketLineFragment,
} from '../generated/operations.ts';

interface ListOf<Node> {
  readonly totalCount: number;
  readonly totalCountExact: boolean;
  readonly nodes: readonly Node[];
}

/** What people and companies have in common on their page. */
export interface Customer {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly owner: { readonly name: string } | null;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly quality: {
    readonly score: number;
    readonly findings: readonly { readonly id: string; readonly field: string; readonly message: string }[] | null;
  } | null;
  readonly metrics: FiguresFragment | null;
  readonly identities: readonly {
    readonly kind: string;
    readonly value: string;
    readonly bouncedAt: string | null;
    readonly sourceRecord: { readonly connection: string } | null;
  }[];
  readonly sourceRecords: readonly SourceFragment[];
  readonly provenance: readonly ProvenanceFragment[] | null;
  readonly merges: readonly MergeFragment[];
  readonly deals: ListOf<DealLineFragment> | null;
  readonly orders: ListOf<OrderLineOfCustomerFragment> | null;
  readonly tickets: ListOf<TicketLineFragment> | null;
}

export type CustomerKind = 'contact' | 'company';

/** Names of persons' and companies' pages and ids, told by the prefix of an id. */
export function kindOfId(id: string): CustomerKind {
  return id.startsWith('company') ? 'company' : 'contact';
}
