import {
  can,
  parsedMutation,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { absent, idOf, key, line } from '../input.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { everywhere } from './everywhere.ts';
import { mergeCustomers } from './merge-customers.ts';
import { splitCustomer } from './split-customer.ts';
import { unmergeCustomer } from './unmerge-customer.ts';

const said = { reason: absent(line), dryRun: absent(z.boolean()) };

/** The outcome has golden records in it; what else the payload holds is read, and asks for the right by itself. */
function shownTo<Codes extends string>(
  principal: Principal,
  type: string,
  outcome: Outcome<Written, Codes>,
): Outcome<Written, Codes> {
  if (!outcome.ok || can(principal, 'read', type)) return outcome;
  const { value } = outcome;
  return { ...outcome, value: { ...value, also: { ...value.also, outcome: null } } };
}

function mergeOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const id = idOf(noun);
  const ids = z.array(id).min(1).max(100);
  const Input = z.object({ intoId: id, ids, idempotencyKey: absent(key), ...said });
  return parsedMutation({
    requires: ['merge', type],
    thing: { [noun]: type },
    input: Input,
    run: async (deps: SubgraphDeps, principal, value) =>
      shownTo(principal, type, await everywhere(deps, await mergeCustomers(deps, principal, { kind, ...value }))),
  });
}

function unmergeOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const Input = z.object({ mergeId: idOf('merge'), dryRun: absent(z.boolean()) });
  return parsedMutation({
    requires: ['merge', type],
    thing: { [noun]: type, separated: type },
    input: Input,
    run: async (deps: SubgraphDeps, principal, value) =>
      shownTo(principal, type, await everywhere(deps, await unmergeCustomer(deps, principal, { kind, ...value }))),
  });
}

function splitOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const sourceRecordIds = z.array(idOf('source_record')).min(1).max(1_000);
  const Input = z.object({ id: idOf(noun), sourceRecordIds, idempotencyKey: absent(key), ...said });
  return parsedMutation({
    requires: ['merge', type],
    thing: { [noun]: type, separated: type },
    input: Input,
    run: async (deps: SubgraphDeps, principal, value) =>
      shownTo(principal, type, await everywhere(deps, await splitCustomer(deps, principal, { kind, ...value }))),
  });
}

export const mergeMutations = {
  mergeContacts: mergeOf('person'),
  mergeCompanies: mergeOf('company'),
  unmergeContact: unmergeOf('person'),
  unmergeCompany: unmergeOf('company'),
  splitContact: splitOf('person'),
  splitCompany: splitOf('company'),
};
