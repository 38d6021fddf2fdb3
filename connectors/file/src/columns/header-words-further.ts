/** Headers of exports in further languages, as their users write them, by what they mean. */
import type { Role } from './role.ts';

type Table = Readonly<Partial<Record<Role, string>>>;

const NORDIC: Table = {
  recordId:
    'kundnr|kundnummer|kund id|kundenr|kundenummer|kunde id|asiakasnumero|asiakas id|asiakasnro|løpenummer|löpnummer',
  name: 'navn|namn|nimi|kundnamn|kundenavn|asiakas|asiakkaan nimi|visningsnavn|visningsnamn',
  fullName: 'fullt navn|fullständigt namn|fulde navn|koko nimi|kontaktperson|kontaktnavn|yhteyshenkilö|etu ja sukunimi',
  givenName: 'förnamn|fornavn|etunimi|etunimet|tilltalsnamn',
  middleName: 'mellannamn|mellomnavn|mellemnavn|toinen nimi',
  familyName: 'efternamn|etternavn|efternavn|sukunimi|slektsnavn',
  companyName: 'firmanamn|firmanavn|företagsnamn|virksomhedsnavn|bedriftsnavn|yrityksen nimi|virksomhet',
  employer: 'företag|virksomhed|bedrift|yritys|arbetsgivare|arbeidsgiver|arbejdsgiver|työnantaja|selskap|selskab|bolag',
  otherName: 'smeknamn|kallenavn|kaldenavn|födelsenamn|pikenavn|lempinimi|tyttönimi',
  email:
    'e post|epost|e postadress|epostadress|e postadresse|epostadresse|mejl|e mailadresse|sähköposti|sähköpostiosoite',
  phone:
    'telefonnr|telefonnummer|mobiltelefon|mobilnummer|mobilnr|mobiltelefonnummer|puhelinnumero|matkapuhelin|kännykkä|tlf|tlf nr|tlfnr|puh|gsm numero|hemtelefon|arbetstelefon',
  houseNumber: 'husnummer|husnr|gatunummer|talon numero',
  street:
    'gatuadress|gateadresse|gadeadresse|adresse|adress|postadress|postadresse|besöksadress|besøksadresse|katuosoite|osoite|lähiosoite|postiosoite|gade|vej|gatenavn|vejnavn|gatunamn|katu',
  streetMore: 'adressrad 2|adresselinje 2|c o adress|osoiterivi 2',
  city: 'postort|poststed|postdistrikt|stad|by|ort|kommun|kommune|kaupunki|postitoimipaikka|kunta|paikkakunta',
  region: 'län|fylke|region|maakunta|landskap',
  postalCode: 'postnummer|postnr|postinumero|postnro',
  country: 'land|landkod|landskod|landekode|maa|maakoodi',
  birthDate: 'födelsedatum|fødselsdato|fødselsdag|födelsedag|syntymäaika|syntymäpäivä|född|født|fødd',
  gender: 'kön|kjønn|køn|sukupuoli',
  jobTitle: 'yrkestitel|stilling|tittel|befattning|ammatti|yrke|tehtävänimike',
  website: 'hemsida|hjemmeside|nettside|webbplats|webbsida|kotisivu|verkkosivu',
  taxId:
    'org nr|orgnr|organisationsnummer|organisasjonsnummer|cvr|cvr nr|cvr nummer|y tunnus|ytunnus|momsnr|momsregistreringsnummer|alv tunnus',
  handle: 'användarnamn|brukernavn|brugernavn|käyttäjänimi|käyttäjätunnus',
};

