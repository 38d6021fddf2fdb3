/** What each kind of source keeps of a person, and how it keeps it. */
import type { Random } from '../../seed/random.ts';
import type { Firm, Home, Human } from './household.ts';
import type { Locale } from './locale.ts';
import { recased, typo, withoutMarks } from './noise.ts';

export const COLUMNS = [
  'first_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'house_no',
  'street',
  'city',
  'state',
  'zip',
  'country',
  'dob',
  'company',
  'handle',
] as const;
export type Row = Partial<Record<(typeof COLUMNS)[number], string>>;
export type Source = 'erp' | 'shop' | 'mail' | 'social';

const POISON_MAIL = ['noreply@example.com', 'none@none.com', 'info@gmail.com', 'test@test.com', 'n/a'];
const POISON_PHONE = ['0000000000', '(555) 555-5555', '1111111111', '123456789', 'none'];
const HONORIFICS = ['Mr.', 'Mrs.', 'Dr.'];

/** `when` from 0 to 1: of what somebody has had, the record says what they had then. */
export function personRow(human: Human, source: Source, when: number, random: Random): Row {
  const at = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.min(items.length - 1, Math.floor(when * items.length))];
    if (item === undefined) throw new Error('Somebody without a past');
    return item;
  };
  const name = nameIn(human, at(human.families), random);
  const home = at(human.homes);
  const phone = random.chance(0.25) && human.landline !== '' ? human.landline : at(human.phones);
  const mail = mailIn(human, source, at(human.mails), random);
  const place = (share: number): Row => (random.chance(share) ? townOf(home, human.locale, random) : {});
  switch (source) {
    case 'erp':
      return {
        ...name,
        ...(random.chance(0.56) && { email: mail }),
        ...(random.chance(0.75) && { phone: phoneIn(phoneOrSwitchboard(human, phone, random), human.locale, random) }),
        ...streetOf(home, random),
        ...townOf(home, human.locale, random),
        ...(random.chance(0.45) && { dob: dayIn(human.born, random) }),
        ...(human.firm && random.chance(0.6) && { company: firmName(human.firm, random) }),
      };
    case 'shop':
      return {
        ...name,
        email: mail,
        ...(random.chance(0.69) && { phone: phoneIn(phone, human.locale, random) }),
        ...(random.chance(0.88) && streetOf(home, random)),
        ...townOf(home, human.locale, random),
        ...(random.chance(0.12) && { dob: dayIn(human.born, random) }),
      };
    case 'mail':
      return {
        ...(random.chance(0.88) && { first_name: name.first_name ?? '' }),
        ...(random.chance(0.76) && { last_name: name.last_name ?? '' }),
        email: mail,
        ...place(0.31),
        ...(random.chance(0.07) && { dob: dayIn(human.born, random) }),
      };
    case 'social':
      return {
        full_name: `${name.first_name ?? ''} ${name.last_name ?? ''}`.trim(),
        ...(random.chance(0.39) && { email: mail }),
        ...(random.chance(0.16) && { phone: phoneIn(phone, human.locale, random) }),
        ...place(0.49),
        ...(random.chance(0.21) && { dob: dayIn(human.born, random) }),
        handle: human.handle,
      };
  }
}

export function firmRow(firm: Firm, random: Random): Row {
  return {
    company: firmName(firm, random),
    ...(random.chance(0.6) && { email: `${random.pick(['info', 'office', 'sales', 'contact'])}@${firm.domain}` }),
    ...(random.chance(0.7) && { phone: phoneIn(firm.switchboard, firm.locale, random) }),
    ...(random.chance(0.85) && streetOf(firm.home, random)),
    ...townOf(firm.home, firm.locale, random),
  };
}

function nameIn({ given, middle, suffix, locale }: Human, family: string, random: Random): Row {
  let first = given;
  let last = family;
  const nicknames = locale.nicknames[given]?.split(' ');
  if (nicknames && random.chance(0.18)) first = random.pick(nicknames);
  else if (random.chance(0.025)) first = `${given.slice(0, 1)}${random.chance(0.5) ? '.' : ''}`;
  else if (middle !== '' && random.chance(0.3)) first = `${given} ${random.chance(0.7) ? middle.slice(0, 1) : middle}`;
  if (suffix !== '' && random.chance(0.5)) last = `${family} ${suffix}`;
  if (random.chance(0.035)) first = typo(first, random);
  if (random.chance(0.04)) last = typo(last, random);
  if (random.chance(0.3)) [first, last] = [withoutMarks(first, random), withoutMarks(last, random)];
  if (random.chance(0.04)) first = recased(first, random);
  if (random.chance(0.04)) last = recased(last, random);
  if (random.chance(0.01)) first = `${random.pick(HONORIFICS)} ${first}`;
  if (random.chance(0.012)) [first, last] = [last, first];
  return { first_name: first, last_name: last };
}

