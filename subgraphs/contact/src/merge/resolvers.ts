import { mutation, type SubgraphDeps } from '@tributary/platform';
import { z } from 'zod';
import { absent, idOf, key, line, parsed } from '../input.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { everywhere } from './everywhere.ts';
import { mergeCustomers } from './merge-customers.ts';
import { splitCustomer } from './split-customer.ts';
import { unmergeCustomer } from './unmerge-customer.ts';

const said = { reason: absent(line), dryRun: absent(z.boolean()) };

function mergeOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const id = idOf(noun);
  const ids = z.array(id).min(1).max(100);
  const Input = z.object({ intoId: id, ids, idempotencyKey: absent(key), ...said });
  return mutation<SubgraphDeps, unknown>({
    requires: ['merge', type],
    thing: { [noun]: type },
    run: async (input, { deps, principal }) => {
      const given = parsed(Input, input);
      return given.ok ? await everywhere(deps, await mergeCustomers(deps, principal, { kind, ...given.value })) : given;
    },
  });
}

function unmergeOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const Input = z.object({ mergeId: idOf('merge'), dryRun: absent(z.boolean()) });
  return mutation<SubgraphDeps, unknown>({
    requires: ['merge', type],
    thing: { [noun]: type, separated: type },
    run: async (input, { deps, principal }) => {
      const given = parsed(Input, input);
      return given.ok
        ? await everywhere(deps, await unmergeCustomer(deps, principal, { kind, ...given.value }))
        : given;
    },
  });
}

function splitOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const sourceRecordIds = z.array(idOf('source_record')).min(1).max(1_000);
  const Input = z.object({ id: idOf(noun), sourceRecordIds, idempotencyKey: absent(key), ...said });
  return mutation<SubgraphDeps, unknown>({
    requires: ['merge', type],
    thing: { [noun]: type, separated: type },
    run: async (input, { deps, principal }) => {
      const given = parsed(Input, input);
      return given.ok ? await everywhere(deps, await splitCustomer(deps, principal, { kind, ...given.value })) : given;
    },
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
