import { afterEach, describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { aBatch, anItem, CRM, SHOP } from '../../test/batches.ts';
import { hubOfFile } from '../../test/set-up.ts';
import { lookAtAge } from './look-at-age.ts';

const hub = hubOfFile();
afterEach(async () => {
  await hub.settled();
  await hub.database.open().pool.query(`delete from contact.quality_rules where not is_built_in;
    update contact.quality_rules set is_enabled = true`);
});

const EMAIL_RULE = toPublicId('quality_rule', '00000000-0000-8000-8000-000000000101');
const crm = { connectionId: CRM, connectionName: 'crm' };
const observedAt = new Date().toISOString();

async function accept(key: string, record: object, batch: Parameters<typeof aBatch>[1] = {}): Promise<string> {
  const [made] = (await hub.runtime.inbound?.accept(aBatch([anItem(key, record, { observedAt })], batch))) ?? [];
  return toPublicId('contact', made?.id ?? '');
}

/** Two systems know her by her phone; the CRM has a broken address, which does not win. */
async function ada(): Promise<string> {
  const phones = [{ number: '+49 30 1234567' }];
  const names = { given: 'Ada', family: 'Lovelace' };
  await accept('1', { phones, names, emails: [{ address: 'ada@example.com' }] });
  return await accept('1', { phones, names, emails: [{ address: 'ada@@example' }] }, crm);
}

async function quality(id: string): Promise<unknown> {
  const data = await hub.data<{ contact: { quality: unknown } }>(
    `query ($id: ID!) { contact(id: $id) { quality { score findings {
      rule { name dimension } field message severity sourceRecord { connection } } } } }`,
    { id },
  );
  return data.contact.quality;
}

async function setRule(input: object): Promise<{ rule: unknown; problems: unknown }> {
  const data = await hub.data<{ setQualityRule: { rule: unknown; problems: unknown } }>(
    `mutation ($input: SetQualityRuleInput!) { setQualityRule(input: $input) {
      rule { check field weight enabled builtIn } problems { code field } } }`,
    { input },
  );
  return data.setQualityRule;
}

async function listed(args: string): Promise<unknown> {
  const data = await hub.data<{ stewardshipList: { nodes: unknown } }>(
    `{ stewardshipList(first: 10 ${args}) { nodes { kind score contact { displayName } company { name } } } }`,
  );
  return data.stewardshipList.nodes;
}

describe('the quality of a contact', () => {
  it('tells what is wrong, and at which source, also where the value does not win', async () => {
    const id = await ada();

    expect(await quality(id)).toEqual({
      // Of 85 (address, phone, name, reach, last name, freshness) the half of 20 is lost.
      score: 88,
      findings: [
        {
          rule: { name: 'E-mail addresses are valid', dimension: 'VALIDITY' },
          field: 'emails[0]',
          message: 'This is no e-mail address.',
          severity: 20,
          sourceRecord: { connection: 'crm' },
        },
      ],
    });
  });

  it('tells which source contradicts the one that is shown', async () => {
    const same = { phones: [{ number: '+49 30 1234567' }], names: { given: 'Ada', family: 'Lovelace' } };
    await accept('1', { ...same, birthDate: '1990-05-01' });
    const id = await accept('1', { ...same, birthDate: '1990-01-05' }, crm);

    expect(await quality(id)).toMatchObject({
      findings: [
        {
          rule: { name: 'All sources say the same birth date', dimension: 'CONSISTENCY' },
          ...{ field: 'birthDate', sourceRecord: { connection: expect.any(String) } },
        },
      ],
    });
  });

  it('is looked at again when a losing record changes, without a change of the contact', async () => {
    const id = await ada();
    const version = async () => await hub.data('query ($id: ID!) { contact(id: $id) { version } }', { id });
    const before = await version();

    await hub.runtime.inbound?.accept(
      aBatch(
        [
          anItem(
            '1',
            {
              phones: [{ number: '+49 30 1234567' }],
              names: { given: 'Ada', family: 'Lovelace' },
              emails: [{ address: 'ada@example.com' }],
            },
            { version: '2', observedAt },
          ),
        ],
        crm,
      ),
    );

    expect(await quality(id)).toEqual({ score: 100, findings: [] });
    expect(await version()).toEqual(before);
  });

  it('goes with its records into a merge and out again', async () => {
    const bad = await accept('1', {
      names: { full: 'Ada Test' },
      emails: [{ address: 'x@@y' }, { address: 'a@b.ch' }],
    });
    const good = await accept('2', { names: { given: 'Ada', family: 'L' }, emails: [{ address: 'b@b.ch' }] });
    const before = [await quality(bad), await quality(good)];
    await accept('3', { emails: [{ address: 'a@b.ch' }, { address: 'b@b.ch' }] });
    const merged = await quality(bad);
    await hub.runtime.inbound?.accept(
      aBatch([{ key: '3', version: '2', op: 'delete', observedAt: new Date(Date.now() + 1_000).toISOString() }]),
    );
    const { rows } = await hub.database
      .open()
      .pool.query(
        'select count(*)::int as n from contact.quality_findings where entity_id not in (select id from contact.contacts)',
      );

    expect(merged).toMatchObject({ findings: [{ field: 'emails[0]' }] });
    expect([await quality(bad), await quality(good)]).toEqual(before);
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('a quality rule', () => {
  it('that is added scores who is there already, and switched off is forgotten', async () => {
    const id = await ada();
    const before = await quality(id);

    const made = await setRule({ kind: 'PERSON', check: 'PRESENT', name: 'The job is known', field: 'jobTitle' });
    await hub.settled();
    const scored = await quality(id);
    const { qualityRules } = await hub.data<{ qualityRules: { id: string; name: string }[] }>(
      '{ qualityRules { id name } }',
    );
    const added = qualityRules.find(({ name }) => name === 'The job is known');
    await setRule({ id: added?.id, enabled: false });
    await hub.settled();

    expect(made).toEqual({
      rule: { check: 'PRESENT', field: 'jobTitle', weight: 10, enabled: true, builtIn: false },
      problems: [],
    });
    expect(scored).toMatchObject({
      findings: expect.arrayContaining([
        {
          rule: { name: 'The job is known', dimension: 'COMPLETENESS' },
          ...{ field: 'jobTitle', message: 'Nobody says it.', severity: 10, sourceRecord: null },
        },
      ]),
    });
    expect(await quality(id)).toEqual(before);
  });

  it.each([
    [{ check: 'VALID_EMAIL', name: 'x' }, 'BAD_INPUT', 'kind'],
    [{ kind: 'PERSON', check: 'PRESENT', name: 'x', field: 'shoeSize' }, 'FIELD_UNKNOWN', 'field'],
    [{ kind: 'COMPANY', check: 'PLAUSIBLE_DATE', name: 'x', field: 'birthDate' }, 'FIELD_UNKNOWN', 'field'],
    [{ kind: 'PERSON', check: 'SEEN_WITHIN', name: 'x', parameters: { days: 0 } }, 'BAD_INPUT', 'parameters.days'],
    [{ id: EMAIL_RULE, kind: 'COMPANY' }, 'BAD_INPUT', 'check'],
    [{ id: toPublicId('quality_rule', SHOP) }, 'QUALITY_RULE_NOT_FOUND', 'id'],
  ])('is refused as %j', async (input, code, field) => {
    expect(await setRule(input)).toEqual({ rule: null, problems: [{ code, field }] });
  });
});

describe('what there is to put right', () => {
  it('is listed, the worst first, by rule, source, owner and kind', async () => {
    await ada();
    await accept('7', { names: { full: 'Test' } });
    await hub.runtime.inbound?.accept(
      aBatch([anItem('a', { kind: 'company', name: 'Acme' }, { observedAt })], { kind: 'company', stream: 'accounts' }),
    );
    const test = { kind: 'PERSON', score: expect.any(Number), contact: { displayName: 'Test' }, company: null };
    const ofAda = { kind: 'PERSON', score: 88, contact: { displayName: 'Ada Lovelace' }, company: null };
    const acme = { kind: 'COMPANY', score: 55, contact: null, company: { name: 'Acme' } };

    expect(await listed('')).toEqual([test, acme, ofAda]);
    expect(await listed(`ruleId: "${EMAIL_RULE}"`)).toEqual([ofAda]);
    expect(await listed(`connectionId: "${toPublicId('connection', CRM)}"`)).toEqual([ofAda]);
    expect(await listed('kind: COMPANY')).toEqual([acme]);
    expect(await listed(`ownerId: "${toPublicId('user', SHOP)}"`)).toEqual([]);
  });

  it('is counted by source', async () => {
    await ada();

    const { qualityBySource } = await hub.data(
      '{ qualityBySource { connection connectionId kind records recordsWithFindings findings score } }',
    );

    expect(qualityBySource).toEqual([
      {
        ...{ connection: 'crm', connectionId: toPublicId('connection', CRM), kind: 'PERSON' },
        // 20 of 87 that record rules weigh.
        ...{ records: 1, recordsWithFindings: 1, findings: 1, score: 77 },
      },
      {
        ...{ connection: 'shop', connectionId: toPublicId('connection', SHOP), kind: 'PERSON' },
        ...{ records: 1, recordsWithFindings: 0, findings: 0, score: 100 },
      },
    ]);
  });
});

describe('time', () => {
  it('makes findings of what is not said again, and being seen again ends them', async () => {
    const id = await ada();
    const deps = { ...hub.deps, clock: { now: () => new Date(Date.now() + 800 * 86_400_000) } };
    const job = { jobId: 'age', token: 1, signal: new AbortController().signal };

    const aged = await lookAtAge(deps, 'person', job);
    const old = await quality(id);
    const again = await lookAtAge(deps, 'person', job);
    const rejuvenated = await lookAtAge(hub.deps, 'person', job);

    expect([aged, again, rejuvenated]).toEqual([1, 0, 1]);
    expect(old).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ message: 'The source has not said it for 730 days.' }),
      ]),
    });
    expect(await quality(id)).toMatchObject({ findings: [{ field: 'emails[0]' }] });
  });
});
