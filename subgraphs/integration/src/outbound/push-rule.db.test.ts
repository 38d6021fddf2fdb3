import { describe, expect, it } from '@jest/globals';
import { RateLimited } from '@tributary/connector-kit';
import { SYSTEM } from '@tributary/platform';
import { lostAnswer } from '../../../../tests/support/integration/two-way-vendor.ts';
import { FIELDS, twoWayStage } from '../../../../tests/support/integration/two-way-stage.ts';
import { pauseConnection, resumeConnection } from '../connection/pause-connection.ts';
import { changesProjection } from './project-changes.ts';

const stage = twoWayStage();
const { test, vendor, nameless, begin, rest } = stage;

describe('what people change in the hub', () => {
  it('is not even read while no rule sends anything', async () => {
    const { types } = changesProjection(test.host, async () => {
      await Promise.resolve();
    });
    const wanted = async () => (typeof types === 'function' ? await types() : types);
    expect(await wanted()).toContain('contact.updated');

    await test.rows('update integration.write_back_rules set is_enabled = false');

    expect(await wanted()).toEqual([]);
  });

  it('goes out once, from the version that was read, and its echo leads to nothing', async () => {
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();
    await rest();

    expect(vendor.people.get('1')?.title).toBe('Analyst');
    expect(vendor.calls.map(({ item, status }) => [item.expectedVersion, status])).toEqual([['1', 'ok']]);
  });

  it('goes out as it is in the end, when it changes faster than it is sent', async () => {
    await test.edit(stage.ada, { jobTitle: 'One' });
    await test.edit(stage.ada, { jobTitle: 'Two' });
    await rest();

    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Two' } }]);
  });

  it('is not sent when it is there already', async () => {
    vendor.edit('1', { title: 'Analyst' });
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.calls).toEqual([]);
  });

  it('is written once although its answer is lost', async () => {
    let losses = 2;
    vendor.afterWrite = () => {
      if (losses-- > 0) lostAnswer();
    };
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Analyst' } }]);
    expect(new Set(vendor.calls.map(({ item }) => item.idempotencyKey)).size).toBe(1);
    expect(vendor.calls.length).toBe(3);
  });

  it('is empty there too when it is emptied', async () => {
    await test.edit(stage.ada, { jobTitle: null });
    await rest();

    expect(vendor.people.get('1')?.title).toBe('');
  });

  it('is not written again over what the other system makes of it', async () => {
    vendor.formOfTitle = (title) => title.toUpperCase();
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.calls.length).toBe(1);
    expect(await test.contact(stage.ada)).toMatchObject({ jobTitle: 'Analyst' });
  });
});

describe('what goes out of several people', () => {
  async function grace(): Promise<string> {
    vendor.edit('2', { name: 'Grace Hopper', title: 'Admiral' });
    await rest();
    return test.contactIdOf(stage.connectionId, '2');
  }

  it('is not held up by the one whom the connector breaks on', async () => {
    const others = await grace();
    let broken: string | undefined;
    vendor.beforeWrite = (key) => {
      broken ??= key;
      if (key === broken) throw new TypeError('x is undefined');
    };
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await test.edit(others, { jobTitle: 'Analyst' });
    await test.settled();
    await test.push(stage.ruleId);
    expect(vendor.written).toEqual([{ id: broken === '1' ? '2' : '1', fields: { title: 'Analyst' } }]);

    vendor.beforeWrite = () => undefined;
    await rest();
    expect(vendor.written).toHaveLength(2);
    const rules = await test.rows('select failures, error_message from integration.write_back_rules where id = $1', [
      stage.ruleId,
    ]);
    expect(rules).toEqual([{ failures: 0, error_message: null }]);
  });

  it('stops behind the write that is on its way when the connection is paused, and goes on there', async () => {
    const others = await grace();
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await test.edit(others, { jobTitle: 'Analyst' });
    await test.settled();
    vendor.beforeWrite = async () => {
      vendor.beforeWrite = () => undefined;
      await pauseConnection(test.host, SYSTEM, { id: stage.connectionId });
    };
    await test.push(stage.ruleId);
    expect(vendor.written).toHaveLength(1);

    await resumeConnection(test.host, SYSTEM, { id: stage.connectionId });
    await rest();
    expect(new Set(vendor.written.map(({ id }) => id))).toEqual(new Set(['1', '2']));
    expect(vendor.written).toHaveLength(2);
  });
});

describe('a system that goes on changing what it was given', () => {
  it('is written to three times at most, though the version that it named never comes', async () => {
    vendor.formOfTitle = (title) => title.toUpperCase();
    vendor.afterVersion = (id) => {
      vendor.edit(id, {});
    };
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();
    await rest();

    expect(vendor.written.length).toBeLessThanOrEqual(3);
    expect(await test.contact(stage.ada)).toMatchObject({ jobTitle: 'Analyst' });
  });

  it('is not sent anything before the time that it names, and then everything', async () => {
    const at = new Date(Date.now() + 60_000);
    vendor.beforeWrite = () => {
      vendor.beforeWrite = () => undefined;
      throw new RateLimited('slow down', at);
    };
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await test.settled();

    expect(await test.push(stage.ruleId)).toEqual(at);
    expect(vendor.written).toEqual([]);
    await test.push(stage.ruleId);
    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Analyst' } }]);
  });
});

describe('somebody whom the other system does not know', () => {
  it('is left alone, unless the rule makes them there; then their record is theirs when it is read', async () => {
    const create = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }`;
    const made = await test.ask<{ createContact: { contact: { id: string } } }>(create, {
      input: { displayName: 'Grace Hopper', jobTitle: 'Admiral' },
    });
    await rest();
    expect(vendor.written).toEqual([]);

    await test.setRule(stage.connectionId, { fields: FIELDS, creates: true });
    await test.edit(made.createContact.contact.id, { jobTitle: 'Rear Admiral' });
    vendor.afterWrite = () => {
      vendor.afterWrite = () => undefined;
      lostAnswer();
    };
    await rest();

    expect(vendor.written).toEqual([{ id: 'made-2', fields: { name: 'Grace Hopper', title: 'Rear Admiral' } }]);
    const theirs = await test.contact(test.contactIdOf(stage.connectionId, 'made-2'));
    expect(theirs).toMatchObject({ displayName: 'Grace Hopper', jobTitle: 'Rear Admiral' });
    expect(theirs).toEqual(await test.contact(made.createContact.contact.id));
    vendor.edit('made-2', { title: 'Retired' });
    await rest();
    expect(vendor.people.get('made-2')?.title).toBe('Rear Admiral');
  });
});

describe('a system without versions and without keys', () => {
  it('is written to once per change, and not again over its own form of a value', async () => {
    await begin(nameless);
    nameless.formOfTitle = (title) => title.toUpperCase();
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();
    await rest();

    expect(nameless.written.length).toBeLessThanOrEqual(2);
    expect(await test.contact(stage.ada)).toMatchObject({ jobTitle: 'Analyst' });
    nameless.written.length = 0;
    await test.edit(stage.ada, { jobTitle: 'Chief' });
    await rest();
    expect(nameless.people.get('1')?.title).toBe('CHIEF');
  });
});
