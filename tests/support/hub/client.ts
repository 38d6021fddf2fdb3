export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[];
  readonly extensions?: Record<string, unknown>;
}

export interface HubClient {
  readonly url: string;
  readonly apiKey: string | undefined;
  /** The answer as it came. */
  request(query: string, variables?: Record<string, unknown>): Promise<{ status: number; answer: Answer }>;
  /** Data of an operation that must have no error. The caller says what it selected. */
  data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** Speaks to a gateway over HTTP as any user would. */
export function makeClient(url: string, apiKey?: string): HubClient {
  async function request(query: string, variables: Record<string, unknown> = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, answer: (await response.json()) as Answer };
  }
  return {
    url,
    apiKey,
    request,
    async data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
      const { answer } = await request(query, variables);
      if (answer.errors)
        throw new Error(`${answer.errors.map((error) => JSON.stringify(error)).join('\n')}\nfor ${query}`);
      return answer.data as Data;
    },
  };
}
