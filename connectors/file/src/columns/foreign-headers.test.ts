import { describe, expect, it } from '@jest/globals';
import { recogniseColumns } from './recognise.ts';
import { makeRowReader } from './row-reader.ts';

/** What the columns of a file without rows are taken for, by their headers alone. */
function rolesOf(headers: readonly string[]): string {
  return recogniseColumns(headers, [])
    .columns.map(({ meaning }) => meaning?.role ?? '-')
    .join(' ');
}

const PERSON = 'recordId givenName familyName street postalCode city phone email birthDate';

describe('headers in the language of their users', () => {
  it.each([
    ['Swedish', 'Kundnr|Förnamn|Efternamn|Gatuadress|Postnummer|Postort|Mobiltelefon|E-post|Födelsedatum'],
    ['Norwegian', 'Kundenr|Fornavn|Etternavn|Gateadresse|Postnr|Poststed|Mobil|E-postadresse|Fødselsdato'],
    ['Danish', 'Kunde-ID|Fornavn|Efternavn|Adresse|Postnr.|By|Mobilnummer|E-mailadresse|Fødselsdag'],
    [
      'Finnish',
      'Asiakasnumero|Etunimi|Sukunimi|Katuosoite|Postinumero|Postitoimipaikka|Matkapuhelin|Sähköposti|Syntymäaika',
    ],
    ['Turkish', 'Müşteri No|Ad|Soyad|Adres|Posta Kodu|Şehir|Cep Telefonu|E-posta|Doğum Tarihi'],
    [
      'Hungarian',
      'Ügyfélszám|Keresztnév|Vezetéknév|Utca, házszám|Irányítószám|Város|Telefonszám|E-mail cím|Születési dátum',
    ],
    ['Czech', 'Číslo zákazníka|Jméno|Příjmení|Ulice a č.p.|PSČ|Město|Mobilní telefon|E-mail|Datum narození'],
    [
      'Polish',
      'Nr klienta|Imię|Nazwisko|Ulica i nr domu|Kod pocztowy|Miejscowość|Tel. komórkowy|Adres e-mail|Data ur.',
    ],
    ['Romanian', 'Cod client|Prenume|Nume|Adresa|Cod poștal|Localitate|Număr de telefon|Adresă de email|Data nașterii'],
    ['Portuguese', 'Cód. Cliente|Nome|Sobrenome|Logradouro|CEP|Cidade|Celular|Endereço de e-mail|Dt. Nasc.'],
    ['Russian', 'Код клиента|Имя|Фамилия|Адрес|Индекс|Город|Мобильный телефон|Эл. почта|Дата рождения'],
    [
      'Ukrainian',
      "Номер клієнта|Ім'я|Прізвище|Вулиця|Поштовий індекс|Місто|Мобільний|Електронна пошта|Дата народження",
    ],
    ['Greek', 'Κωδικός πελάτη|Όνομα|Επώνυμο|Διεύθυνση|Τ.Κ.|Πόλη|Κινητό|E-mail|Ημερομηνία γέννησης'],
    ['Vietnamese', 'Mã KH|Tên|Họ|Địa chỉ|Mã bưu chính|Thành phố|Số điện thoại|Email|Ngày sinh'],
    ['Japanese', '顧客番号|名|姓|住所|郵便番号|市区町村|電話番号|メールアドレス|生年月日'],
    ['Chinese', '客户编号|名字|姓氏|详细地址|邮编|城市|手机号码|邮箱|出生日期'],
    [
      'Arabic',
      'رقم العميل|الاسم الأول|اسم العائلة|العنوان|الرمز البريدي|المدينة|رقم الجوال|البريد الإلكتروني|تاريخ الميلاد',
    ],
    ['a database', 'CUST_NO|FIRST_NM|LAST_NM|ADDR_LN_1|ZIP_CD|CITY_NM|MOB_NBR|EMAIL_ADDR|BRTH_DT'],
    [
      'one word each',
      'customerid|firstname|lastname|streetaddress|postalcode|cityname|mobilephone|emailaddress|dateofbirth',
    ],
  ])('are read in %s', (_, headers) => {
    expect(rolesOf(headers.split('|'))).toBe(PERSON);
  });

  it('may say two things at once', () => {
    expect(rolesOf(['Straße/Hausnr.', 'PLZ Ort', 'Nachname, Vorname'])).toBe('street postalCity fullName');
    const recognised = recogniseColumns(['Name', 'PLZ Ort'], [['Eva Maier', '10115 Berlin']]);
    expect(makeRowReader(recognised)(['Eva Maier', '10115 Berlin'])).toMatchObject({
      addresses: [{ postalCode: '10115', city: 'Berlin' }],
    });
  });

  it('may say behind it or in one word whose it is', () => {
    expect(
      rolesOf(['Téléphone domicile', 'Code postal livraison', 'Rechnungsort', 'Kundentelefon', 'billing_email']),
    ).toBe('phone postalCode city phone email');
  });

  it('that speak of something else are left alone', () => {
    expect(rolesOf(['First contact', 'Created by', 'Email status', 'Fax', 'Last order date', 'Order total'])).toBe(
      '- - - - - -',
    );
  });
});

