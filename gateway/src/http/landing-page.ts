import { ICON } from './icon.ts';
import { type Handler, html } from './reply.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

const STYLE = `
  :root { color-scheme: light dark; --line: #8884; --quiet: #5c5f66; --link: #0a62ad; }
  @media (prefers-color-scheme: dark) { :root { --quiet: #a8adb5; --link: #6cb6ff; } }
  body { font: 16px/1.55 system-ui, sans-serif; max-width: 44rem; margin: 8vh auto; padding: 0 1.5rem; }
  h1 { font-size: 1.8rem; margin: 0; }
  p.lead { font-size: 1.1rem; color: var(--quiet); margin: .25rem 0 2rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .6rem 1.5rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
  dt { font-family: ui-monospace, monospace; } dd { margin: 0; color: var(--quiet); }
  a { color: var(--link); text-underline-offset: .2em; }
  pre { border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1rem; overflow-x: auto; font-size: .85rem; }
  @media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .8rem; } }
`;

const EXPLORER =
  '<dt><a href="/graphiql">/graphiql</a></dt><dd>explore the graph, run queries, watch subscriptions; the key goes into its Headers</dd>';

/** The address as the browser has it; anything that is no address is not shown. */
const ADDRESS = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i;

/** What somebody sees who opens the address in a browser. Nothing here depends on who asks, only on where. */
export function makeLandingPage({ explorer }: { readonly explorer: boolean }): Handler {
  const pageAt = (address: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tributary</title>
${ICON}
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Tributary</h1>
<p class="lead">Many systems, one customer: contacts, sales, service and analytics behind one GraphQL endpoint, kept in step with the systems they come from.</p>
<dl>
${explorer ? EXPLORER : ''}
<dt>/graphql</dt><dd>the endpoint: POST and GET; for subscriptions WebSocket (graphql-transport-ws) or Server-Sent Events</dd>
<dt><a href="/readyz">/readyz</a></dt><dd>whether every part is ready</dd>
<dt><a href="/healthz">/healthz</a></dt><dd>whether this process is alive</dd>
<dt><a href="/metrics">/metrics</a></dt><dd>figures for Prometheus</dd>
</dl>
<p>Send your API key or session token with each request. The first start printed a key;
<code>npx tributary key create --role admin</code> makes another one.</p>
<pre tabindex="0">curl -s ${address}/graphql \\
  -H 'content-type: application/json' \\
  -H 'authorization: Bearer &lt;key&gt;' \\
  -d '{"query":"{ viewer { name roles } }"}'</pre>
<p>The guides are in the <code>docs</code> folder and in <code>README.md</code>.</p>
</main>
</body>
</html>
`;
  return ({ request: { headers } }) => {
    const { host = '' } = headers;
    return html(pageAt(ADDRESS.test(host) ? host : 'localhost:4000'), POLICY);
  };
}
