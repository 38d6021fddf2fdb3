/** What stands in the way of a backup, or is wrong with one; its message is for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