const CENTRAL: Table = {
  recordId:
    'nr klienta|id klienta|lp|l p|číslo zákazníka|id zákazníka|zákaznické číslo|číslo klienta|ügyfélszám|ügyfél azonosító|azonosító|vevőkód|sorszám|cod client|nr client|nr crt|číslo zákazníka id',
  name: 'název|názov|jméno a název|megnevezés|ügyfél|ügyfél neve|zákazník|denumire|név|partner neve|client nume',
  fullName:
    'jméno a příjmení|příjmení a jméno|meno a priezvisko|celé jméno|teljes név|kapcsolattartó|kapcsolattartó neve|nume si prenume|nume complet|kontaktní osoba|osoba kontaktowa',
  givenName: 'jméno|křestní jméno|meno|krstné meno|keresztnév|utónév|prenume|imię|ime',
  familyName: 'příjmení|priezvisko|vezetéknév|családnév|nume|nume de familie|nazwisko|prezime',
  companyName:
    'název firmy|obchodní firma|obchodné meno|cégnév|cég neve|vállalat neve|denumire firma|denumire societate|naziv tvrtke|nazwa kontrahenta|kontrahent',
  employer: 'firma|společnost|spoločnosť|cég|vállalat|munkáltató|zaměstnavatel|societate|companie|tvrtka|organizace',
  email: 'e mailová adresa|e mail cím|email cím|e mailcím|emailcím|adresa email|adresa de email|e pošta',
  phone:
    'telefonní číslo|mobilní telefon|telefónne číslo|telefonszám|mobilszám|mobiltelefonszám|mobiltelefon|vezetékes telefon|numar de telefon|numar telefon|telefon mobil|telefon fix|telefon stacjonarny|telefon kontaktowy|tel komórkowy|nr telefonu komórkowego|mobitel',
  houseNumber: 'číslo popisné|číslo domu|házszám|numar strada|nr budynku|kućni broj',
  street:
    'ulice|ulice a č p|ulice a číslo|ulica a číslo|adresa|ulica i nr domu|ulica i nr|ulica nr domu|utca|utca házszám|közterület|cím|lakcím|székhely|strada|adresa de livrare|adres zamieszkania|adres korespondencyjny|ulica i numer domu',
  city: 'město|mesto|obec|település|város|helység|oras|localitate|grad|miejscowość|poczta',
  region: 'kraj samosprávny|okres|megye|judet|wojewodztwo|powiat|županija',
  postalCode: 'psč|irányítószám|ir szám|irsz|cod poștal|poštanski broj|kod poczt',
  country: 'země|krajina|stát|štát|ország|tara|država|država kod|kraj',
  birthDate:
    'datum narození|dátum narodenia|születési dátum|születési idő|született|data nasterii|data ur|datum rođenja',
  gender: 'pohlaví|pohlavie|nem|neme|sex|płeć|spol',
  jobTitle: 'pozice|funkce|beosztás|munkakör|functie|pracovní pozice',
  website: 'webová stránka|webové stránky|weboldal|honlap|pagina web|www|adres www|strona internetowa',
  taxId: 'ičo|ico|dič|dic|ič dph|adószám|cégjegyzékszám|cui|cod fiscal|oib|numer nip',
  externalId: 'rodné číslo',
  handle: 'uživatelské jméno|felhasználónév|nume utilizator|login',
};

