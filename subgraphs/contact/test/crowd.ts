import { PersonRecord } from '@tributary/connector-kit';

/** Numbers in [0, 1) from a seed (mulberry32): the same crowd on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const GIVEN =
  'Ada Bob Carla David Eva Frank Grace Hugo Ines Jonas Katharina Robert Selma Tariq Ursula Victor Wanda Yusuf'.split(
    ' ',
  );
const FAMILY =
  'Lovelace Kaplan Meier Nguyen Okafor Petrov Quinn Rossi Schmidt Tanaka Ulrich Vogel Weber Yilmaz Zimmer Abel Bruun Castro Dubois Eriksen Fischer Garcia Hansen Ivanov Jansen Kovacs Larsen Moreau Novak Olsen'.split(
    ' ',
  );
const STREETS = ['Main Street', 'Rue Haute', 'Lindenallee', 'Via Roma', 'Station Road'];

/**
 * Records of a small town, closer to each other than any real one: households, namesakes, shared and recycled
 * identifiers, typos, gaps, and a mailbox and a switchboard of everybody.
 */
export function crowd(size: number, seed: number): PersonRecord[] {
  const random = randomOf(seed);
  const among = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] ?? (items[0] as Item);
  const people = Array.from({ length: Math.ceil(size / 3) }, (_, index) => {
    const family = among(FAMILY);
    const given = among(GIVEN);
    const household = Math.floor(random() * (size / 8));
    return {
      given,
      family,
      email:
        random() < 0.1 ? `family${String(household)}@home.example` : `${given}.${family}${String(index)}@mail.example`,
      phone: `+4930${String(1_000_000 + (random() < 0.3 ? household : size + index))}`,
      birthDate: `19${String(50 + Math.floor(random() * 40))}-0${String(1 + Math.floor(random() * 9))}-1${String(Math.floor(random() * 10))}`,
      address: {
        lines: [`${String(household)} ${among(STREETS)}`],
        postalCode: String(10_000 + (household % 50)),
        city: 'Berlin',
        country: 'DE',
      },
    };
  });
  const typo = (text: string): string => {
    const at = 1 + Math.floor(random() * Math.max(1, text.length - 1));
    return random() < 0.12 ? text.slice(0, at - 1) + text.slice(at) : text;
  };
  return Array.from({ length: size }, () => {
    const person = among(people);
    const other = among(people);
    const said = (share: number): boolean => random() < share;
    return PersonRecord.parse({
      kind: 'person',
      names: said(0.95)
        ? { given: said(0.1) ? person.given.slice(0, 1) : typo(person.given), family: typo(person.family) }
        : {},
      emails: [
        ...(said(0.6) ? [{ address: person.email }] : []),
        ...(said(0.05) ? [{ address: 'info@everybody.example' }] : []),
        ...(said(0.04) ? [{ address: other.email }] : []),
      ],
      phones: [...(said(0.5) ? [{ number: person.phone }] : []), ...(said(0.06) ? [{ number: '+49301110000' }] : [])],
      ...(said(0.4) ? { birthDate: person.birthDate } : {}),
      addresses: said(0.5) ? [person.address] : [],
    });
  });
}
