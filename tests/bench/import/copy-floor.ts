import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openDedicated } from '@tributary/platform';

/** Seconds that PostgreSQL takes to COPY the same rows, as they are, into one plain table without an index. */
export async function copySeconds(url: string, { file, columns }: { file: string; columns: number }): Promise<number> {
  const sql = openDedicated(url, 'bench copy');
  try {
    const names = Array.from({ length: columns }, (_, index) => `column${String(index)} text`);
    await sql.unsafe('drop table if exists public.bench_copy');
    await sql.unsafe(`create table public.bench_copy (${names.join(', ')})`);
    const started = performance.now();
    const into = await sql.unsafe('copy public.bench_copy from stdin (format csv)').writable();
    await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), into);
    const seconds = (performance.now() - started) / 1000;
    await sql.unsafe('drop table public.bench_copy');
    return seconds;
  } finally {
    await sql.end();
  }
}
