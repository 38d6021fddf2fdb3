import { can, codedError, fromPublicId, input, parsedMutation, problemOf, refuse } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps, IntegrationContext } from '../deps.ts';
import { nounOf } from './noun.ts';
import { previewWriteBacks, type PreviewedWrite } from './preview-write-backs.ts';
import { FieldRule, POLICIES } from './rule.ts';
import { setWriteBackRule } from './set-write-back-rule.ts';

const { absent, idOf, line } = input;

const MOST_PREVIEWED = 100;

const FieldInput = z
  .object({
    field: line.max(200),
    input: line.max(200),
    policy: z.enum(POLICIES),
    list: absent(z.object({ value: line.max(100), label: absent(line.max(100)) })),
    empty: absent(z.json()),
  })
  .transform((given) => FieldRule.parse(JSON.parse(JSON.stringify(given))));

const about = {
  connectionId: idOf('connection'),
  action: line,
  kind: z
    .enum(['PERSON', 'COMPANY'])
    .nullish()
    .transform((kind) => (kind === 'COMPANY' ? ('company' as const) : ('person' as const))),
  fields: z.array(FieldInput).min(1).max(100),
  constants: z
    .record(z.string(), z.json())
    .nullish()
    .transform((constants) => constants ?? {}),
  creates: z
    .boolean()
    .nullish()
    .transform((creates) => creates === true),
};

const PreviewInput = z.object({
  ...about,
  customerIds: absent(z.array(z.string()).min(1).max(MOST_PREVIEWED)),
  first: z
    .int()
    .min(1)
    .max(MOST_PREVIEWED)
    .nullish()
    .transform((first) => first ?? 20),
});

export const writeBackRuleMutations = {
  setWriteBackRule: parsedMutation({
    requires: ['update', 'Connection'],
    thing: { rule: 'WriteBackRule' },
    input: z.object({
      ...about,
      isEnabled: z
        .boolean()
        .nullish()
        .transform((isEnabled) => isEnabled !== false),
      version: absent(z.int().min(0)),
    }),
    run: async (deps: HostDeps, principal, given) => {
      // Whoever decides where customers are written to gets to see them there.
      const type = given.kind === 'company' ? 'Company' : 'Contact';
      if (!can(principal, 'read', type))
        return refuse('FORBIDDEN', `You may not read a ${type}. Ask an administrator for the right.`);
      return await setWriteBackRule(deps, principal, given);
    },
  }),
};

interface Preview {
  readonly writes: readonly PreviewedWrite[] | null;
  readonly problems: readonly object[];
}

export const writeBackRuleQueries = {
  async previewWriteBacks(
    _source: unknown,
    { input: given }: { readonly input: unknown },
    { deps, principal }: IntegrationContext,
  ): Promise<Preview> {
    // It shows customers, and what could be written to the other system.
    const kind = z.object({ kind: z.string() }).safeParse(given).data?.kind === 'COMPANY' ? 'Company' : 'Contact';
    if (!can(principal, 'update', 'Connection') || !can(principal, 'read', kind))
      throw codedError('FORBIDDEN', 'You may not preview write-backs. Ask an administrator for the right.');
    const parsed = input.parsed(PreviewInput, given);
    if (!parsed.ok) return { writes: null, problems: [problemOf(parsed)] };
    const { customerIds, first: limit, ...rule } = parsed.value;
    const ids = customerIds?.flatMap((id) => fromPublicId(id, nounOf(rule.kind)) ?? []);
    const outcome = await previewWriteBacks(deps, { ...rule, customerIds: ids, limit });
    return outcome.ok ? { writes: outcome.value, problems: [] } : { writes: null, problems: [problemOf(outcome)] };
  },
};
