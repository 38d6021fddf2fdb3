import { describe, expect, it } from '@jest/globals';
import { hrefOf, routeOf } from './route.ts';

describe('an address', () => {
  it('leads to the page, the thing and the question that it was made of', () => {
    const href = hrefOf('customers', '', { q: 'köhler & co', kind: undefined, order: '' });
    const route = routeOf(href);

    expect(href).toBe('#/customers?q=k%C3%B6hler+%26+co');
    expect([route.page, route.id, route.query.get('q')]).toEqual(['customers', '', 'köhler & co']);
    expect(routeOf(hrefOf('contact', 'contact_01/x')).id).toBe('contact_01/x');
  });

  it.each(['', '#', '#/', '#/nowhere', '#/constructor/x'])('“%s” is the overview', (hash) => {
    expect(routeOf(hash).page).toBe('overview');
  });

  it('with a broken escape is taken as it stands', () => {
    expect(routeOf('#/contact/%E0%A4%A').id).toBe('%E0%A4%A');
  });
});
