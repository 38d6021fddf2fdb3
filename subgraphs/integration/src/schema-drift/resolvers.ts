import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { acceptSchemaDrift } from './accept-schema-drift.ts';

export const schemaDriftMutations = {
  acceptSchemaDrift: parsedMutation({
    requires: ['update', 'SchemaDrift'],
    thing: { drift: 'SchemaDrift' },
    input: z.object({ id: input.idOf('schema_drift') }),
    run: acceptSchemaDrift,
  }),
};