describe('headers that say nothing', () => {
  const rows = Array.from({ length: 30 }, (_, at) => [
    `k${String(at)}`,
    ['Anna', 'Bert', 'Cora', 'Dirk', 'Emil', 'Frida', 'Gerd'][at % 7] ?? '',
    ['Maier', 'Huber', 'Koch', 'Wolf', 'Lang', 'Roth', 'Kern', 'Beck', 'Graf', 'Vogt', 'Ernst'][at % 11] ?? '',
    `Ring ${String(at % 20)}`,
    `101${String(at % 10)}5`,
    ['Berlin', 'Potsdam'][at % 2] ?? '',
    `+49 30 12345${String(at)}`,
    `a${String(at % 25)}@x.org`,
    `${String(1940 + at * 2)}-03-0${String((at % 9) + 1)}`,
  ]);

  it('leave the values to say it', () => {
    const { columns, recordId } = recogniseColumns(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'], rows);
    expect(recordId).toMatchObject({ by: 'column', index: 0 });
    expect(columns.map(({ meaning }) => meaning?.role ?? '-').join(' ')).toBe(
      '- givenName familyName street postalCode city phone email birthDate',
    );
  });

  it('and headers whose values say otherwise are not believed', () => {
    const { columns } = recogniseColumns(
      ['address', 'display_name'],
      [
        ['a@x.org', 'Ada'],
        ['b@x.org', 'Bob'],
      ],
    );
    expect(columns.map(({ meaning }) => meaning?.role)).toEqual(['email', 'name']);
  });
});

describe('a number of its own for every row', () => {
  it('identifies the records under a header that speaks of a number, or in the first column', () => {
    for (const header of ['Debitor', 'Kod', 'Account No.', 'weiß nicht']) {
      const { recordId } = recogniseColumns(
        [header, 'Name'],
        [
          ['D-1001', 'Eva Maier'],
          ['D-1002', 'Jan Kern'],
        ],
      );
      expect(recordId).toMatchObject({ by: 'column', column: header });
    }
  });

  it('is no postcode beside one', () => {
    const rows = [
      ['10001', '80-001'],
      ['10002', '80-001'],
      ['10003', '80-002'],
    ];
    const { columns, recordId } = recogniseColumns(['Kod', 'Kod pocztowy'], rows);
    expect(columns.map(({ meaning }) => meaning?.role)).toEqual([undefined, 'postalCode']);
    expect(recordId).toMatchObject({ by: 'column', column: 'Kod' });
  });
});

it('a handle belongs to the network that its row names', () => {
  const recognised = recogniseColumns(
    ['platform', 'handle'],
    [
      ['twitter', '@ada'],
      ['github', 'ada'],
    ],
  );
  expect(makeRowReader(recognised)(['twitter', '@ada'])).toMatchObject({
    handles: [{ network: 'twitter', handle: '@ada' }],
  });
});
