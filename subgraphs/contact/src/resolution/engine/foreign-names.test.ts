import { describe, expect, it } from '@jest/globals';
import { companyName, withoutTown } from './company-name.ts';
import { fold } from './fold.ts';
import { personName } from './person-name.ts';

describe('a whole name is cut as its language cuts it', () => {
  it.each([
    ['Drs. Sjoerd van der Laan', 'sjoerd', 'van der laan'],
    ['van der Laan Sjoerd', 'sjoerd', 'van der laan'],
    ['Sjoerd, van der Laan', 'sjoerd', 'van der laan'],
    ['Mevr. Kramer, Noor', 'noor', 'kramer'],
    ['M. Adam, Aymonde', 'aymonde', 'adam'],
    ['M. Jean Dupont', 'jean', 'dupont'],
    ['M. Dupont', 'm', 'dupont'],
    ['dr. Szűcs Ágnes', 'szucs', 'agnes'],
  ])('%s', (full, given, family) => {
    expect(personName({ full })).toMatchObject({ given, family });
  });
});

describe('letters that were damaged on the way', () => {
  it.each([
    ['MÃ¼ller', 'muller'],
    ['FranÃ§ois', 'francois'],
    ['Å»uraw', 'zuraw'],
    ['M?ller', 'mller'],
    ['Ł\ufffdś', 'ls'],
    ['São Paulo', 'sao paulo'],
    ['Ãngela', 'angela'],
  ])('%s is read as %s', (said, meant) => {
    expect(fold(said)).toBe(meant);
  });
});

describe('a company in its town', () => {
  it('is the company of the name without the town', () => {
    expect(withoutTown(companyName('Acme GmbH Filiale Berlin'), ['berlin'])).toBe('acme');
    expect(withoutTown(companyName('Acme GmbH (Berlin)'), ['berlin'])).toBe('acme');
  });

  it('keeps a town that is all its name, or is not its own', () => {
    expect(withoutTown('berlin', ['berlin'])).toBeUndefined();
    expect(withoutTown('hotel paris', ['berlin'])).toBeUndefined();
  });
});