const SOUTH: Table = {
  recordId:
    'cod cliente|cód cliente|código do cliente|nº cliente|n cliente|nif cliente id|id do cliente|müşteri no|müşteri numarası|müşteri kodu|cari kod|cari kodu|sıra no|κωδικός|κωδικός πελάτη|α α',
  name: 'denominação|denominación|ad soyad unvan|cari adı|müşteri|müşteri adı|ünvan|unvan|επωνυμία πελάτη|πελάτης|cliente nombre|nominativo cliente|intestatario',
  fullName:
    'nome e sobrenome|nome do cliente|nome cognome|cognome e nome|cognome nome|nombres y apellidos|apellidos y nombre|apellidos y nombres|titular|ad soyad|adı soyadı|isim soyisim|ad soyadı|ονοματεπώνυμο|persona de contacto|persona di contatto|referente|responsável|pessoa de contato',
  givenName: 'nome di battesimo|prenome|nome próprio|ad|adı|isim|ilk ad|όνομα|ονομα|nombre s',
  familyName:
    'sobrenomes|último nome|apelidos|apellido paterno|primer apellido|soyad|soyadı|soyisim|επώνυμο|επωνυμο|apellido s',
  middleName: 'nome do meio|ikinci ad|πατρώνυμο|segundo apellido|apellido materno',
  companyName:
    'nome fantasia|nome da empresa|denominação social|firma adı|şirket adı|şirket ünvanı|ticari unvan|επωνυμία|nombre comercial|nombre de la empresa|denominación social|insegna',
  employer: 'empresa|companhia|firma|şirket|kurum|εταιρεία|εταιρία|empregador|organización|sociedad|organizzazione',
  email:
    'endereço de e mail|endereço eletrônico|correo e|mail cliente|e posta|eposta|e posta adresi|eposta adresi|mail adresi|correio eletrónico|correio eletrônico|indirizzo e mail|indirizzo di posta elettronica|email di contatto|dirección de email|dirección de correo electrónico|pec',
  phone:
    'telefone fixo|telefone celular|telefone residencial|número de telefone|nº telefone|fone|contacto telefónico|cep telefonu|cep tel|cep no|gsm|gsm no|ev telefonu|iş telefonu|telefon numarası|sabit telefon|τηλέφωνο|κινητό|κινητό τηλέφωνο|σταθερό|número de teléfono|teléfono 1|teléfono 2|telf|tfno|tlf|tlfno|teléfono de contacto|numero di telefono|numero cellulare|tel cellulare|recapito|recapito telefonico|tel fisso|telefono fisso|telefono cellulare',
  houseNumber: 'número da casa|nº|num civico|n civico|kapı no|bina no|αριθμός|nro casa',
  street:
    'logradouro|endereço completo|morada completa|adres|açık adres|adres satırı 1|cadde|sokak|sokak adı|διεύθυνση|διευθυνση|οδός|dirección completa|dirección postal|indirizzo completo|indirizzo di residenza|indirizzo spedizione|residenza|direccion 1|calle y número|via e numero|via e n civico|adresse complète|adresse postale|adresse complete',
  streetMore: 'complemento|bairro|mahalle|daire|adres satırı 2|presso|scala|interno|puerta|urbanización',
  city: 'municipio|cidade|localidade|concelho|freguesia|şehir|il|ilçe|ilçe il|πόλη|πολη|ciudad población|localidad|località|paese città|comune di residenza|comune residenza',
  region: 'distrito|uf|bölge|νομός|comunidad|provincia estado|prov residenza',
  postalCode:
    'código postal|cód postal|c p|cpostal|cep|posta kodu|pk|ταχυδρομικός κώδικας|τ κ|τκ|codice postale|c a p|cap residenza',
  country: 'país|país código|ülke|χώρα|nazione|stato estero|código país',
  birthDate:
    'data nascimento|dt nasc|dt nascimento|data nasc|aniversário|doğum tarihi|doğum günü|d tarihi|ημερομηνία γέννησης|ημ γέννησης|fecha nac|f nac|fec nac|fnac|cumpleaños|nato il|nata il|data nascita|d nascita',
  gender: 'género|cinsiyet|φύλο|genere|sesso m f',
  jobTitle: 'profissão|ocupação|meslek|görev|pozisyon|επάγγελμα|profesión|profesion|ocupación|professione|mansione',
  website: 'página web|sítio web|web sitesi|web adresi|internet sitesi|ιστοσελίδα|sito|sito internet|url sitio',
  taxId:
    'cnpj cpf|cpf cnpj|número de contribuinte|contribuinte|nipc|vergi no|vergi numarası|vergi kimlik no|αφμ|α φ μ|p iva|partita iva|piva|codice fiscale p iva|nif cif|cif nif|rfc|rut|cuit|ruc|nit|n tva|tva intracommunautaire|numero siret|n siret',
  externalId: 'tc kimlik no|tckn|kimlik no',
  handle: 'nome de usuário|nome de utilizador|usuário|nombre de usuario|nome utente|kullanıcı adı',
};

const CYRILLIC: Table = {
  recordId:
    'код|код клиента|номер|номер клиента|ид|ид клиента|идентификатор|номер клієнта|код клієнта|п п|№|№ п п|порядковый номер',
  name: 'наименование|название|клиент|контрагент|имя клиента|назва|клієнт|найменування|заказчик|покупатель',
  fullName:
    'фио|ф и о|полное имя|фио клиента|контактное лицо|піб|п і б|прізвище та ім я|фамилия имя отчество|фамилия имя|имя и фамилия|получатель',
  givenName: 'имя|ім я|име',
  middleName: 'отчество|по батькові|презиме',
  familyName: 'фамилия|прізвище|фамилия клиента',
  companyName: 'название компании|наименование организации|название организации|юридическое лицо|назва компанії',
  employer: 'компания|организация|фирма|место работы|работодатель|компанія|організація|фирма место работы',
  email:
    'эл почта|электронная почта|почта|е мейл|имейл|адрес электронной почты|электронный адрес|ел пошта|електронна пошта|имейл адрес|емейл|адрес эл почты',
  phone:
    'телефон|мобильный|мобильный телефон|номер телефона|моб телефон|моб|сотовый|рабочий телефон|домашний телефон|мобільний|номер телефону|тел|контактный телефон|телефон 1|телефон 2|gsm телефон',
  houseNumber: 'дом|номер дома|будинок|№ дома',
  street: 'улица|адрес|вулиця|адреса|адрес доставки|почтовый адрес|полный адрес|адрес проживания|улица дом',
  streetMore: 'квартира|кв|корпус|район',
  city: 'город|населенный пункт|населённый пункт|місто|град',
  region: 'область|регион|край|субъект',
  postalCode: 'индекс|почтовый индекс|поштовий індекс|пощенски код|индекс почтовый',
  country: 'страна|країна|държава',
  birthDate: 'дата рождения|день рождения|д р|дата народження|дата на раждане|дата рожд',
  gender: 'пол|стать',
  jobTitle: 'должность|посада|профессия',
  website: 'сайт|веб сайт|адрес сайта',
  taxId: 'инн|огрн|инн клиента|єдрпоу|булстат|еик|инн кпп',
  handle: 'ник|никнейм|логин|имя пользователя',
};

