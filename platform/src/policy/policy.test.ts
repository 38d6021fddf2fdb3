import { describe, expect, it } from '@jest/globals';
import { can, DEFAULT_ROLES, type Rights } from './index.ts';

const mayRead = (rights: Rights, type: string): boolean => can({ rights }, 'read', type);

describe('what no role speaks of', () => {
  it('is for whoever may read all that it tells of, and for nobody else', () => {
    for (const type of ['DuplicateCandidate', 'Duplicate']) {
      expect(mayRead({ Contact: ['read'], Company: ['*'] }, type)).toBe(true);
      expect(mayRead(DEFAULT_ROLES.manager, type)).toBe(true);
      expect(mayRead({ Contact: ['read'] }, type)).toBe(false);
      expect(mayRead({ Contact: ['update'], Company: ['read'] }, type)).toBe(false);
      expect(mayRead({}, type)).toBe(false);
    }
  });

  it('is not for changing, and nothing else is told of in passing', () => {
    expect(can({ rights: { Contact: ['*'], Company: ['*'] } }, 'update', 'DuplicateCandidate')).toBe(false);
    for (const type of ['AuditEntry', 'Deal']) {
      expect(mayRead({ Contact: ['*'], Company: ['*'] }, type)).toBe(false);
    }
  });
});
