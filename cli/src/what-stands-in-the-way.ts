const FILE: Readonly<Record<string, string>> = {
  EACCES: 'this account may not',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENOENT: 'it or its folder is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'something on the way to it is not a folder',
  EPERM: 'this account may not',
  EROFS: 'the disk can only be read',
};

/**
 * What a person can put right about a file or folder of theirs, in one sentence. Undefined for anything else: that is
 * a fault of ours.
 */
export function whatStandsInTheWay(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const { code, path } = error;
  if (typeof code !== 'string' || typeof path !== 'string') return undefined;
  const reason = Object.hasOwn(FILE, code) ? FILE[code] : undefined;
  if (reason === undefined) return undefined;
  const doing = 'syscall' in error && error.syscall === 'mkdir' ? 'made' : 'opened';
  return `${path} cannot be ${doing}: ${reason} (${code}).`;
}
