/** Words to invent people, companies and places from. Domains end in `.example`, which nobody can own. */

export const GIVEN_NAMES = words(`
  Amelia Katharina Jonas Priya Mateo Léa Oliver Zainab Henrik Chloé Samuel Ingrid Théo Nadia Benjamin Yuki
  Margaret Elif Daniel Françoise Tomasz Alexandra Kwame Jürgen Rosalind Dmitri Beatrix Anthony Sofía Matthew Aoife
  Rafael Elizabeth Björn Camille Nicholas Hanna Ibrahim Gwendolyn Sebastian Mei Christopher Åsa Florian Rebecca
  Kofi Josephine Stéphane Theresa Arjun Victoria Luca Gabriele Frederick Noor Patrick Simone Zoë Michael Catherine
  Emil Dorothea Jeremiah Lucía
`);

export const SHORT_FORMS: Readonly<Record<string, string>> = {
  Katharina: 'Kathi',
  Benjamin: 'Ben',
  Samuel: 'Sam',
  Margaret: 'Maggie',
  Daniel: 'Dan',
  Alexandra: 'Alex',
  Anthony: 'Tony',
  Matthew: 'Matt',
  Elizabeth: 'Liz',
  Nicholas: 'Nick',
  Sebastian: 'Basti',
  Christopher: 'Chris',
  Rebecca: 'Becky',
  Josephine: 'Josie',
  Victoria: 'Vicky',
  Frederick: 'Fred',
  Patrick: 'Pat',
  Michael: 'Mike',
  Catherine: 'Cathy',
  Jeremiah: 'Jerry',
};

export const FAMILY_NAMES = words(`
  Ashdown Brandstetter Okonjo Delacroix Winterbourne Halvorsen Kestrel Marchetti Obermüller Pemberley Quintero
  Rautenberg Sandoval Thackeray Uchida Vandermeer Whitlock Yilmazer Zelinski Abernathy Bellweather Castellane
  Dunmore Eisenhardt Fairweather Grünwald Holloway Iyengar Jankowski Kingsley Lindqvist Montclair Nightingale
  Olufsen Prendergast Quigley Rosenthal Stanhope Truffaut Underhill Villeneuve Wetherby Ximenes Yardley Zimmerli
  Adebayo Brightwater Courtenay Dragomir Ellsworth Fontaine Gallagher Hawthorne Ivarsson Juniper Kirchhoff
  Lockwood Moreau Northcott Osterberg Pellegrino Ravenscroft Silvestri Tanaka Umber Vasquez Wainwright Yarrow
  Zoltan Armitage Blackwood Cardenas
`);

export const MAILBOXES = [
  'quickpost.example',
  'brightmail.example',
  'postkasten.example',
  'mail.river.example',
] as const;

export const COMPANY_WORDS = words(`
  Harrow Fennel Copperfield Larkspur Brackenbury Tidewater Juniper Millbrook Silverbirch Oakhaven Saltmarsh
  Thornbury Windermill Foxglove Greystone Heron Ironbridge Kingfisher Lanternfield Meadowlark Nettlecombe
  Pinecrest Quarrymead Rookwood
`);
/** The name as written on the sign, with `*` for the word. */
export const COMPANY_FORMS = [
  '* & Pike Ltd',
  '* Interiors GmbH',
  'Hotel *',
  '* Studio',
  '* Catering, Inc.',
  '* Architects LLP',
  'Maison *',
  '* Coffee Roasters',
] as const;

export const JOB_TITLES = [
  'Buyer',
  'Head of Purchasing',
  'Office Manager',
  'Owner',
  'Interior Designer',
  'Facility Manager',
  'Chef',
  'Project Lead',
] as const;
export const OWNERS = ['Petra Vance', 'Idris Bello', 'Morgan Hale'] as const;
export const AGENTS = ['Noa Lind', 'Casper Roy', 'Imani Stone'] as const;
export const GROUPS = ['Trade', 'Newsletter', 'VIP'] as const;

export const STREETS: Readonly<Record<Country, readonly string[]>> = {
  GB: ['Orchard Lane', 'Mill Road', 'Station Approach', 'Priory Close'],
  DE: ['Lindenweg', 'Gartenstraße', 'Am Mühlbach', 'Rosengasse'],
  FR: ['rue des Tilleuls', 'allée du Moulin', 'quai des Brumes', 'rue de la Fontaine'],
  US: ['Maple Avenue', 'Juniper Drive', 'Old Quarry Road', 'Lakeview Terrace'],
  AU: ['Banksia Street', 'Wattle Parade', 'Jetty Road', 'Kurrajong Court'],
};

export interface City {
  readonly name: string;
  readonly province?: string;
  /** `#` is a digit. */
  readonly postalCode: string;
}
export const CITIES: Readonly<Record<Country, readonly City[]>> = {
  GB: [
    { name: 'Leeds', postalCode: 'LS# #ZZ' },
    { name: 'Bristol', postalCode: 'BS# #ZZ' },
    { name: 'York', postalCode: 'YO# #ZZ' },
  ],
  DE: [
    { name: 'Freiburg', postalCode: '791##' },
    { name: 'Leipzig', postalCode: '041##' },
    { name: 'Münster', postalCode: '481##' },
  ],
  FR: [
    { name: 'Nantes', postalCode: '440##' },
    { name: 'Besançon', postalCode: '250##' },
    { name: 'Lyon', postalCode: '690##' },
  ],
  US: [
    { name: 'Portland', province: 'OR', postalCode: '972##' },
    { name: 'Madison', province: 'WI', postalCode: '537##' },
    { name: 'Albany', province: 'NY', postalCode: '122##' },
  ],
  AU: [
    { name: 'Hobart', province: 'TAS', postalCode: '70##' },
    { name: 'Fremantle', province: 'WA', postalCode: '61##' },
  ],
};

export const COUNTRIES = ['GB', 'DE', 'FR', 'US', 'AU'] as const;
export type Country = (typeof COUNTRIES)[number];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
