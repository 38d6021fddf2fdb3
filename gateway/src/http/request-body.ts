import type { IncomingMessage } from 'node:http';

/** Why a body was not taken. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly status: 400 | 413 | 415;

  constructor(status: BodyRefused['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/** The body as text, read no further than `limit` bytes. Throws `BodyRefused`. */
async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const body = await readBytes(request, limit);
  try {
    return UTF8.decode(body);
  } catch {
    // The decoder's own message tells the reader nothing more than this.
    throw new BodyRefused(400, 'The body is not UTF-8 text.');
  }
}

/** The body as it was sent. Throws `BodyRefused`. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new BodyRefused(415, 'Send the body without content-encoding.');
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return await bytesOf(request, limit);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

async function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= limit) return;
      // Left before its end, the stream must not be destroyed: the refusal goes out over the same socket.
      request.pause();
      reject(tooLarge(limit));
    });
    request.once('end', () => {
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes));
    });
    request.once('error', reject);
    request.once('close', () => {
      reject(new Error('The client left before its body was complete'));
    });
  });
}

/** A JSON body, or undefined when the content type is another one: the GraphQL layer says what it thinks of that. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const { essence, charset } = contentType(request.headers['content-type']);
  if (essence !== 'application/json') return undefined;
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new BodyRefused(415, 'Send the body as UTF-8.');
  }
  const body = await readBody(request, limit);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // The parser's message quotes the body, which may hold a secret.
    throw new BodyRefused(400, 'The body is not valid JSON.');
  }
}

function tooLarge(limit: number): BodyRefused {
  return new BodyRefused(413, `The body is larger than ${String(limit)} bytes.`);
}

function contentType(header: string | undefined): { essence: string; charset: string | undefined } {
  const [essence = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return { essence, charset: charset?.slice('charset='.length).replaceAll('"', '') };
}
