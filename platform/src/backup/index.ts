/** Everything a hub knows, as a folder of files, and back: one moment of every subgraph and of the event log. */
export { BackupError } from './backup-error.ts';
export { isHalfRestored, loadBackup } from './load-backup.ts';
export { readManifest } from './manifest.ts';
export type { Manifest } from './manifest.ts';
export type { BackupProgress } from './read-tables.ts';
export { verifyBackup } from './verify-backup.ts';
export { writeBackup } from './write-backup.ts';
