import { describe, expect, it } from '@jest/globals';
import { recogniseColumns } from './recognise.ts';
import { makeRowReader } from './row-reader.ts';

/** Header and first rows of an export, and what each column is taken for; `-` is not used. */
const EXPORTS: readonly (readonly [name: string, table: string, meanings: string])[] = [
  [
    'FEBRL, with blanks after the commas',
    'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id\n' +
      'rec-1-org, mitchell, green, 7, wallaby place, delmar, cleveland, 2119, sa, 19560409, 1804974\n' +
      'rec-1-dup-0, mitchel, green, 7, wallaby place, , cleveland, 2119, sa, 19560409, 1804974',
    'recordId givenName familyName houseNumber street streetMore city postalCode region birthDate externalId',
  ],
  [
    'a list with its answers in it',
    'unique_id,first_name,surname,dob,city,email,cluster\n0,Robert,Alan,1971-06-24,,robert255@smith.net,0\n1,Rob,Allen,1971-05-24,London,,0',
    'recordId givenName familyName birthDate city email -',
  ],
  [
    'restaurants',
    'id,name,addr,city,phone,type\n1,arts deli,12224 ventura blvd.,studio city,818-762-1221,delis\n2,campanile,624 s. la brea ave.,los angeles,213-938-1447,californian',
    'recordId name street city phone -',
  ],
  [
    'HubSpot contacts',
    'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Associated Company,Create Date,Lifecycle Stage,State/Region,Postal Code,Country/Region,Job Title\n' +
      '501,Ada,Lovelace,ada@x.org,+44 20 7946 0000,,Bob Hope,Engines Ltd,2024-01-02,lead,London,NW1 6XE,UK,Countess\n502,Al,Bo,al@x.org,,,,,,,,,,',
    'recordId givenName familyName email phone phone - employer - - region postalCode country jobTitle',
  ],
  [
    'Salesforce contacts',
    'Id,AccountId,Salutation,FirstName,LastName,Title,MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,Phone,MobilePhone,Fax,Email,Birthdate,OwnerId\n' +
      '003A,001A,Ms.,Ada,Lovelace,CTO,1 High St,London,,NW1 6XE,UK,020 7946 0000,,,ada@x.org,1980-12-10,005A\n003B,001A,Mr.,Al,Bo,CEO,,,,,,,,,,,005A',
    'recordId - honorific givenName familyName jobTitle street city region postalCode country phone phone - email birthDate -',
  ],
  [
    'Shopify customers',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Total Spent,Tags\n' +
      "'7001,Ada,Lovelace,ada@x.org,yes,Engines,1 High St,,London,,GB,NW1 6XE,+442079460000,,12.00,vip\n'7002,Al,Bo,al@x.org,no,,,,,,,,,,0.00,",
    'recordId givenName familyName email - employer street streetMore city region country postalCode phone phone - -',
  ],
  [
    'a German export with semicolons',
    'Kundennummer;Anrede;Vorname;Name;Straße;Hausnummer;PLZ;Ort;Land;E-Mail-Adresse;Telefon;Handynummer;Geburtsdatum;Firma;Bemerkung\n' +
      'K1;Herr;Jürgen;Müller;Hauptstraße;5;10115;Berlin;DE;j@x.de;030 1234567;;24.06.1971;Müller GmbH;\nK2;Frau;Änne;Groß;Ring;7b;80331;München;DE;;;0171 2345678;01.02.1980;;neu',
    'recordId honorific givenName familyName street houseNumber postalCode city country email phone phone birthDate employer -',
  ],
  [
    'a French export',
    'N° client;Civilité;Nom;Prénom;Adresse;Code postal;Ville;Pays;Courriel;Téléphone portable;Date de naissance;Société\n' +
      '1;M.;Durand;Élodie;3 rue de la Paix;75002;Paris;France;e@x.fr;06 12 34 56 78;24/06/1971;\n2;Mme;Petit;Luc;;;;;;;;',
    'recordId honorific familyName givenName street postalCode city country email phone birthDate employer',
  ],
  [
    'a Spanish export',
    'ID;Nombre;Apellidos;Dirección;Código postal;Población;Provincia;Correo electrónico;Teléfono móvil;Fecha de nacimiento;DNI;Empresa\n' +
      '1;José;García López;Calle Mayor 3;28013;Madrid;Madrid;j@x.es;612 345 678;24/06/1971;12345678Z;\n2;Ana;Ruiz;;;;;;;;;',
    'recordId givenName familyName street postalCode city region email phone birthDate externalId employer',
  ],
  [
    'a Dutch and a Polish word each',
    'klantnummer,voornaam,achternaam,huisnummer,straat,postcode,woonplaats,numer telefonu,data urodzenia\n1,Jan,de Vries,5,Dam,1012 JS,Amsterdam,601 234 567,1971-06-24\n2,Piet,Bakker,7,Dam,1012 JS,Amsterdam,,',
    'recordId givenName familyName houseNumber street postalCode city phone birthDate',
  ],
  [
    'whose headers say nothing, by its values',
    'ref,who,a,kontakt_1\nr-1,x,ada@x.org,(030) 123-4567\nr-2,y,al@x.org,+49 30 765432',
    'recordId - email phone',
  ],
  [
    'an "email" column of yes and no',
    'id,name,email,phone\n1,Ada Lovelace,yes,no\n2,Al Bo,no,yes',
    'recordId name - -',
  ],
];

