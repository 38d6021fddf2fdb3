import {
  column,
  defineReads,
  derived,
  embedded,
  expression,
  fromPublicId,
  json,
  list,
  mustRead,
  one,
  reference,
  time,
  type Fragment,
} from '@tributary/platform';
import { connectionId } from '../source-record/reads.ts';

const DIMENSIONS = `case when check_kind = 'PRESENT' then 'COMPLETENESS' when check_kind = 'SEEN_WITHIN' then 'FRESHNESS'
  when check_kind in ('PHONE_OF_COUNTRY', 'EMAIL_OF_DOMAIN', 'SAME_EVERYWHERE') then 'CONSISTENCY' else 'VALIDITY' end`;

export const qualityRuleReads = defineReads({
  type: 'QualityRule',
  table: 'contact.quality_rules',
  publicId: 'quality_rule',
  fields: {
    kind: expression((row) => `upper(${row}.record_kind)`),
    name: column('name'),
    check: column('check_kind'),
    dimension: expression((row) => DIMENSIONS.replaceAll('check_kind', `${row}.check_kind`)),
    field: column('field'),
    parameters: json('parameters'),
    weight: column('weight'),
    enabled: column('is_enabled'),
    builtIn: column('is_built_in'),
    updatedAt: time('updated_at'),
  },
});

export const qualityFindingReads = defineReads({
  type: 'QualityFinding',
  table: 'contact.quality_findings',
  publicId: 'quality_finding',
  fields: {
    rule: one('QualityRule', { column: 'rule_id' }),
    field: column('field'),
    message: column('message'),
    severity: expression((row) => `(select r_.weight from contact.quality_rules r_ where r_.id = ${row}.rule_id)`),
    sourceRecord: one('SourceRecord', { column: 'node_id' }),
    foundAt: time('found_at'),
  },
});

const findings = list('QualityFinding', { foreign: 'entity_id', exact: true, orderBy: ['rule_id', 'field', 'id'] });

/** Of a contact or company; null until it has been looked at. */
export const quality = embedded('Quality', { score: column('quality_score'), findings }, 'quality_score');

export const stewardshipReads = defineReads({
  type: 'StewardshipEntry',
  table: 'contact.stewardship',
  right: 'QualityFinding',
  fields: {
    kind: expression((row) => `upper(${row}.record_kind)`),
    contact: one('Contact', { column: 'contact_id', exact: true }),
    company: one('Company', { column: 'company_id', exact: true }),
    score: column('quality_score'),
    owner: reference('User', 'user', 'owner_id'),
    findings,
  },
  defaultOrder: [{ column: 'quality_score', notNull: true }],
});

/** The list's arguments: a rule, a connection, an owner, a kind of record. */
export const toPutRight: Fragment = (row, { args, param, id, principal }) => {
  const { ruleId, connectionId: connection, ownerId, kind } = args;
  if (typeof ownerId === 'string') mustRead(principal, 'User');
  const found: string[] = [];
  if (typeof ruleId === 'string') found.push(`f_.rule_id = ${id(ruleId, 'quality_rule')}`);
  if (typeof connection === 'string')
    found.push(`f_.connection_id = ${param(fromPublicId(connection, 'connection') ?? connection, 'text')}`);
  const conditions =
    found.length === 0
      ? []
      : [`exists (select from contact.quality_findings f_ where f_.entity_id = ${row}.id and ${found.join(' and ')})`];
  if (typeof ownerId === 'string') conditions.push(`${row}.owner_id = ${id(ownerId, 'user')}`);
  if (typeof kind === 'string') conditions.push(`${row}.record_kind = ${param(kind.toLowerCase(), 'text')}`);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
};

/** Per connection and kind: of the weight of all rules about records, the part at which nothing was found. */
export const qualityBySource = derived('SourceQuality', {
  many: true,
  right: 'QualityFinding',
  sql: () => `
    with asked as (
      select record_kind, sum(weight) as weight from contact.quality_rules
      where is_enabled and check_kind <> 'PRESENT' group by record_kind),
    source as (
      select connection_id, kind, max(connection_name) as name, count(*)::int as records
      from contact.source_records where deleted_at is null group by connection_id, kind),
    found as (
      select connection_id, record_kind, count(distinct node_id)::int as records, sum(findings)::int as findings,
        sum(weight) as weight
      from (
        select f.connection_id, f.record_kind, f.node_id, f.rule_id, count(*) as findings, max(r.weight) as weight
        from contact.quality_findings f join contact.quality_rules r on r.id = f.rule_id
        where f.node_id is not null group by f.connection_id, f.record_kind, f.node_id, f.rule_id) as by_rule
      group by connection_id, record_kind)
    select source.connection_id, source.name, upper(source.kind) as kind, source.records,
      coalesce(found.records, 0) as records_found, coalesce(found.findings, 0) as findings,
      coalesce(floor(100 * (1 - coalesce(found.weight, 0)::numeric / nullif(source.records * asked.weight, 0))), 100)::int as score
    from source left join asked on asked.record_kind = source.kind
      left join found on found.connection_id = source.connection_id and found.record_kind = source.kind
    order by score, source.name, source.connection_id, source.kind`,
  fields: {
    connection: column('name'),
    connectionId: column('connection_id', connectionId),
    kind: column('kind'),
    records: column('records'),
    recordsWithFindings: column('records_found'),
    findings: column('findings'),
    score: column('score'),
  },
});
