import { carddavSubject } from './carddav/subject.ts';
import { fileSubject } from './file/subject.ts';
import { ghostSubject } from './ghost/subject.ts';
import { mailSubject } from './mail/subject.ts';
import { postgresSubject } from './postgres/subject.ts';
import { shopifySubject } from './shopify/subject.ts';
import type { Subject } from './subject.ts';
import { trytonSubject } from './tryton/subject.ts';
import { vendureSubject } from './vendure/subject.ts';
import { woocommerceSubject } from './woocommerce/subject.ts';

/** Where each connector is tried. */
export const SUBJECTS: readonly Subject[] = [
  carddavSubject,
  fileSubject,
  ghostSubject,
  mailSubject,
  postgresSubject,
  shopifySubject,
  trytonSubject,
  vendureSubject,
  woocommerceSubject,
];
