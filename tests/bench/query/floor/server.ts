/** The floor: one prepared statement behind node:http, its text sent as it came. `server.ts <database url>` prints its port. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { FLOOR_STATEMENTS } from './statements.ts';

const [connectionString] = process.argv.slice(2);
if (connectionString === undefined) throw new Error('Usage: server.ts <database url>');
const pool = new pg.Pool({
  connectionString,
  application_name: 'bench floor',
  max: 4,
  options: '-c timezone=UTC -c jit=off',
});

const server = createServer((request, response) => {
  answer(request.url === '/page' ? 'page' : 'one', request).then(
    (body) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
});

async function answer(shape: 'one' | 'page', request: AsyncIterable<Buffer>): Promise<string> {
  const value = await text(request);
  const { rows } = await pool.query<[string]>({
    name: shape,
    text: FLOOR_STATEMENTS[shape],
    values: [value],
    rowMode: 'array',
  });
  const [row] = rows;
  if (!row) throw new Error(`There is nothing for ${value}`);
  return row[0];
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(`listening ${String(address.port)}`);
});
process.once('SIGTERM', () => process.exit(0));
