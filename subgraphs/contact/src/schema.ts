import {
  byId,
  connectionOf,
  entity,
  listOf,
  makeReads,
  oneOf,
  toPublicId,
  type EventOnWire,
  type LiveFields,
  type Resolvers,
} from '@tributary/platform';
import { affiliationReads } from './affiliation/reads.ts';
import { affiliationMutations } from './affiliation/resolvers.ts';
import { companyReads } from './company/reads.ts';
import { companyMutations } from './company/resolvers.ts';
import { contactReads } from './contact/reads.ts';
import { contactMutations } from './contact/resolvers.ts';
import { searched } from './contact/search.ts';
import { duplicateReads, ofCustomer } from './duplicate/reads.ts';
import { duplicateFields, duplicateMutations, duplicateQueries } from './duplicate/resolvers.ts';
import { identifiedBy, identityReads } from './identity/reads.ts';
import { interactionReads } from './interaction/reads.ts';
import { interactionMutations } from './interaction/resolvers.ts';
import { mergeReads } from './merge/reads.ts';
import { mergeMutations } from './merge/resolvers.ts';
import { noteReads } from './note/reads.ts';
import { noteMutations } from './note/resolvers.ts';
import {
  qualityBySource,
  qualityFindingReads,
  qualityRuleReads,
  stewardshipReads,
  toPutRight,
} from './quality/reads.ts';
import { qualityMutations } from './quality/resolvers.ts';
import { recomputationReads } from './recomputation/reads.ts';
import { sourceRecordReads } from './source-record/reads.ts';
import { sourceRecordQueries } from './source-record/resolvers.ts';
import { survivorshipPolicy, survivorshipRuleReads } from './survivorship/reads.ts';
import { companyProvenance, contactProvenance, survivorshipMutations } from './survivorship/resolvers.ts';
import { tagReads } from './tag/reads.ts';
import { tagMutations } from './tag/resolvers.ts';

export const contactSubgraphReads = makeReads(
  [
    contactReads,
    companyReads,
    affiliationReads,
    duplicateReads,
    identityReads,
    interactionReads,
    mergeReads,
    noteReads,
    tagReads,
    sourceRecordReads,
    survivorshipRuleReads,
    recomputationReads,
    qualityRuleReads,
    qualityFindingReads,
    stewardshipReads,
  ],
  {
    roots: {
      contact: byId('Contact'),
      contacts: connectionOf('Contact', { where: searched }),
      contactByIdentity: oneOf('Contact', { where: identifiedBy('person') }),
      company: byId('Company'),
      companies: connectionOf('Company', { where: searched }),
      companyByIdentity: oneOf('Company', { where: identifiedBy('company') }),
      duplicateCandidates: connectionOf('DuplicateCandidate', { where: ofCustomer }),
      tags: connectionOf('Tag'),
      survivorshipPolicy,
      qualityRules: listOf('QualityRule', { orderBy: ['record_kind', 'id'] }),
      qualityBySource,
      stewardshipList: connectionOf('StewardshipEntry', { where: toPutRight }),
      recomputation: byId('Recomputation'),
      recomputations: connectionOf('Recomputation'),
    },
  },
);

export const contactSubgraphResolvers: Resolvers = {
  Query: { ...sourceRecordQueries, ...duplicateQueries },
  Contact: contactProvenance,
  Company: companyProvenance,
  ...duplicateFields,
  Mutation: {
    ...contactMutations,
    ...companyMutations,
    ...affiliationMutations,
    ...noteMutations,
    ...tagMutations,
    ...interactionMutations,
    ...mergeMutations,
    ...survivorshipMutations,
    ...qualityMutations,
    ...duplicateMutations,
  },
};

export const contactSubgraphLive: LiveFields = {
  contactChanged: (event) => ({ contact: entity('Contact', refOf(event, 'contactId')) }),
  companyChanged: (event) => ({ company: entity('Company', refOf(event, 'companyId')) }),
  contactMerged: (event) => ({
    contact: entity('Contact', refOf(event, 'contactId')),
    mergedIds: publicIds('contact', event.data['mergedIds']),
  }),
  contactUnmerged: (event) => ({
    contact: entity('Contact', refOf(event, 'contactId')),
    separated: entity('Contact', refOf(event, 'contactId', 1)),
  }),
  companyMerged: (event) => ({
    company: entity('Company', refOf(event, 'companyId')),
    mergedIds: publicIds('company', event.data['mergedIds']),
  }),
  companyUnmerged: (event) => ({
    company: entity('Company', refOf(event, 'companyId')),
    separated: entity('Company', refOf(event, 'companyId', 1)),
  }),
  duplicateFound: (event) => ({
    score: event.data['score'],
    leftContact: entity('Contact', refOf(event, 'contactId')),
    rightContact: entity('Contact', refOf(event, 'contactId', 1)),
    leftCompany: entity('Company', refOf(event, 'companyId')),
    rightCompany: entity('Company', refOf(event, 'companyId', 1)),
  }),
  interactionAdded: ({ entity: { id } }) => ({ interaction: entity('Interaction', id) }),
};

/** Where an event names several ids, the first is the one that it is about now. */
function refOf({ refs }: EventOnWire, name: string, at = 0): string | undefined {
  const ref = refs[name];
  return typeof ref === 'string' ? ref : ref?.[at];
}

function publicIds(prefix: string, ids: unknown): string[] {
  return Array.isArray(ids) ? ids.map((id) => toPublicId(prefix, String(id))) : [];
}
