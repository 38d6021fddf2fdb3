/** The target's own way to talk to Ghost; it signs in as the site's owner, which the connector cannot. */
export interface Site {
  /** `id:secret` of an integration of its own. */
  readonly adminKey: string;
  readonly integrationId: string;
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

const OWNER = { email: 'owner@news.test', password: 'analytical-engine-1' };

export async function openSite(baseUrl: string): Promise<Site> {
  const headers: Record<string, string> = { origin: baseUrl, 'content-type': 'application/json' };
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${baseUrl}/ghost/api/admin/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`Ghost refused ${method} ${path}: ${String(response.status)} ${await response.text()}`);
    return response;
  }
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const text = await (await send(method, path, body)).text();
    // Answers are read by tests that know what they asked for.
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
  await send('POST', 'authentication/setup/', { setup: [{ name: 'Owner', blogTitle: 'The News', ...OWNER }] });
  const session = await send('POST', 'session/', { username: OWNER.email, password: OWNER.password });
  // The session is kept when the answer has ended, not when it begins.
  await session.text();
  headers['cookie'] = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { integrations } = await call<{ integrations: { id: string; api_keys: { type: string; secret: string }[] }[] }>(
    'POST',
    'integrations/?include=api_keys',
    { integrations: [{ name: 'Hub' }] },
  );
  const [hub] = integrations;
  const key = hub?.api_keys.find(({ type }) => type === 'admin');
  if (!hub || !key) throw new Error('Ghost gave no Admin API key.');
  return { adminKey: key.secret, integrationId: hub.id, call };
}

/** Answers the member's id. */
export async function addMember(site: Site, member: Record<string, unknown>): Promise<string> {
  const { members } = await site.call<{ members: { id: string }[] }>('POST', 'members/?send_email=false', {
    members: [member],
  });
  return members[0]?.id ?? '';
}

export async function editMember(site: Site, id: string, member: Record<string, unknown>): Promise<void> {
  await site.call('PUT', `members/${id}/`, { members: [member] });
}
