/** Headers of exports in eight languages, as words (see `headerWords`), by what they mean. */
import { FURTHER_LANGUAGES } from './header-words-further.ts';
import { headerWords, type Role } from './role.ts';

const WORDS: Readonly<Partial<Record<Role, string>>> = {
  recordId:
    'record id|rec id|recid|record key|record no|record number|row id|rowid|row key|unique id|uniqueid|uid|uuid|guid|id|key|pk|nr|no|' +
    'contact id|contactid|customer id|customerid|customer no|customer number|customer key|client id|client no|client number|person id|' +
    'user id|member id|lead id|account id|company id|organization id|organisation id|business id|prospective buyer key|' +
    'kundennummer|kunden nr|kundennr|kunden id|kontakt id|datensatz id|lfd nr|id client|numero client|no client|n client|n cliente|n|nro|id contact|identifiant|' +
    'id cliente|numero de cliente|codigo cliente|codigo de cliente|klantnummer|klant id|relatienummer|id klienta|numer klienta|codice cliente',
  network:
    'platform|network|social network|social platform|channel name|netzwerk|plattform|reseau|reseau social|red social|rede social|plataforma|piattaforma',
  source:
    'data source|source|source system|source name|origin system|system|quelle|datenquelle|fuente|bron|zrodlo|fonte',
  kind:
    'record type|entity type|party type|kind|subject type|customer type|client type|account type|contact type|type of customer|' +
    'kundentyp|kundenart|kontakttyp|satzart|type de client|tipo de cliente|tipo cliente|klanttype|typ klienta|rodzaj klienta',
  name:
    'name|names|display name|customer name|client name|customer|client|party name|entity name|legal name|title name|label|' +
    'kunde|kundenname|bezeichnung|nom du client|nombre del cliente|nombre cliente|klantnaam|nazwa|nazwa klienta|nome cliente',
  fullName:
    'full name|fullname|name full|person name|contact name|contact|contact person|primary contact|recipient|recipient name|' +
    'first and last name|first last name|real name|user name full|voller name|vollstandiger name|ansprechpartner|vor und nachname|' +
    'nom complet|nom et prenom|prenom et nom|nom prenom|contacto|nombre completo|nombre y apellidos|nombre y apellido|' +
    'volledige naam|naam|contactpersoon|imie i nazwisko|nazwisko i imie|nome completo|nome e cognome|nominativo',
  givenName:
    'first name|firstname|name first|first|fname|f name|given name|givenname|given names|given|forename|forenames|christian name|gname|' +
    'vorname|vornamen|rufname|prenom|prenoms|nombre|nombres|nombre de pila|primer nombre|voornaam|voornamen|roepnaam|imie|imiona|' +
    'nome|nome proprio|primeiro nome|fornamn|fornavn|etunimi|keresztnev',
  middleName:
    'middle name|middlename|name middle|middle|middle initial|middle names|mname|mi|second name|zweiter vorname|deuxieme prenom|' +
    'segundo nombre|tweede voornaam|drugie imie|secondo nome',
  familyName:
    'last name|lastname|name last|last|lname|l name|surname|surnames|sur name|family name|familyname|family|sname|' +
    'nachname|familienname|zuname|nom|nom de famille|apellido|apellidos|primer apellido|achternaam|familienaam|nazwisko|cognome|' +
    'sobrenome|apelido|efternamn|etternavn|efternavn|sukunimi|vezeteknev',
  honorific:
    'salutation|honorific|prefix|name prefix|courtesy title|anrede|titel|civilite|tratamiento|aanhef|zwrot grzecznosciowy|tytul|titolo',
  suffix: 'suffix|name suffix|generation|namenszusatz|sufijo|achtervoegsel',
  companyName:
    'company name full|name org|primary name org|org name|organization name|organisation name|business name|legal entity name|' +
    'vendor name|supplier name|restaurant|restaurant name|store name|shop name|hotel name|firm name|firmenname|unternehmensname|' +
    'raison sociale|razon social|bedrijfsnaam|nazwa firmy|ragione sociale|razao social|denominazione',
  employer:
    'company|company name|companyname|employer|employer name|organization|organisation|org|business|firm|account name|account|' +
    'associated company|primary associated company|company account|workplace|address company|firma|unternehmen|arbeitgeber|societe|' +
    'entreprise|nom de la societe|employeur|empresa|compania|nombre de la empresa|bedrijf|werkgever|organisatie|firma nazwa|pracodawca|' +
    'azienda|societa|ditta|datore di lavoro',
  otherName:
    'native name full|native name|nickname|nick name|nick|alias|aliases|aka|also known as|maiden name|former name|birth name|' +
    'secondary name org|secondary name full|secondary name|trade name|trading name|trading as|dba|doing business as|other name|' +
    'spitzname|geburtsname|nom de jeune fille|nom d usage|apodo|bijnaam|nazwisko rodowe|nome da nubile',
  email:
    'email|e mail|mail|email address|e mail address|emailaddress|mail address|email id|primary email|email 1|e mail 1|email 2|e mail 2|' +
    'email 1 value|email 2 value|e mail 1 value|e mail 2 value|alternate email|secondary email|other email|mailadresse|email adresse|' +
    'e mail adresse|adresse email|adresse e mail|adresse mail|courriel|adresse electronique|correo|correo electronico|' +
    'direccion de correo|emailadres|e mailadres|adres email|adres e mail|poczta|indirizzo email|endereco de email|posta elettronica',
  phone:
    'phone|phone number|phonenumber|phone no|phone 1|phone 2|phone 1 value|phone 2 value|phone primary|telephone|telephone number|' +
    'telephone no|tel|tel no|tel number|contact number|contact phone|mobile|mobile phone|mobile number|mobile no|mobile phone number|' +
    'cell|cell phone|cellphone|cell number|cellular|landline|other phone|assistant phone|day phone|evening phone|daytime phone|' +
    'telefon|telefonnummer|telefon nr|rufnummer|festnetz|mobil|mobiltelefon|mobilnummer|handy|handynummer|' +
    'numero de telephone|tel portable|portable|mobile portable|telefono|numero de telefono|telefono movil|movil|celular|telefono fijo|' +
    'telefoonnummer|telefoon|mobiel|mobiele telefoon|mobiel nummer|gsm|numer telefonu|telefon komorkowy|nr telefonu|tel kom|komorka|' +
    'cellulare|telefone|telemovel|puhelin|whatsapp|whatsapp number|sms',
  houseNumber:
    'house no|house number|houseno|housenumber|house nr|house num|street number|street no|street num|building number|building no|' +
    'hausnummer|haus nr|hausnr|numero de rue|no rue|numero de voie|numero exterior|numero|huisnummer|huisnr|nr domu|numer domu|' +
    'numero civico|civico|number',
  street:
    'street|street name|streetname|street address|street address 1|streetaddress|address|address 1|address1|address line 1|' +
    'address line1|addressline 1|address line|addr|addr 1|addr line 1|addr line1|addr full|full address|address full|street 1|road|' +
    'postal address|residential address|address street|address address 1|strasse|str|adresse|anschrift|strasse und hausnummer|' +
    'strasse hausnummer|strasse nr|rue|adresse 1|adresse ligne 1|voie|calle|direccion|domicilio|direccion 1|straat|straatnaam|adres|' +
    'adres 1|ulica|ulica i numer|via|indirizzo|rua|endereco|morada|gata|adress|' +
    'address 1 street|address street 1|thoroughfare',
  streetMore:
    'address 2|address2|address line 2|address line2|addressline 2|addr 2|addr line 2|addr line2|street 2|street address 2|' +
    'address address 2|address 3|address line 3|addr line 3|unit|unit number|apt|apartment|suite|flat|po box|building|building name|' +
    'adresszusatz|adresse 2|zusatz|complement|complement d adresse|adresse ligne 2|direccion 2|piso|toevoeging|huisnummer toevoeging|' +
    'huisnummertoevoeging|nr mieszkania|nr lokalu|district|neighborhood|neighbourhood|locality|stadtteil|ortsteil|colonia|barrio|quartier',
  city:
    'city|town|location|hometown|home town|city name|city town|town city|city or town|municipality|suburb|post town|address city|addr city|place|' +
    'stadt|ort|wohnort|gemeinde|ville|commune|localite|ciudad|poblacion|localidad|municipio|stad|plaats|woonplaats|gemeente|' +
    'miasto|miejscowosc|citta|comune|cidade|localidade|postort|kaupunki',
  region:
    'state|state region|state province|state or province|state province code|province|province code|region|county|state code|' +
    'region code|addr state|address state|address province|address province code|state territory|bundesland|land region|departement|' +
    'provincia|comunidad autonoma|estado|provincie|wojewodztwo|regione|prov',
  postalCode:
    'zip|zip code|zipcode|zip postal code|zip or postal code|postal code|postalcode|post code|postcode|postal|addr postal code|' +
    'address zip|address postal code|pincode|pin code|pin|plz|postleitzahl|code postal|cp|codigo postal|cod postal|kod pocztowy|' +
    'kod|cap|cep|postnummer|postnr|postinumero|eircode',
  country:
    'country|country region|country code|country name|nation|addr country|address country|address country code|country iso|' +
    'land|staat|pays|pais|kraj|paese|nazione|maa|land code|landcode|laendercode|landercode',
  birthDate:
    'dob|d o b|date of birth|dateofbirth|birth date|birthdate|birthday|birth|born|born on|date birth|birth dt|bday|' +
    'geburtsdatum|geburtstag|geb datum|gebdatum|geboren am|geboren|date de naissance|datenaissance|naissance|ne le|nee le|' +
    'fecha de nacimiento|fecha nacimiento|nacimiento|f nacimiento|geboortedatum|data urodzenia|data di nascita|nascita|' +
    'data de nascimento|nascimento|fodelsedatum|fodselsdato|syntymaaika|szuletesi datum',
  gender: 'gender|sex|geschlecht|sexe|genre|sexo|genero|geslacht|plec|sesso',
  jobTitle:
    'job title|jobtitle|title|position|job position|role|job|occupation|profession|function|contact title|berufsbezeichnung|beruf|' +
    'funktion|poste|fonction|cargo|puesto|functie|stanowisko|qualifica|ruolo',
  handle:
    'handle|username|user name|screen name|screenname|social handle|social|social profile|social media handle|' +
    'benutzername|pseudo|nom d utilisateur|usuario|gebruikersnaam|nazwa uzytkownika',
  website:
    'website|web site|website url|url|web|homepage|domain|domain name|company domain|company domain name|company website|webpage|' +
    'site web|site internet|pagina web|sitio web|strona www|strona internetowa|sito web|webseite|internet',
  taxId:
    'tax id|tax id number|taxid|tax number|tax no|tax identification number|vat|vat id|vat number|vat no|ein|tin|gstin|gst|abn|acn|uen|' +
    'company registration number|registration number|company number|ust id|ustid|ust idnr|umsatzsteuer id|steuernummer|handelsregister|siret|siren|' +
    'numero tva|tva|cif|nif|btw|btw nummer|kvk|kvk nummer|nip|regon|krs|partita iva|p iva|cnpj|duns|duns number',
  industry:
    'industry|sector|branche|secteur|cuisine|business type|category of business|line of business|sic|naics|' +
    'sektor|industria|branza|settore',
};

