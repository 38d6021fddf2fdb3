import { describe, expect, it } from '@jest/globals';
import { newlySaid } from './said.ts';

describe('newlySaid', () => {
  it('is everything the first time', () => {
    expect(newlySaid({ title: 'Deal', amountMinor: '100' }, null)).toEqual({ title: 'Deal', amountMinor: '100' });
  });

  it('is what the source changed, not what differs here', () => {
    expect(newlySaid({ title: 'Deal', amountMinor: '200' }, { title: 'Deal', amountMinor: '100' })).toEqual({
      amountMinor: '200',
    });
  });

  it('says null when the source has taken a field back', () => {
    expect(newlySaid({ title: 'Deal', owner: null }, { title: 'Deal', owner: 'Ada' })).toEqual({ owner: null });
  });

  it('takes a field that an older mapping did not know as unsaid', () => {
    expect(newlySaid({ title: 'Deal', owner: null }, { title: 'Deal' })).toEqual({});
  });
});
