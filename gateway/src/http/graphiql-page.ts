import { ICON } from './icon.ts';

/** Side by side a query and its answer are unreadable on a telephone: there one stands above the other. */
const STYLE = `
html, body, #graphiql { height: 100%; margin: 0; }
@media (max-width: 700px) {
  .graphiql-container { flex-direction: column-reverse; }
  .graphiql-container .graphiql-sidebar { flex-direction: row; width: auto; }
  .graphiql-container .graphiql-sidebar .graphiql-sidebar-section { display: flex; flex-direction: row; }
  .graphiql-container .graphiql-main { flex: 1; flex-direction: column; min-height: 0; overflow: hidden; }
  .graphiql-container .graphiql-plugin { max-width: none; min-height: 0; overflow-y: auto; }
  .graphiql-container .graphiql-session { flex-direction: column; }
  .graphiql-container .graphiql-session > * { min-height: 0; }
}`;

/** What a newcomer finds in the editor. Nothing but what every hub answers. */
const FIRST_QUERY = `# Put your API key behind "Bearer" in Headers
# below, then press the button or Ctrl-Enter.
# The first start printed a key. Another one:
#   npx tributary key create --role admin

query FirstLook {
  viewer {
    name
    roles
  }
  contacts(first: 3) {
    totalCount
    nodes {
      displayName
      identities {
        kind
        value
      }
      metrics {
        orderCount
      }
    }
  }
}
`;

/** A fetcher of ours, so that subscriptions carry the credential from the header editor, whatever it is now. */
const SCRIPT = `
import { createClient } from '/graphiql/graphql-ws/client.js';

const httpUrl = '/graphql';
const socketUrl = location.origin.replace(/^http/, 'ws') + '/graphql';

/** The header editor begins with an empty Bearer, which stands for no credential yet. */
function filledIn(headers) {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([, value]) => !/^Bearer\\s*$/i.test(value)));
}

function credentialOf(headers) {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'authorization');
  return name ? { authorization: headers[name] } : {};
}

function isSubscription(parameters, options) {
  const operations = (options?.documentAST?.definitions ?? []).filter((one) => one.kind === 'OperationDefinition');
  const chosen = operations.find((one) => one.name?.value === parameters.operationName) ?? operations[0];
  return chosen?.operation === 'subscription';
}

async function fetchOnce(parameters, headers) {
  const response = await fetch(httpUrl, {
    method: 'POST',
    headers: { ...headers, accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

function subscribe(parameters, headers) {
  const client = createClient({ url: socketUrl, connectionParams: credentialOf(headers), retryAttempts: 0 });
  return {
    subscribe(observer) {
      const stop = client.subscribe(parameters, {
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) =>
          observer.error(error instanceof CloseEvent ? new Error('Closed: ' + error.code + ' ' + error.reason) : error),
      });
      return { unsubscribe() { stop(); client.dispose(); } };
    },
  };
}

const fetcher = (parameters, options) =>
  isSubscription(parameters, options)
    ? subscribe(parameters, filledIn(options?.headers))
    : fetchOnce(parameters, filledIn(options?.headers));

/** The console's links bring an operation along. */
const asked = new URLSearchParams(location.search);
const brought = asked.has('query') ? { query: asked.get('query'), variables: asked.get('variables') ?? '' } : {};

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    ...brought,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: true,
    defaultEditorToolsVisibility: 'headers',
    defaultQuery: ${JSON.stringify(FIRST_QUERY)},
    defaultHeaders: '{\\n  "authorization": "Bearer "\\n}',
  }),
);
`;

export function graphiqlPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tributary: GraphiQL</title>
${ICON}
<link rel="stylesheet" href="/graphiql/graphiql.css">
<style>${STYLE}</style>
</head>
<body>
<div id="graphiql">Loading…</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script type="module">${SCRIPT}</script>
</body>
</html>
`;
}
