import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fakeApiConnector } from '../conformance/fake-api.ts';
import { definitionOf, type ConnectorDefinition } from './definition.ts';
import { definitionDiff } from './diff.ts';
import { FACTS_BEGIN, factsSection, withFacts } from './facts.ts';

const CONNECTOR = { ...fakeApiConnector(), example: {} };
const DEFINITION = definitionOf(CONNECTOR);
const [PEOPLE] = DEFINITION.streams;

function broken(change: Partial<ConnectorDefinition>): string[] {
  return definitionDiff(DEFINITION, { ...DEFINITION, ...change }).flatMap(({ breaking, says }) =>
    breaking ? says : [],
  );
}

describe('what changes between two definitions', () => {
  it('is nothing for the same one', () => {
    expect(definitionDiff(DEFINITION, DEFINITION)).toEqual([]);
  });

  it.each<[string, Partial<ConnectorDefinition>]>([
    ['stream people is gone', { streams: [] }],
    ['action addPerson is gone', { actions: [] }],
    ['sign-in password is gone', { auth: [] }],
    ['other.test:443 must be allowed', { hosts: [...DEFINITION.hosts, 'other.test:443'] }],
    ['the configuration must have shop', { config: schema({ shop: z.string() }) }],
    ['stream people does not find edited any more', { streams: PEOPLE ? [{ ...PEOPLE, covers: ['created'] }] : [] }],
    ['stream people must be read from the beginning', { streams: PEOPLE ? [{ ...PEOPLE, cursor: 'token' }] : [] }],
    ['stream people learns of deletes by none', { streams: PEOPLE ? [{ ...PEOPLE, deletes: { by: 'none' } }] : [] }],
  ])('breaks: %s', (says, change) => {
    expect(broken(change)).toEqual([says]);
  });

  it('breaks nothing when a stream, an optional field or a covered change is new', () => {
    const streams = PEOPLE
      ? [
          { ...PEOPLE, covers: [...PEOPLE.covers, 'moved'] },
          { ...PEOPLE, name: 'orders' },
        ]
      : [];

    expect(broken({ streams, config: schema({ shop: z.string().optional() }) })).toEqual([]);
  });
});

describe('the facts of a README', () => {
  it('name streams, what is not seen and its remedy, deletes, sign-in, hosts, budgets, actions and webhooks', () => {
    const section = factsSection(CONNECTOR);

    for (const fact of [
      '**`people`**',
      'moved → reading everything again, every minute',
      'found by sweep, every minute',
    ]) {
      expect(section).toContain(fact);
    }
    for (const fact of ['Password (password)', 'api.fake.test:80', '`addPerson` on `people`', 'person.changed']) {
      expect(section).toContain(fact);
    }
  });

  it('replace those that were there and leave the rest', () => {
    const before = withFacts('# Title\n\nText.\n', `${FACTS_BEGIN}\nold\n<!-- /facts -->`);

    const after = withFacts(`${before}\nMore.\n`, factsSection(CONNECTOR));

    expect(after).toContain('Text.');
    expect(after).toContain('More.');
    expect(after).not.toContain('old');
    expect(after.split(FACTS_BEGIN)).toHaveLength(2);
  });
});

function schema(shape: z.ZodRawShape): unknown {
  return z.toJSONSchema(z.strictObject(shape), { io: 'input' });
}
