import { describe, expect, it } from '@jest/globals';
import { judgeLeadMove, LEAD_STATUSES, type LeadStatus } from './lead-status.ts';

describe('lead status', () => {
  it.each<[LeadStatus, LeadStatus[]]>([
    ['NEW', ['CONTACTED', 'QUALIFIED', 'DISQUALIFIED']],
    ['CONTACTED', ['QUALIFIED', 'DISQUALIFIED']],
    ['QUALIFIED', ['CONVERTED', 'DISQUALIFIED']],
    ['CONVERTED', []],
    ['DISQUALIFIED', ['NEW']],
  ])('%s leads to %j and nothing else', (from, allowed) => {
    expect(LEAD_STATUSES.filter((to) => judgeLeadMove(from, to) === undefined)).toEqual(allowed);
  });

  it('says what is possible instead', () => {
    expect(judgeLeadMove('CONTACTED', 'CONVERTED')).toEqual({
      ok: false,
      code: 'LEAD_STATUS_NOT_REACHABLE',
      message: 'This lead is CONTACTED and can become QUALIFIED or DISQUALIFIED, not CONVERTED.',
      field: 'leadId',
    });
  });
});
