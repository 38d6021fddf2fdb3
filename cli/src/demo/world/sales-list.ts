/** The list that the sales people keep: one row a lead, and the row again when its status changes. */
import type { Draw } from './draw.ts';
import { OWNERS } from './names.ts';
import type { Person } from './person.ts';
import { scribblePhone } from './phone.ts';
import type { Step } from './storefront.ts';
import { scribbleCase, scribbleEmail, scribbleName } from './written.ts';

export type LeadStatus = 'New' | 'Working' | 'Qualified' | 'Lost';

export interface SalesRow {
  readonly Lead: string;
  readonly 'First name': string;
  readonly 'Last name': string;
  readonly 'Job title': string;
  readonly Company: string;
  readonly Website: string;
  readonly Phone: string;
  readonly City: string;
  readonly Country: string;
  readonly 'E-mail': string;
  readonly Owner: string;
  readonly Status: LeadStatus;
  readonly Interest: string;
  readonly Value: string;
  readonly Currency: string;
  readonly Updated: string;
}

export interface SalesList {
  /** Leads that something can still happen to; the others are only in the file. */
  readonly open: SalesRow[];
  /** Rows that the file does not have yet. */
  readonly fresh: SalesRow[];
  count: number;
}

const INTERESTS = ['Tableware', 'Lighting', 'Bedding', 'Kitchen', 'Gifts for staff'] as const;

export function emptySalesList(): SalesList {
  return { open: [], fresh: [], count: 0 };
}

/** Sales people know the address at work, and the telephone best of all. */
export function addLead(list: SalesList, person: Person, { at, draw }: Step): SalesRow {
  list.count += 1;
  const { given, family } = scribbleName(person, draw);
  const email = person.work && draw.chance(0.75) ? person.work.email : person.privateEmail;
  const row: SalesRow = {
    Lead: `L-${String(list.count).padStart(4, '0')}`,
    'First name': given,
    'Last name': scribbleCase(family, draw),
    'Job title': person.work?.title ?? '',
    Company: scribbledCompany(person, draw),
    Website: person.work?.company.domain ?? '',
    Phone:
      person.phone !== undefined && draw.chance(0.85)
        ? scribblePhone(person.phone, draw, { isCountryKnown: true })
        : '',
    City: person.home.city,
    Country: person.country,
    'E-mail': scribbleEmail(email, draw),
    Owner: draw.pick(OWNERS),
    Status: 'New',
    Interest: draw.pick(INTERESTS),
    Value: `${String(draw.whole(2, 90) * 100)}.00`,
    Currency: 'EUR',
    Updated: at.toISOString(),
  };
  list.open.push(row);
  list.fresh.push(row);
  return row;
}

/** A lead goes on, or is lost. */
export function moveLead({ open, fresh }: SalesList, row: SalesRow, { at, draw }: Step): SalesRow {
  const lost = draw.chance(0.2);
  const Status = lost ? 'Lost' : row.Status === 'New' ? 'Working' : 'Qualified';
  const moved: SalesRow = { ...row, Status, Updated: at.toISOString() };
  const index = open.indexOf(row);
  if (Status === 'Working') open.splice(index, 1, moved);
  else open.splice(index, 1);
  fresh.push(moved);
  return moved;
}

function scribbledCompany({ work }: Person, draw: Draw): string {
  return work === undefined ? '' : scribbleCase(work.company.name, draw);
}
