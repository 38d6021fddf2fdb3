/**
 * `/`: the console for browsers. Whoever does not ask for a page (a terminal, or anybody where no console is installed)
 * reads in plain text what is here and how to ask. Nothing here depends on who asks, only on where.
 */
import type { Handler, Reply } from './reply.ts';

export interface FrontPageOptions {
  /** What a browser gets. */
  readonly page?: (() => Reply) | undefined;
  readonly explorer: boolean;
}

/** The address as the browser has it; anything that is no address is not shown. */
const ADDRESS = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i;

export function makeFrontPage({ page, explorer }: FrontPageOptions): Handler {
  // The console asks this of its own address, to know whether it can link to the explorer.
  const links = ['</graphql>; rel="service"', ...(explorer ? ['</graphiql>; rel="service-doc"'] : [])].join(', ');
  return ({ request: { headers } }) => {
    const { host = '', accept = '' } = headers;
    const reply =
      page && accept.includes('text/html')
        ? page()
        : textReply(textAt(ADDRESS.test(host) ? host : 'localhost:4000', explorer));
    return { ...reply, headers: { ...reply.headers, vary: 'accept', link: links } };
  };
}

function textReply(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

function textAt(address: string, explorer: boolean): string {
  return `Tributary: many systems, one customer, behind one GraphQL endpoint.

  /          the console, in a browser
  /graphql   the endpoint: POST and GET; for subscriptions WebSocket (graphql-transport-ws) or Server-Sent Events
${explorer ? '  /graphiql  explore the graph, run queries, watch subscriptions\n' : ''}\
  /readyz    whether every part is ready
  /healthz   whether this process is alive
  /metrics   figures for Prometheus

Send your API key or session token with each request. The first start printed a key;
"npx tributary key create --role admin" makes another one.

  curl -s ${address}/graphql \\
    -H 'content-type: application/json' \\
    -H 'authorization: Bearer <key>' \\
    -d '{"query":"{ viewer { name roles } }"}'
`;
}
