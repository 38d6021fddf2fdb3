import { card, type Account } from './account.ts';

const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Barbara Liskov', 'Zoë Müller-Łódź', 'Søren 山田'];
/** A picture in a card: large, folded, and of no interest to a hub. */
const PHOTO = `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.alloc(3_000, 'not really a picture').toString('base64')}`;

export const FRIENDS = 'friends/';
export const WORK = 'work/';
/** Of the group; the mutations leave them alone. */
export const MEMBERS = ['friend-0', 'friend-2'];

export function personCard(uid: string, name: string, lines: readonly string[] = []): string {
  const [given = '', family = ''] = name.split(' ');
  return card('VERSION:3.0', `UID:${uid}`, `N:${family};${given};;;`, `FN:${name}`, ...lines);
}

export function groupCard(uid: string, name: string, members: readonly string[]): string {
  return card(
    'VERSION:3.0',
    `UID:${uid}`,
    `N:${name};;;;`,
    `FN:${name}`,
    'X-ADDRESSBOOKSERVER-KIND:group',
    ...members.map((member) => `X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:${member}`),
  );
}

/** Two address books with everything that a card can say, and a group in the first. */
export async function seed(account: Account, count: number): Promise<void> {
  const { home, put, makeBook } = account;
  await makeBook(home + FRIENDS, 'Friends');
  await makeBook(home + WORK, 'Work &amp; more');
  for (let index = 0; index < count; index += 1) {
    const uid = `friend-${String(index)}`;
    const name = NAMES[index % NAMES.length] ?? '';
    await put(`${home}${FRIENDS}${uid}.vcf`, personCard(uid, name, friendLines(index)));
  }
  await put(`${home}${FRIENDS}club.vcf`, groupCard('club', 'Chess club', MEMBERS));
  await put(
    `${home}${WORK}acme%20inc.vcf`,
    card('VERSION:3.0', 'UID:acme', 'N:;;;;', 'FN:Acme', 'ORG:Acme\\, Inc', 'X-ABShowAs:COMPANY', 'TEL:+493055500'),
  );
  for (let index = 0; index < 3; index += 1) {
    const uid = `colleague-${String(index)}`;
    const lines = ['ORG:Acme\\, Inc;Research', 'TITLE:Engineer', `EMAIL;TYPE=WORK:${uid}@acme.test`];
    await put(`${home}${WORK}${uid}.vcf`, personCard(uid, `Colleague ${String(index)}`, lines));
  }
}

function friendLines(index: number): string[] {
  const at = String(index);
  return [
    `EMAIL;TYPE=INTERNET;TYPE=HOME:friend${at}@home.test`,
    `item1.EMAIL;TYPE=INTERNET:friend${at}@sea.test`,
    'item1.X-ABLabel:Holidays at sea',
    ...(index % 2 === 0 ? [`TEL;TYPE=CELL:+49 151 55501${at}`, 'CATEGORIES:vip,old\\, dear'] : []),
    ...(index % 3 === 0 ? ['ADR;TYPE=HOME:;;12 St James\\, Square;London;;SW1Y 4LE;United Kingdom', PHOTO] : []),
    ...(index % 3 === 1
      ? ['NOTE:First line\\nsecond\\; line', 'BDAY:1906-12-09', 'X-PET;X-KIND=cat:Tabby\\, the second']
      : []),
  ];
}
