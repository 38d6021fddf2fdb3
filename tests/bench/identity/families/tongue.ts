/** What lists of customers look like in one language: headers, names and the habits of writing them. Written for this bench. */
export interface Tongue {
  readonly name: string;
  /** Id, given name, family name, street, postcode, town, phone, e-mail, birthday; then one header for the whole name. */
  readonly headers: string;
  readonly wholeName: string;
  readonly delimiter: string;
  readonly given: string;
  readonly families: string;
  readonly streets: string;
  readonly towns: string;
  readonly isFamilyFirst: boolean;
  readonly hasDoubleNames: boolean;
  readonly titles: string;
  readonly callingCode: string;
  readonly trunk: string;
  /** `D`, `M`, `Y` in the order and with the signs of the country. */
  readonly day: string;
  readonly short: Readonly<Record<string, string>>;
  readonly trades: string;
  readonly legalForms: string;
}

export const TONGUES: readonly Tongue[] = [
  {
    name: 'Polish',
    headers: 'Nr klienta|Imię|Nazwisko|Ulica i nr domu|Kod pocztowy|Miejscowość|Tel. komórkowy|Adres e-mail|Data ur.',
    wholeName: 'Nazwisko i imię',
    delimiter: ';',
    given:
      'Małgorzata Łukasz Zofia Wojciech Kinga Grzegorz Bożena Sławomir Jadwiga Mirosław Halina Radosław Urszula Zbigniew',
    families:
      'Wąsik Żuraw Śliwa Gołąb Kędzior Szczepan Dąbek Łoś Ćwik Rzepa Brzoza Jędrzej Pająk Świder Głąb Żak Król Zięba',
    streets: 'Łąkowa|Źródlana|Świętej Anny|Kościuszki|Młyńska|Dębowa|Żeglarska',
    towns: 'Łódź 90|Kraków 31|Zgierz 95|Sącz 33|Gdynia 81',
    isFamilyFirst: true,
    hasDoubleNames: false,
    titles: 'Pan|Pani|mgr',
    callingCode: '48',
    trunk: '',
    day: 'Y-M-D',
    short: { Małgorzata: 'Gosia', Grzegorz: 'Grzesiek', Zofia: 'Zosia', Wojciech: 'Wojtek' },
    trades: 'Piekarnia|Usługi|Meble',
    legalForms: 'Sp. z o.o.|S.A.|sp. j.',
  },
  {
    name: 'Hungarian',
    headers: 'Ügyfélszám|Keresztnév|Vezetéknév|Utca, házszám|Irányítószám|Város|Telefonszám|E-mail cím|Születési dátum',
    wholeName: 'Teljes név',
    delimiter: ';',
    given: 'Boglárka Zsófia Ágnes Örs Gergő Kristóf Réka Csaba Dénes Tímea Levente Ildikó Zsombor Enikő',
    families: 'Szűcs Vörös Kővári Gáspár Őri Fülöp Pásztor Vadász Sütő Cserép Bükki Gyöngy Halmos Juhász Kerék Liptai',
    streets: 'Kossuth utca|Petőfi tér|Széchenyi út|Béke köz|Rózsa sor|Zöldfa utca',
    towns: 'Győr 90|Pécs 76|Eger 33|Szeged 67|Baja 65',
    isFamilyFirst: true,
    hasDoubleNames: false,
    titles: 'dr.',
    callingCode: '36',
    trunk: '06',
    day: 'Y.M.D.',
    short: {},
    trades: 'Pékség|Építő|Szállítás',
    legalForms: 'Kft.|Zrt.|Bt.',
  },
  {
    name: 'Spanish',
    headers: 'Código cliente|Nombre|Apellidos|Dirección|C.P.|Población|Móvil|Correo electrónico|F. nacimiento',
    wholeName: 'Nombre y apellidos',
    delimiter: ',',
    given: 'Íñigo Begoña Nuria Ramón Consuelo Agustín Rocío Íker Ainhoa Gonzalo Paloma Tomás Maite Adrián',
    families:
      'Ibáñez Peña Ordóñez Núñez Cárdenas Güell Azpiazu Carrión Bermúdez Zúñiga Llopis Quiroga Esteve Bofill Roldán',
    streets: 'Calle Mayor|Avenida del Puerto|Plaza España|Paseo de Gracia|Calle del Sol',
    towns: 'Málaga 29|León 24|Cádiz 11|Mérida 06|Lugo 27',
    isFamilyFirst: false,
    hasDoubleNames: true,
    titles: 'D.|Dña.|Sra.',
    callingCode: '34',
    trunk: '',
    day: 'D/M/Y',
    short: { Consuelo: 'Chelo', Agustín: 'Tino' },
    trades: 'Talleres|Panadería|Muebles',
    legalForms: 'S.L.|S.A.|S.L.U.',
  },
  {
    name: 'Dutch',
    headers: 'Klantnummer|Voornaam|Achternaam|Straat + huisnr|Postcode|Woonplaats|Mobiel|E-mailadres|Geboortedatum',
    wholeName: 'Naam',
    delimiter: ';',
    given: 'Sjoerd Maaike Joost Femke Ruben Lotte Gijs Anouk Thijs Merel Bram Sanne Koen Wietske',
    families:
      'van_der_Laan de_Wit van_den_Heuvel Postma Hoekstra ten_Brink van_Rijn Schouten de_Graaf Kuiper van_der_Ploeg Dijkstra Zwart Mulder',
    streets: 'Kerkstraat|Dorpsweg|Molenlaan|Havenkade|Singel',
    towns: 'Zwolle 80|Gouda 28|Hoorn 16|Venlo 59|Sneek 86',
    isFamilyFirst: false,
    hasDoubleNames: false,
    titles: 'Dhr.|Mevr.|Drs.',
    callingCode: '31',
    trunk: '0',
    day: 'D-M-Y',
    short: {},
    trades: 'Bouw|Bakkerij|Techniek',
    legalForms: 'B.V.|BV|N.V.',
  },
  {
    name: 'database of Vietnamese names',
    headers: 'CUST_NO|FIRST_NM|LAST_NM|ADDR_LN_1|ZIP_CD|CITY_NM|MOB_NBR|EMAIL_ADDR|BRTH_DT',
    wholeName: 'Họ và tên',
    delimiter: '|',
    given:
      'Thị_Hằng Văn_Dũng Ngọc_Ánh Quốc_Bảo Minh_Châu Thu_Hà Đức_Anh Kim_Oanh Hữu_Phúc Bích_Ngọc Gia_Huy Thùy_Linh Xuân_Mai',
    families: 'Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý',
    streets: 'Lê Lợi|Hai Bà Trưng|Trần Phú|Nguyễn Huệ|Quang Trung',
    towns: 'Huế 53|Vinh 43|Cần Thơ 90|Đà Lạt 66|Hải Phòng 18',
    isFamilyFirst: true,
    hasDoubleNames: false,
    titles: '',
    callingCode: '84',
    trunk: '0',
    day: 'D/M/Y',
    short: {},
    trades: 'Xây Dựng|Vận Tải|May Mặc',
    legalForms: 'TNHH|JSC|Co., Ltd.',
  },
];
