import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, fromPublicId, newId, publicIdPrefix, toPublicId } from './index.ts';

describe('ids', () => {
  it('encodes the TypeID specification’s example', () => {
    expect(toPublicId('prefix', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('prefix_01h455vb4pex5vsknk084sn02q');
  });

  it('reads back every id it writes', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(fromPublicId(toPublicId('contact', uuid), 'contact')).toBe(uuid);
      }),
    );
  });

  it.each([
    '',
    'contact',
    'contact_',
    'contact_8h455vb4pex5vsknk084sn02q0',
    'Contact_01h455vb4pex5vsknk084sn02q',
    'contact_01h455vb4pex5vsknk084sn02u\u0000',
  ])('refuses %j', (text) => {
    expect(fromPublicId(text)).toBeUndefined();
  });

  it('refuses an id of another type', () => {
    expect(fromPublicId(toPublicId('deal', newId()), 'contact')).toBeUndefined();
    expect(publicIdPrefix(toPublicId('deal', newId()))).toBe('deal');
  });

  it('makes ids that sort in the order they were made', () => {
    const ids = Array.from({ length: 5000 }, () => newId());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(5000);
  });

  it('derives the same id from the same parts and another from others', () => {
    expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
    expect(derivedId('a', 'b')).not.toBe(derivedId('ab'));
  });
});