const ASIA: Table = {
  recordId:
    'mã kh|mã khách hàng|stt|mã số|id pelanggan|kode pelanggan|no pelanggan|客户编号|客戶編號|编号|編號|序号|会员号|顧客番号|顧客id|会員番号|番号|会員id|고객번호|고객id|회원번호|번호|رقم العميل|الرقم|رقم',
  name: 'tên khách hàng|khách hàng|nama|nama pelanggan|pelanggan|客户名称|客戶名稱|名称|客户|顧客名|名称|お客様名|고객명|고객 이름|اسم العميل|العميل',
  fullName:
    'họ và tên|họ tên|tên đầy đủ|nama lengkap|姓名|联系人|聯絡人|氏名|お名前|名前|担当者名|이름|성명|담당자|الاسم الكامل|الاسم|اسم',
  givenName: 'tên|nama depan|名|名字|名 メイ|이름 명|الاسم الأول',
  middleName: 'tên đệm|tên lót|nama tengah|اسم الأب',
  familyName: 'họ|họ đệm|nama belakang|nama keluarga|姓|姓氏|苗字|姓 セイ|성|اسم العائلة|اللقب|الاسم الأخير',
  companyName: 'tên công ty|nama perusahaan|公司名称|公司名稱|企业名称|会社名|法人名|회사명|상호|اسم الشركة',
  employer: 'công ty|perusahaan|公司|单位|工作单位|勤務先|회사|직장|الشركة|جهة العمل',
  email:
    'thư điện tử|alamat email|surel|邮箱|電子郵件|电子邮件|电子邮箱|邮件|メール|メールアドレス|이메일|이메일 주소|전자우편|البريد الإلكتروني|البريد الالكتروني|الايميل',
  phone:
    'điện thoại|số điện thoại|sđt|di động|đt di động|telepon|nomor telepon|no telepon|no hp|nomor hp|hp|ponsel|电话|電話|手机|手機|手机号|手机号码|联系电话|电话号码|電話番号|携帯|携帯電話|携帯番号|전화|전화번호|휴대폰|휴대전화|핸드폰|연락처|الهاتف|رقم الهاتف|الجوال|رقم الجوال|هاتف|موبايل',
  street:
    'địa chỉ|đường|số nhà đường|alamat|jalan|alamat lengkap|地址|详细地址|街道|住所|番地|住所1|주소|도로명주소|العنوان|الشارع',
  city: 'thành phố|tỉnh thành|tỉnh thành phố|kota|城市|市|市区町村|도시|시|المدينة',
  region: 'tỉnh|quận huyện|provinsi|省|省份|州|都道府県|도|المنطقة|المحافظة',
  postalCode: 'mã bưu chính|mã bưu điện|kode pos|邮编|郵遞區號|邮政编码|郵便番号|우편번호|الرمز البريدي',
  country: 'quốc gia|nước|negara|国家|國家|国|국가|الدولة|البلد',
  birthDate: 'ngày sinh|năm sinh|tanggal lahir|tgl lahir|出生日期|生日|生年月日|誕生日|생년월일|생일|تاريخ الميلاد',
  gender: 'giới tính|jenis kelamin|性别|性別|성별|الجنس',
  jobTitle: 'chức vụ|chức danh|nghề nghiệp|jabatan|pekerjaan|职位|职务|役職|職業|직책|직업|الوظيفة|المسمى الوظيفي',
  website: 'trang web|situs web|网站|网址|ウェブサイト|홈페이지|웹사이트|الموقع الإلكتروني',
  taxId: 'mã số thuế|mst|npwp|税号|统一社会信用代码|法人番号|사업자등록번호|الرقم الضريبي',
  externalId: 'cmnd|cccd|nik|身份证|身份证号|주민등록번호|رقم الهوية',
  handle: 'tên đăng nhập|tên người dùng|nama pengguna|用户名|昵称|微信|微信号|ユーザー名|닉네임|사용자명|اسم المستخدم',
};

export const FURTHER_LANGUAGES: readonly Table[] = [NORDIC, CENTRAL, SOUTH, CYRILLIC, ASIA];