function mailIn({ familyMail, workMail }: Human, source: Source, own: string, random: Random): string {
  if (random.chance(0.006)) return random.pick(POISON_MAIL);
  let mail = own;
  if (familyMail !== '' && random.chance(0.35)) mail = familyMail;
  else if (workMail !== '' && random.chance(source === 'mail' || source === 'erp' ? 0.4 : 0.1)) mail = workMail;
  const [local = '', host = ''] = mail.split('@');
  if (random.chance(0.025)) mail = `${local}+${random.pick(['shop', 'news', 'promo'])}@${host}`;
  else if (host === 'gmail.com' && random.chance(0.05)) mail = `${local.replaceAll('.', '')}@${host}`;
  else if (random.chance(0.02)) mail = `${typo(local, random)}@${host}`;
  return random.chance(0.08) ? recased(mail, random) : mail;
}

function phoneOrSwitchboard({ firm }: Human, own: string, random: Random): string {
  return firm && random.chance(0.1) ? firm.switchboard : own;
}

/** As people write numbers: with and without the country, with all kinds of signs in between. */
function phoneIn(phone: string, { callingCode, country }: Locale, random: Random): string {
  if (random.chance(0.006)) return random.pick(POISON_PHONE);
  const written = random.chance(0.01) ? typo(phone, random) : phone;
  const digits = written.replaceAll(/\D/gu, '');
  if (country === 'US') {
    const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
    return random.pick([
      `(${area}) ${exchange}-${line}`,
      `${area}-${exchange}-${line}`,
      `+1${digits}`,
      digits,
      `1 ${area} ${exchange} ${line}`,
    ]);
  }
  const national = digits.replace(/^0/u, '');
  return random.pick([
    written,
    digits,
    `+${callingCode}${national}`,
    `00${callingCode} ${national}`,
    `+${callingCode} (0)${national}`,
    written.replaceAll(' ', '-'),
  ]);
}

function streetOf({ houseNumber, street }: Home, random: Random): Row {
  let text = street;
  if (random.chance(0.35)) text = abbreviated(text);
  if (random.chance(0.04)) text = typo(text, random);
  if (random.chance(0.2)) text = withoutMarks(text, random);
  if (random.chance(0.12)) text = recased(text, random);
  return { house_no: random.chance(0.01) ? typo(houseNumber, random) : houseNumber, street: text };
}

function abbreviated(street: string): string {
  return street
    .replace('Street', 'St')
    .replace('Avenue', 'Ave')
    .replace('Road', 'Rd.')
    .replace('Drive', 'Dr')
    .replace('Court', 'Ct')
    .replace('Lane', 'Ln')
    .replace('straße', 'str.')
    .replace('avenue', 'av.')
    .replace('boulevard', 'bd')
    .replace('Calle', 'C/')
    .replace('Avenida', 'Avda.')
    .replace('straat', 'str.');
}

function townOf({ city, region, postcode }: Home, { country }: Locale, random: Random): Row {
  return {
    city: random.chance(0.02) ? typo(city, random) : city,
    ...(region !== '' && { state: region }),
    ...(random.chance(0.93) && { zip: random.chance(0.01) ? typo(postcode, random) : postcode }),
    ...(random.chance(0.7) && { country }),
  };
}

/** Every system of this world was told to export ISO days; one in fifty is off by a slip. */
function dayIn(born: string, random: Random): string {
  if (random.chance(0.01)) return `${born.slice(0, 4)}-01-01`;
  const [year = '', month = '', day = ''] = born.split('-');
  if (random.chance(0.01) && Number(day) <= 12) return `${year}-${day}-${month}`;
  return random.chance(0.01) ? `${year}-${month}-${String(1 + random.int(28)).padStart(2, '0')}` : born;
}

function firmName({ name, legalForm }: Firm, random: Random): string {
  let text = name;
  if (random.chance(0.06)) text = typo(text, random);
  if (random.chance(0.15)) text = withoutMarks(text, random);
  if (random.chance(0.1)) text = recased(text, random);
  if (random.chance(0.12))
    text = text.replace(' and ', ' & ').replace('Services', 'Svcs').replace('International', 'Intl');
  return random.chance(0.75) ? `${text} ${legalForm}` : text;
}
