/** A list of people as somebody's CRM exports it, with one row in a hundred that cannot be read. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Random } from '../seed/random.ts';

export const COLUMNS =
  'Id,First name,Last name,E-mail,Phone,Company,Title,Street,City,Postal code,Country,Birthday,Tags';

export const MAPPING = {
  kind: 'person',
  key: '@Id',
  fields: {
    'names.given': '@First name',
    'names.family': '@Last name',
    'emails.0.address': '@E-mail',
    'phones.0.number': '@Phone',
    jobTitle: '@Title',
    'affiliations.0.company.name': '@Company',
    'addresses.0.lines.0': '@Street',
    'addresses.0.city': '@City',
    'addresses.0.postalCode': '@Postal code',
    'addresses.0.country': '@Country',
    birthDate: { column: 'Birthday', date: 'YYYY-MM-DD', as: 'day' },
    tags: { column: 'Tags', split: ';' },
  },
};

const EVERY_BAD = 100;

interface Files {
  /** Everything, as it is imported. */
  readonly people: string;
  /** The rows that can be read: what COPY is given. */
  readonly good: string;
}

export async function writePeople(
  { people, good }: Files,
  { rows, seed }: { rows: number; seed: number },
): Promise<{ bad: number }> {
  const random = new Random(seed);
  const [all, readable] = [createWriteStream(people), createWriteStream(good)];
  let [ofAll, ofReadable, bad] = [`${COLUMNS}\n`, '', 0];
  for (let index = 0; index < rows; index += 1) {
    const row = personRow(index, random);
    if (index % EVERY_BAD === EVERY_BAD / 2) {
      ofAll += brokenRow(index, row);
      bad += 1;
    } else {
      ofAll += row;
      ofReadable += row;
    }
    if (ofAll.length < 262_144) continue;
    await write(all, ofAll);
    await write(readable, ofReadable);
    [ofAll, ofReadable] = ['', ''];
  }
  for (const [stream, rest] of [
    [all, ofAll],
    [readable, ofReadable],
  ] as const) {
    stream.end(rest);
    await once(stream, 'close');
  }
  return { bad };
}

async function write(stream: ReturnType<typeof createWriteStream>, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

const SYLLABLES = [
  'an',
  'bel',
  'cor',
  'da',
  'el',
  'fin',
  'gra',
  'hol',
  'is',
  'jo',
  'ka',
  'lin',
  'mar',
  'no',
  'ol',
  'pe',
  'ri',
  'sa',
  'to',
  'vi',
];

function personRow(index: number, random: Random): string {
  const name = (): string => `${capital(random.pick(SYLLABLES))}${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`;
  const [given, family] = [name(), name()];
  const id = String(index);
  const domain = `mail${String(index % 997)}.example`;
  const company = String(random.int(5_000));
  const day = String(1 + random.int(28)).padStart(2, '0');
  return (
    `${id},${given},${family},${given}.${family}.${id}@${domain},+49 30 ${String(1_000_000 + index)},"Company ${company}, Ltd",` +
    `Engineer,${family}street ${String(1 + random.int(200))},Berlin,${String(10_000 + random.int(4_000))},DE,` +
    `${String(1950 + random.int(50))}-0${String(1 + random.int(9))}-${day},customer;batch ${String(random.int(3))}\n`
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** In turn: a quote that is never closed, too few fields, a day that there is none of, no key. */
function brokenRow(index: number, row: string): string {
  switch (Math.floor(index / EVERY_BAD) % 4) {
    case 0:
      return row.replace(',Engineer', ',"Engineer');
    case 1:
      return row.replace(/,customer.*/u, '');
    case 2:
      return row.replace(/,\d{4}-\d\d-\d\d,/u, ',1990-02-31,');
    default:
      return row.replace(/^\d+/u, '');
  }
}