/** Ids that some third party gave: a passport office, a bank, a loyalty programme. */
const SYSTEMS: Readonly<Record<string, string>> = {
  ssn: 'ssn|ssn number|ssn no|social security number|social security no|soc sec id|soc sec no|social security id|socsec|sozialversicherungsnummer|numero de securite sociale|nir',
  passport:
    'passport|passport number|passport no|passnummer|reisepass|numero de passeport|pasaporte|paspoortnummer|numer paszportu',
  'drivers-license':
    'drivers license number|driver s license number|drivers license|driver license|driver license number|driving licence|driving licence number|licence number|license number|fuhrerscheinnummer',
  'national-id':
    'national id|national id number|nationalid|identity number|id number|id card number|identity card|personal id|personalausweis|ausweisnummer|dni|nie|bsn|burgerservicenummer|pesel|codice fiscale|cpf|aadhaar|aadhar|pan|nino|national insurance number|nhs number|medicare number|sin',
  lei: 'lei|lei number|lei code',
  iban: 'iban|bank account|account number|kontonummer',
  loyalty:
    'loyalty id|loyalty number|loyalty card|membership number|member number|frequent flyer number|prospect alternate key',
};

const NETWORKS: Readonly<Record<string, string>> = {
  twitter: 'twitter|twitter handle|twitter username|x handle|twitter screen name',
  linkedin: 'linkedin|linkedin url|linkedin profile|linkedin handle|linkedin bio|linkedin id',
  instagram: 'instagram|instagram handle|instagram username|insta',
  facebook: 'facebook|facebook handle|facebook id|facebook profile|facebook username',
  mastodon: 'mastodon|mastodon handle',
  bluesky: 'bluesky|bluesky handle',
  github: 'github|github username',
  skype: 'skype|skype id|skype name',
  telegram: 'telegram|telegram handle|telegram username',
};