function tableOf(text: string): { header: string[]; rows: string[][] } {
  const [first = '', ...rest] = text.split('\n');
  const cells = (line: string): string[] => line.split(first.includes(';') ? ';' : ',').map((cell) => cell.trim());
  return { header: cells(first), rows: rest.map(cells) };
}

describe('the columns of an export', () => {
  it.each(EXPORTS)('of %s are recognised', (_, text, meanings) => {
    const { header, rows } = tableOf(text);

    const { columns, recordId } = recogniseColumns(header, rows);

    const roles = columns.map(({ meaning, index }) =>
      recordId.by !== 'row number' && recordId.index === index
        ? 'recordId'
        : meaning === undefined || meaning.role === 'recordId' || meaning.role === 'source'
          ? '-'
          : meaning.role,
    );
    expect(roles.join(' ')).toBe(meanings);
  });

  it('are the same whatever the case and punctuation of their headers', () => {
    for (const header of [
      'First Name',
      'FIRST_NAME',
      'firstName',
      'first-name',
      ' first.name ',
      'Contact First Name',
    ]) {
      expect(recogniseColumns([header], [['Ada']]).columns[0]?.meaning?.role).toBe('givenName');
    }
  });

  it.each([
    [
      'id that repeats under one source each',
      'source,id,email',
      [
        ['A', '1', 'a@x.org'],
        ['B', '1', 'b@x.org'],
      ],
      'source and column',
    ],
    [
      'id that repeats',
      'id,email',
      [
        ['1', 'a@x.org'],
        ['1', 'b@x.org'],
      ],
      'row number',
    ],
    [
      'better id further right',
      'customer id,record_id,email',
      [
        ['7', 'r1', 'a@x.org'],
        ['7', 'r2', 'b@x.org'],
      ],
      'column',
    ],
    ['no id', 'first_name,email', [['Ada', 'a@x.org']], 'row number'],
  ])('with %s identify their rows sensibly', (_, header, rows, by) => {
    expect(recogniseColumns(header.split(','), rows).recordId.by).toBe(by);
  });
});

describe('a row', () => {
  const read = (header: string, ...rows: string[]) => {
    const cells = rows.map((row) => row.split('|'));
    const reader = makeRowReader(recogniseColumns(header.split('|'), cells));
    return cells.map(reader);
  };

  it('is a person or a company by its type, by who is named, and by the form of the name', () => {
    const byType = read(
      'RECORD_ID|RECORD_TYPE|PRIMARY_NAME_FULL|PRIMARY_NAME_ORG',
      '1|PERSON|Ada Lovelace|',
      '2|ORGANIZATION||Engines',
    );
    const byName = read('id|first_name|last_name|company', '1|Ada|Lovelace|Engines Ltd', '2|||Engines Ltd');
    const byForm = read('id|name|dob', '1|Ada Lovelace|1980-12-10', '2|Engines Ltd|');

    for (const rows of [byType, byName, byForm]) expect(rows.map(({ kind }) => kind)).toEqual(['person', 'company']);
    expect(byName[0]).toMatchObject({ affiliations: [{ company: { name: 'Engines Ltd' } }] });
    expect(byName[1]).toMatchObject({ name: 'Engines Ltd' });
  });

  it('keeps the addresses of a row apart and their parts together', () => {
    const [person] = read(
      'id|email|billing_street|billing_city|shipping_street|shipping_city',
      '1|a@x.org|1 High St|London|2 Low St|Leeds',
    );

    expect(person?.addresses).toEqual([
      { lines: ['1 High St'], city: 'London' },
      { lines: ['2 Low St'], city: 'Leeds' },
    ]);
  });

  it('takes what systems write for nothing as nothing, and several addresses in one cell as several', () => {
    const [person] = read('id|first_name|email|phone', '1|NULL|a@x.org; b@x.org|n/a');

    expect(person).toMatchObject({ names: {}, emails: [{ address: 'a@x.org' }, { address: 'b@x.org' }], phones: [] });
  });

  it.each([
    ['1971-06-24', '1971-06-24'],
    ['19710624', '1971-06-24'],
    ['24.06.1971', '1971-06-24'],
    ['24-Jun-71', '1971-06-24'],
    ['June 24, 1971', '1971-06-24'],
    ['24 juin 1971', '1971-06-24'],
    ['24 de junio de 1971', '1971-06-24'],
    ['1971-06-24T00:00:00Z', '1971-06-24'],
    ['6/24/1971', '1971-06-24'],
    ['19710641', '1971-06-41'],
    ['soon', undefined],
  ])('reads %j as the day %j', (text, day) => {
    const [person] = read('id|dob', `1|${text}`, '2|1980-01-01');

    expect(person).toEqual(expect.objectContaining(day === undefined ? { kind: 'person' } : { birthDate: day }));
  });

  it('reads small numbers by the order that no other row contradicts', () => {
    const dayFirst = read('id|dob', '1|03/04/1971', '2|24/06/1980');
    const monthFirst = read('id|dob', '1|03/04/1971', '2|06/24/1980');

    expect(dayFirst[0]).toMatchObject({ birthDate: '1971-04-03' });
    expect(monthFirst[0]).toMatchObject({ birthDate: '1971-03-04' });
  });
});
