/** Tryton has parties. Whether one is a person or a company is told by what else is said of it; pure. */
import type { TrytonConfig } from './config.ts';

export interface PartySigns {
  readonly name: string | null | undefined;
  readonly categories: readonly string[];
  /** Types of its identifiers, e.g. `de_vat`. */
  readonly identifierTypes: readonly (string | null | undefined)[];
}
export type PartyKind = 'person' | 'company';

/** Tax numbers of people; all others that Tryton uses in tax reports are of businesses. */
const OF_PEOPLE = new Set(['us_atin', 'us_itin', 'us_ptin', 'us_ssn']);
/** Tryton's `tax_identifier_types`. */
const TAX_TYPES = new Set(
  `ad_nrt al_nipt ar_cuit be_vat bg_vat by_unp ch_vat cl_rut cn_uscc co_rut cr_cpj cz_dic de_vat dk_cvr do_rnc ec_ruc
  ee_kmkr es_nif eu_vat fi_alv fr_tva gb_vat gr_vat gt_nit hu_anum id_npwp ie_vat il_hp is_vsk it_iva jp_cn kr_brn
  lt_pvm lu_tva lv_pvn mc_tva md_idno mt_vat mx_rfc nl_btw no_mva nz_ird pe_ruc pl_nip pt_nif py_ruc ro_cf rs_pib
  ru_inn se_vat si_ddv sk_dph sm_coe us_atin us_ein us_itin us_ptin us_ssn us_tin uy_ruc ve_rif za_tin`.split(/\s+/),
);

/** Spelled out, or in the capitals that keep them apart from family names and words. */
const LEGAL_FORM =
  /(?:^|[\s,.])(?:(?:gmbh|mbh|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|pty|sarl|s\.?à\.?r\.?l|b\.v|n\.v|s\.a|s\.a\.s|s\.p\.a|s\.r\.l|s\.r\.o|d\.o\.o|sp\. z o\.o|e\.k|e\.v|e\.g|oyj?|aps|a\/s|kft|gbr)|AG|KG|OHG|UG|SE|SA|SAS|SPA|SRL|BV|NV|AB|AS|ASA|OÜ|KK|EG)\.?$/;

export function isTaxNumber(type: string | null | undefined): boolean {
  return typeof type === 'string' && TAX_TYPES.has(type);
}

export function isPersonal(type: string | null | undefined): boolean {
  return typeof type === 'string' && OF_PEOPLE.has(type);
}

export function kindOfParty({ name, categories, identifierTypes }: PartySigns, config: TrytonConfig): PartyKind {
  const isIn = (named: readonly string[]): boolean => categories.some((category) => named.includes(category));
  if (isIn(config.personCategories)) return 'person';
  if (isIn(config.companyCategories)) return 'company';
  if (identifierTypes.some((type) => isTaxNumber(type) && !isPersonal(type))) return 'company';
  return hasLegalForm(name ?? '') ? 'company' : config.otherParties;
}

function hasLegalForm(name: string): boolean {
  const words = name.trim();
  return LEGAL_FORM.test(words) || LEGAL_FORM.test(words.toLowerCase());
}
