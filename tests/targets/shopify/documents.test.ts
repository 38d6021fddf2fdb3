/** Every document of the connector against every version of the Admin API that Shopify has published. */
import { describe, expect, it } from '@jest/globals';
import { DOCUMENTS } from '@tributary/connector-shopify';
import { parse, validate } from 'graphql';
import { targetAvailable } from '../../support/targets.ts';
import { SHOPIFY_PROBE, versions } from './install.ts';
import { publishedSchema } from './schema.ts';

const usable = await targetAvailable('shopify', import.meta.url, SHOPIFY_PROBE);

(usable ? describe : describe.skip)('the documents of the Shopify connector', () => {
  it('are held against six versions', () => {
    expect(versions()).toEqual(['2025-10', '2026-01', '2026-04', '2026-07', '2026-10', 'unstable']);
  });

  it.each(versions())('are all valid in %s', async (version) => {
    const schema = await publishedSchema(version);

    const wrong = Object.entries(DOCUMENTS).flatMap(([name, document]) =>
      validate(schema, parse(document)).map(({ message }) => `${name}: ${message}`),
    );

    expect(wrong).toEqual([]);
  });

  it('would not be, had one of them a field that is not there', async () => {
    const schema = await publishedSchema('2026-10');
    const [document = ''] = Object.values(DOCUMENTS);

    const wrong = validate(schema, parse(document.replace('defaultEmailAddress', 'mainEmailAddress')));

    expect(wrong.map(({ message }) => message)).toEqual([
      'Cannot query field "mainEmailAddress" on type "Customer". Did you mean "validEmailAddress", "defaultEmailAddress", or "defaultAddress"?',
    ]);
  });
});
