import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps } from '../deps.ts';
import { checkConnection } from './check-connection.ts';
import { createConnection } from './create-connection.ts';
import { deleteConnection, pauseConnection, resumeConnection } from './pause-connection.ts';
import { updateConnection } from './update-connection.ts';

const { absent, idOf, key, line, version } = input;

const thing = { connection: 'Connection' } as const;
const id = idOf('connection');
const name = line.max(200);
const config = z.json();
const credential = absent(z.record(z.string().max(200), z.string().max(20_000), 'is not an object of texts'));
const priority = absent(z.int().min(0).max(1_000));
const DAY_SECONDS = 86_400;
const pollEverySeconds = z.int().min(1).max(DAY_SECONDS).nullish();

export const connectionMutations = {
  createConnection: parsedMutation({
    requires: ['create', 'Connection'],
    thing,
    input: z.object({
      connectorId: line,
      name,
      config,
      authId: absent(line),
      credential,
      priority,
      pollEverySeconds,
      idempotencyKey: absent(key),
    }),
    run: createConnection,
  }),
  updateConnection: parsedMutation({
    requires: ['update', 'Connection'],
    thing,
    input: z.object({
      id,
      name: absent(name),
      config: absent(config),
      authId: absent(line),
      credential,
      priority,
      pollEverySeconds,
      version,
    }),
    run: updateConnection,
  }),
  checkConnection: parsedMutation({
    requires: ['update', 'Connection'],
    thing,
    input: z.object({ id }),
    run: async (deps: HostDeps, _principal, given) => await checkConnection(deps, given),
  }),
  pauseConnection: parsedMutation({
    requires: ['update', 'Connection'],
    thing,
    input: z.object({ id }),
    run: pauseConnection,
  }),
  resumeConnection: parsedMutation({
    requires: ['update', 'Connection'],
    thing,
    input: z.object({ id }),
    run: resumeConnection,
  }),
  deleteConnection: parsedMutation({
    requires: ['delete', 'Connection'],
    thing: {},
    input: z.object({ id }),
    run: deleteConnection,
  }),
};
