import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { stableJson } from '@tributary/connector-kit';

const PRINT_BYTES = 64 * 1024;

/** Changes when the file does: its size, time, beginning and end. */
export async function contentPrint(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { size, mtimeMs } = await handle.stat();
    const hash = createHash('sha256').update(`${String(size)} ${String(mtimeMs)}`);
    for (const start of [0, Math.max(0, size - PRINT_BYTES)]) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(PRINT_BYTES), 0, PRINT_BYTES, start);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return hash.digest('base64url');
  } finally {
    await handle.close();
  }
}

export function mappingPrint(mapping: unknown): string {
  return createHash('sha256').update(stableJson(mapping)).digest('base64url');
}
