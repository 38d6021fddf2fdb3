import { blueskySubject } from './bluesky/subject.ts';
import { carddavSubject } from './carddav/subject.ts';
import { fileSubject } from './file/subject.ts';
import { ghostSubject } from './ghost/subject.ts';
import { httpSubject } from './http/subject.ts';
import { mailSubject } from './mail/subject.ts';
import { mastodonSubject } from './mastodon/subject.ts';
import { medusaSubject } from './medusa/subject.ts';
import { postgresSubject } from './postgres/subject.ts';
import { shopifySubject } from './shopify/subject.ts';
import type { Subject } from './subject.ts';
import { trytonSubject } from './tryton/subject.ts';
import { vendureSubject } from './vendure/subject.ts';
import { woocommerceSubject } from './woocommerce/subject.ts';

/** Where each connector is tried. */
export const SUBJECTS: readonly Subject[] = [
  blueskySubject,
  carddavSubject,
  fileSubject,
  ghostSubject,
  httpSubject,
  mailSubject,
  mastodonSubject,
  medusaSubject,
  postgresSubject,
  shopifySubject,
  trytonSubject,
  vendureSubject,
  woocommerceSubject,
];
