/**
 * Credentials at rest: AES-256-GCM under a key derived from the hub's secret. The connection's id is part of
 * what is authenticated, so a stored credential cannot be moved to another connection.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

export type Credential = Readonly<Record<string, string>>;

const Stored = z.record(z.string(), z.string());
const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export function encryptCredential(credential: Credential, { secret, connectionId }: Sealing): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(connectionId));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(credential), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), sealed]);
}

/** Throws when the bytes were changed, belong to another connection, or were sealed with another secret. */
export function decryptCredential(stored: Buffer, { secret, connectionId }: Sealing): Credential {
  if (stored[0] !== FORMAT) throw new Error('The stored credential has an unknown format.');
  const iv = stored.subarray(1, 1 + IV_BYTES);
  const tag = stored.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(connectionId)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(stored.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
  return Stored.parse(JSON.parse(text.toString('utf8')));
}

interface Sealing {
  readonly secret: string;
  readonly connectionId: string;
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'tributary connection credentials', KEY_BYTES));
}
