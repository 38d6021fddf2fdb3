/** The target's own way to talk to Vendure; it shares no code with the connector it is to judge. */
/** Answers are read by tests that know what they asked for. */
export type GraphQl = <Answer>(query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** A session of its own, opened with the first answer's token. */
export function openSession(url: string): GraphQl {
  let token: string | undefined;
  return async <Answer>(query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    token = response.headers.get('vendure-auth-token') ?? token;
    const body = (await response.json()) as { data: Answer; errors?: { message: string }[] };
    if (body.errors) throw new Error(`Vendure refused ${query.slice(0, 80)}: ${JSON.stringify(body.errors)}`);
    refuseErrorResults(body.data);
    return body.data;
  };
}

/** Vendure answers refusals as members of a union: the target must not go on as if they were data. */
function refuseErrorResults(data: unknown): void {
  if (data === null || typeof data !== 'object') return;
  for (const value of Object.values(data)) {
    if (value !== null && typeof value === 'object' && 'errorCode' in value) {
      throw new Error(`Vendure refused: ${JSON.stringify(value)}`);
    }
  }
}

export async function openAdmin(baseUrl: string): Promise<GraphQl> {
  const admin = openSession(`${baseUrl}/admin-api`);
  await admin(
    `mutation { login(username: "superadmin", password: "superadmin") { __typename ... on ErrorResult { errorCode message } } }`,
  );
  return admin;
}
