/** The help desk: people write in, agents answer. Its export has a ticket again, whole, whenever it changes. */
import { AGENTS } from './names.ts';
import type { Person } from './person.ts';
import { scribblePhone } from './phone.ts';
import type { ShopOrder, Step } from './storefront.ts';
import { scribbleCase, scribbleEmail, scribbleName } from './written.ts';

export interface Requester {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** In the words of the hub's message, because a mapping file has no loops. */
export interface DeskMessage {
  readonly key: string;
  readonly at: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly author: { readonly names: { readonly full: string } };
  readonly body: string;
}

export interface Ticket {
  readonly ticket: string;
  readonly subject: string;
  status: 'open' | 'waiting' | 'solved';
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly channel: 'email' | 'chat' | 'phone';
  readonly opened: string;
  answered: string;
  solved: string;
  updated: string;
  readonly order: string;
  readonly requester: Requester;
  readonly messages: DeskMessage[];
}

export interface HelpDesk {
  /** Not solved; a solved one is only in the file. */
  readonly open: Ticket[];
  /** Tickets that the file does not have as they are now. */
  readonly changed: Set<Ticket>;
  /** By the serial of the person: who writes again is known to the desk, as it wrote them down at first. */
  readonly requesters: Map<number, Requester>;
  count: number;
}

const MATTERS: readonly Matter[] = [
  ['One piece arrived broken', 'The parcel looked fine, but one piece in it has a crack.'],
  ['Question about care', 'Is it safe to put this in the dishwasher?'],
  ['Please delete my newsletter subscription', 'I unsubscribed twice and still get the newsletter.'],
];
type Matter = readonly [subject: string, text: string];

function mattersOf(order: string): readonly Matter[] {
  return [
    [`Where is my order ${order}?`, 'I ordered last week and have heard nothing since. Could you look it up?'],
    ['Invoice with our company name', `We need the invoice for ${order} made out to the company, please.`],
    ['Can I still change the address?', `We are moving this month. Can ${order} go to the new place?`],
  ];
}

const ANSWERS = [
  'Thank you for writing. I have looked into it and will come back to you today.',
  'Sorry about that! A replacement leaves our house tomorrow.',
  'Done: you will find it in your account.',
  'Could you send us a photo or the number on the parcel?',
] as const;
const REPLIES = [
  'Thank you, that was quick.',
  'It has not arrived yet, could you check again?',
  'Here it is: the number ends in 4471.',
  'Perfect, that solves it for me.',
] as const;

export function emptyHelpDesk(): HelpDesk {
  return { open: [], changed: new Set(), requesters: new Map(), count: 0 };
}

export function openTicket(
  desk: HelpDesk,
  about: { person: Person; order: ShopOrder | undefined },
  { at, draw }: Step,
): Ticket {
  desk.count += 1;
  const requester = requesterOf(desk, about.person, { at, draw });
  const order = about.order?.code ?? '';
  const [subject, text] = draw.pick(order === '' ? MATTERS : [...MATTERS, ...mattersOf(order)]);
  const ticket: Ticket = {
    ticket: `HD-${String(1000 + desk.count)}`,
    subject,
    status: 'open',
    priority: draw.weighted({ normal: 60, low: 15, high: 20, urgent: 5 }),
    channel: draw.weighted({ email: 65, chat: 25, phone: 10 }),
    opened: at.toISOString(),
    answered: '',
    solved: '',
    updated: at.toISOString(),
    order,
    requester,
    messages: [],
  };
  say(ticket, { at, direction: 'INBOUND', author: requester.name, body: text });
  desk.open.push(ticket);
  desk.changed.add(ticket);
  return ticket;
}

/** Whose turn it is says the next thing; after an answer a ticket may be solved. */
export function continueTicket(desk: HelpDesk, ticket: Ticket, { at, draw }: Step): void {
  desk.changed.add(ticket);
  ticket.updated = at.toISOString();
  if (ticket.status === 'open') {
    ticket.answered ||= at.toISOString();
    ticket.status = 'waiting';
    say(ticket, { at, direction: 'OUTBOUND', author: draw.pick(AGENTS), body: draw.pick(ANSWERS) });
  } else if (ticket.messages.length < 6 && draw.chance(0.3)) {
    ticket.status = 'open';
    say(ticket, { at, direction: 'INBOUND', author: ticket.requester.name, body: draw.pick(REPLIES) });
  } else {
    ticket.status = 'solved';
    ticket.solved = at.toISOString();
    desk.open.splice(desk.open.indexOf(ticket), 1);
  }
}

function say(
  ticket: Ticket,
  { at, direction, author, body }: Pick<DeskMessage, 'direction' | 'body'> & { at: Date; author: string },
): void {
  const key = String(ticket.messages.length + 1);
  ticket.messages.push({ key, at: at.toISOString(), direction, author: { names: { full: author } }, body });
}

/** Who writes an e-mail signs as they like; most write from home, with the address that the shop knows too. */
function requesterOf({ requesters }: HelpDesk, person: Person, { draw }: Step): Requester {
  const known = requesters.get(person.serial);
  if (known) return known;
  const { given, family } = scribbleName(person, draw);
  const email = person.work && draw.chance(0.25) ? person.work.email : person.privateEmail;
  const requester = {
    id: `R-${String(requesters.size + 1)}`,
    name: scribbleCase(`${given} ${family}`, draw),
    email: scribbleEmail(email, draw),
    phone: person.phone && draw.chance(0.35) ? scribblePhone(person.phone, draw, { isCountryKnown: false }) : '',
  };
  requesters.set(person.serial, requester);
  return requester;
}
