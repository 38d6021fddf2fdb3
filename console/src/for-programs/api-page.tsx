import { ENDPOINT } from '../api/hub.ts';
import { useExplorer } from '../app/explorer.ts';
import { Card } from '../elements/card.tsx';

const PLACES = [
  ['/readyz', 'whether every part is ready'],
  ['/healthz', 'whether this process is alive'],
  ['/metrics', 'figures for Prometheus'],
] as const;

/** How a program asks what the console asks. */
export function ApiPage() {
  const hasExplorer = useExplorer();
  const { origin } = location;
  const example = `curl -s ${origin}${ENDPOINT} \\
  -H 'content-type: application/json' \\
  -H 'authorization: Bearer <key>' \\
  -d '{"query":"{ viewer { name roles } }"}'`;
  return (
    <>
      <header className="page-head">
        <h1>API</h1>
        {hasExplorer && (
          <a className="button" href="/graphiql" target="_blank" rel="noreferrer">
            Open the explorer
          </a>
        )}
      </header>
      <div className="column reading">
        <Card title="One endpoint">
          <p>
            <code>
              {origin}
              {ENDPOINT}
            </code>
          </p>
          <p className="quiet">
            POST and GET for queries; for subscriptions WebSocket (graphql-transport-ws) or Server-Sent Events. This
            console uses nothing else: the button “Query” on each page shows how.
          </p>
          <pre tabIndex={0}>{example}</pre>
        </Card>
        <Card title="Keys">
          <p className="quiet">
            Send an API key or a session token with each request. The first start printed a key;{' '}
            <code>npx tributary key create --role admin</code> makes another one, and so does the mutation{' '}
            <code>createApiKey</code>.
          </p>
        </Card>
        <Card title="For operators">
          <dl className="facts-list">
            {PLACES.map(([path, what]) => (
              <div key={path}>
                <dt>
                  <a href={path}>{path}</a>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </>
  );
}
