import { describe, expect, it } from '@jest/globals';
import { may } from './rights.ts';

describe('may', () => {
  it.each([
    [{ '*': ['*'] }, true],
    [{ '*': ['read'] }, true],
    [{ Ticket: ['read', 'update'] }, true],
    [{ Ticket: ['*'] }, true],
    [{ Ticket: ['update'] }, false],
    [{ Deal: ['read'] }, false],
    [{}, false],
    [null, false],
    [{ Ticket: 'read' }, false],
  ])('of %j about reading tickets is %s', (rights, isAllowed) => {
    expect(may(rights, 'Ticket', 'read')).toBe(isAllowed);
  });
});
