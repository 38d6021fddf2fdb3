/** What the log last said of a thing, with nothing but what a metric looks at. Ids are uuids, times ISO text in UTC. */
export interface DealFact {
  readonly kind: 'deal';
  readonly id: string;
  readonly contactId: string | null;
  readonly companyId: string | null;
  readonly ownerId: string | null;
  readonly pipelineId: string | null;
  readonly stageId: string | null;
  readonly status: string;
  readonly amountMinor: bigint;
  /** Empty when the deal has no amount. */
  readonly currency: string;
  /** `2024-05-01`, in UTC. */
  readonly closedOn: string | null;
  readonly isDeleted: boolean;
}

export interface OrderFact {
  readonly kind: 'order';
  readonly id: string;
  readonly contactId: string | null;
  readonly companyId: string | null;
  readonly state: string;
  readonly totalMinor: bigint;
  readonly currency: string;
  readonly placedAt: string | null;
  readonly isDeleted: boolean;
}

export interface TicketFact {
  readonly kind: 'ticket';
  readonly id: string;
  readonly contactId: string | null;
  readonly companyId: string | null;
  readonly assigneeId: string | null;
  readonly status: string;
  readonly priority: string;
  readonly queue: string;
  readonly openedAt: string;
  readonly firstAnsweredAt: string | null;
  readonly isDeleted: boolean;
}

export interface ContactFact {
  readonly kind: 'contact';
  readonly id: string;
  readonly createdAt: string;
  readonly isDeleted: boolean;
  readonly isAlias: boolean;
}

export type Fact = DealFact | OrderFact | TicketFact | ContactFact;
