import { expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { twoWayStage } from '../../../../tests/support/integration/two-way-stage.ts';
import { streamId } from '../stream/declare-streams.ts';

const stage = twoWayStage();
const { test, vendor } = stage;

it('a customer is as the mapping that was set says, and nothing of it is written back', async () => {
  expect(await test.contact(stage.ada)).toMatchObject({ jobTitle: 'Countess' });
  const input = {
    streamId: toPublicId('stream', streamId(stage.connectionId, 'people')),
    fields: [{ field: 'jobTitle', value: { column: 'title', words: { Countess: 'Nobility' }, else: 'Other' } }],
  };
  const { setStreamMapping } = await test.ask(
    'mutation ($input: SetStreamMappingInput!) { setStreamMapping(input: $input) { problems { code } } }',
    { input },
  );
  expect(setStreamMapping).toEqual({ problems: [] });
  await stage.rest();

  expect(await test.contact(stage.ada)).toMatchObject({ jobTitle: 'Nobility' });
  expect(vendor.written).toEqual([]);
  expect(await stage.openConflicts()).toEqual([]);
  expect(vendor.people.get('1')).toMatchObject({ title: 'Countess' });
});
