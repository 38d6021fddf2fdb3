import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

interface WatchOptions {
  readonly file: string;
  /** Called after the file may have changed; it compares for itself. */
  readonly onChange: () => void;
  /** How often to look where the file system reports nothing (network mounts, some containers). */
  readonly pollMs: number;
}

/** A writer may take several writes; one look after them is enough. */
const SETTLE_MS = 50;

/** Calls back when a file may have changed. Watches the folder, because writers replace the file by renaming. */
export function watchFile({ file, onChange, pollMs }: WatchOptions): { close(): void } {
  let settling: NodeJS.Timeout | undefined;
  const name = basename(file);
  const watcher = watch(dirname(file), { persistent: false }, (_event, changed) => {
    if (changed !== null && changed !== name) return;
    clearTimeout(settling);
    settling = setTimeout(onChange, SETTLE_MS);
  });
  // The poll goes on without the watcher, for example when the folder itself is replaced.
  watcher.on('error', () => {
    watcher.close();
  });
  const poll = setInterval(onChange, pollMs);
  poll.unref();
  return {
    close() {
      clearTimeout(settling);
      clearInterval(poll);
      watcher.close();
    },
  };
}
