/** Sends the requests, in a process of its own so that it shares no event loop with what it measures. */
import autocannon from 'autocannon';
import type { LoadJob, LoadResult } from './load-messages.ts';

async function run({ url, headers, bodies, seconds, forbidden }: LoadJob): Promise<LoadResult> {
  let connection = 0;
  const result = await autocannon({
    url,
    connections: bodies.length,
    duration: seconds,
    method: 'POST',
    headers: { ...headers },
    verifyBody: (body) => !String(body).includes(forbidden),
    setupClient(client) {
      const own = bodies[connection % bodies.length] ?? [];
      connection += 1;
      client.setRequests(own.map((body) => ({ method: 'POST', headers: { ...headers }, body })));
    },
  });
  return {
    requests: result['2xx'],
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx + result.mismatches,
  };
}

process.on('message', (job) => {
  // Sent by startLoad(), the only one who starts this file.
  run(job as LoadJob).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