export interface HeaderMeaning {
  readonly role: Role;
  readonly system?: string;
}

/** What is said twice means what the first table says. */
export const HEADERS: ReadonlyMap<string, HeaderMeaning> = firstOf([
  ...[WORDS, ...FURTHER_LANGUAGES].flatMap((table) =>
    Object.entries(table).flatMap(([role, words]) =>
      // The keys of the tables are roles by their type.
      words.split('|').map((word): [string, HeaderMeaning] => [headerWords(word), { role: role as Role }]),
    ),
  ),
  ...systems(SYSTEMS, 'externalId'),
  ...systems(NETWORKS, 'handle'),
]);

/** Below, two words written together are another word as easily. */
const SHORTEST_JOINED = 6;

/** The same written in one word: `CUSTOMERNAME`, `postal_code` where a language has one word for it. */
export const JOINED_HEADERS: ReadonlyMap<string, HeaderMeaning> = firstOf(
  [...HEADERS]
    .map(([words, meaning]): [string, HeaderMeaning] => [words.replaceAll(' ', ''), meaning])
    .filter(([word]) => word.length >= SHORTEST_JOINED),
);

function firstOf(entries: readonly (readonly [string, HeaderMeaning])[]): ReadonlyMap<string, HeaderMeaning> {
  const found = new Map<string, HeaderMeaning>();
  for (const [words, meaning] of entries) if (!found.has(words)) found.set(words, meaning);
  return found;
}

function systems(table: Readonly<Record<string, string>>, role: Role): [string, HeaderMeaning][] {
  return Object.entries(table).flatMap(([system, words]) =>
    words.split('|').map((word): [string, HeaderMeaning] => [word, { role, system }]),
  );
}
