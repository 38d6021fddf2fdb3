import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ROLES, fromPublicId, newId, toPublicId, type Principal } from '@tributary/platform';
import { startEndpointHost } from '../../../../tests/support/integration/endpoint-host.ts';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { ofFile } from '../../../../tests/support/of-file.ts';

const at = ofFile(startEndpointHost);

const INTEGRATOR: Principal = {
  kind: 'user',
  id: newId(),
  name: 'Ann',
  roles: ['integration'],
  teams: [],
  rights: DEFAULT_ROLES.integration,
};

interface Payload {
  readonly endpoint: { readonly id: string; readonly [field: string]: unknown } | null;
  readonly secret?: string | null;
  readonly problems: readonly { code: string; field: string | null }[];
}

async function mutate(name: string, input: object, principal?: Principal, more = ''): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) {
    endpoint { id name url role types filters { ref ids } status version pendingCount } ${more} problems { code field } } }`;
  const { data, errors } = await at.test.subgraph.execute(text, { input }, principal);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data?.[name] as Payload;
}

function anInput(given: object = {}): object {
  return { name: newId(), url: at.receiver.url, role: 'agent', types: ['deal.*'], ...given };
}

async function anEndpoint(given: object = {}): Promise<string> {
  const { endpoint, problems } = await mutate('createWebhookEndpoint', anInput(given));
  if (!endpoint) throw new Error(JSON.stringify(problems));
  return endpoint.id;
}

describe('an endpoint', () => {
  it('is made with a secret that is shown this once, and kept sealed', async () => {
    const pipeline = toPublicId('pipeline', newId());
    const input = anInput({ filters: [{ ref: 'pipelineId', ids: [pipeline] }], idempotencyKey: newId() });

    const first = await mutate('createWebhookEndpoint', input, undefined, 'secret');
    const second = await mutate('createWebhookEndpoint', input, undefined, 'secret');

    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(first.endpoint).toMatchObject({ status: 'ACTIVE', filters: [{ ref: 'pipelineId', ids: [pipeline] }] });
    expect(second).toMatchObject({ endpoint: { id: first.endpoint?.id }, secret: null });
    const rows = await rowsOf<{ text: string }>(at.test, 'select endpoints::text as text from integration.endpoints');
    expect(JSON.stringify(rows)).not.toContain(first.secret?.slice(6));
  });

  it.each([
    ['http://hooks.example/', 'ENDPOINT_URL_INVALID'],
    ['ftp://hooks.example/', 'ENDPOINT_URL_INVALID'],
    ['no address', 'ENDPOINT_URL_INVALID'],
    ['https://ann:secret@hooks.example/', 'ENDPOINT_URL_INVALID'],
    ['https://127.0.0.1/', 'HOST_NOT_ALLOWED'],
    ['https://[::ffff:10.0.0.1]/', 'HOST_NOT_ALLOWED'],
    ['https://169.254.169.254/latest/meta-data/', 'HOST_NOT_ALLOWED'],
  ])('is not made at %s', async (url, code) => {
    expect(await mutate('createWebhookEndpoint', anInput({ url }))).toMatchObject({
      endpoint: null,
      problems: [{ code, field: 'url' }],
    });
  });

  it.each([
    [{ types: ['apiKey.*'] }, 'EVENT_TYPE_NOT_READABLE', undefined],
    [{ types: ['dael.won'] }, 'EVENT_TYPE_NOT_READABLE', undefined],
    [{ types: ['webhookDelivery.*'], role: 'admin' }, 'EVENT_TYPE_NOT_READABLE', undefined],
    [{ types: ['deal'] }, 'BAD_INPUT', undefined],
    [{ role: 'nobody' }, 'ROLE_NOT_FOUND', undefined],
    [{ role: 'admin' }, 'ROLE_EXCEEDS_YOURS', INTEGRATOR],
    [{ filters: [{ ref: 'contactId', ids: [toPublicId('contact', newId())] }] }, 'FILTER_NOT_OFFERED', undefined],
  ])('is not made with %j', async (given, code, principal) => {
    const { endpoint, problems } = await mutate('createWebhookEndpoint', anInput(given), principal);

    expect(endpoint).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('has a name of its own', async () => {
    const name = newId();
    await anEndpoint({ name });

    expect(await mutate('createWebhookEndpoint', anInput({ name }))).toMatchObject({
      problems: [{ code: 'ENDPOINT_NAME_TAKEN' }],
    });
  });

  it.each(['updateWebhookEndpoint', 'resumeWebhookEndpoint', 'rotateWebhookEndpointSecret', 'replayWebhookEndpoint'])(
    'that may read more than somebody is not directed by them: %s',
    async (name) => {
      const id = await anEndpoint({ role: 'admin' });
      const more = name === 'replayWebhookEndpoint' ? { from: '2024-05-01T10:00:00Z' } : {};

      const { problems } = await mutate(name, { id, ...more }, INTEGRATOR);

      expect(problems).toMatchObject([{ code: 'ROLE_EXCEEDS_YOURS' }]);
      expect(await mutate('pauseWebhookEndpoint', { id }, INTEGRATOR)).toMatchObject({ problems: [] });
    },
  );

  it('is edited from the version that somebody saw, and by one of two', async () => {
    const id = await anEndpoint();

    const edited = await mutate('updateWebhookEndpoint', { id, types: ['deal.won'], version: 1 });
    const late = await mutate('updateWebhookEndpoint', { id, types: ['deal.lost'], version: 1 });

    expect(edited.endpoint).toMatchObject({ types: ['deal.won'], version: 2 });
    expect(late.problems).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  });

  it('is gone with its secret and with what waited for it', async () => {
    const id = await anEndpoint();
    await at.happen({});

    const { data } = await at.test.subgraph.execute(
      'mutation ($input: DeleteWebhookEndpointInput!) { deleteWebhookEndpoint(input: $input) { problems { code } } }',
      { input: { id } },
    );

    expect(data).toMatchObject({ deleteWebhookEndpoint: { problems: [] } });
    const uuid = fromPublicId(id) ?? '';
    expect(await at.deliveries(uuid)).toEqual([]);
    expect(await at.deliver(uuid)).toBeUndefined();
    expect(await mutate('testWebhookEndpoint', { id })).toMatchObject({
      problems: [{ code: 'ENDPOINT_NOT_FOUND' }],
    });
  });
});

describe('the log of deliveries', () => {
  const QUERY = `query ($id: ID!) { webhookEndpoint(id: $id) { pendingCount deliveries(first: 9) { nodes {
    eventId eventType status attemptCount attempts { number statusCode error } } } } }`;

  it('shows each with its attempts', async () => {
    const id = await anEndpoint();
    at.receiver.answer = (_received, response) => response.writeHead(503).end();
    await at.happen({});
    await at.deliver(fromPublicId(id) ?? '');

    const data = await at.test.subgraph.data(QUERY, { id });

    expect(data).toMatchObject({
      webhookEndpoint: {
        pendingCount: 1,
        deliveries: { nodes: [{ status: 'PENDING', attempts: [{ number: 1, statusCode: 503, error: null }] }] },
      },
    });
  });

  it('tells nobody of things that they may not read', async () => {
    const id = await anEndpoint({ types: ['*'], role: 'admin' });
    await at.happen({ type: 'user.created', entity: { type: 'User', id: newId() } }, {});

    const { data } = await at.test.subgraph.execute(QUERY, { id }, INTEGRATOR);

    const { nodes } = (data as { webhookEndpoint: { deliveries: { nodes: { eventType: string }[] } } }).webhookEndpoint
      .deliveries;
    const types = nodes.map(({ eventType }) => eventType);
    expect(types).toContain('deal.created');
    expect(types).not.toContain('user.created');
  });
});
