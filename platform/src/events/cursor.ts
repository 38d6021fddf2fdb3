import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { CursorInvalid } from './log-errors.ts';

/** Turns positions into texts that clients keep, and back. Only texts made with the same secret are taken. */
export interface CursorCodec {
  encode(position: bigint, epoch: string): string;
  /** Throws CursorInvalid unless the text was made for this epoch. */
  decode(text: string, epoch: string): bigint;
}

const POSITION_BYTES = 8;
const EPOCH_BYTES = 8;
const SIGNATURE_BYTES = 16;
const CURSOR_BYTES = POSITION_BYTES + EPOCH_BYTES + SIGNATURE_BYTES;
const CURSOR_TEXT = /^[A-Za-z0-9_-]{43}$/;

export function makeCursorCodec(secret: string): CursorCodec {
  const key = createHmac('sha256', secret).update('tributary log cursor').digest();
  const signatureOf = (payload: Buffer): Buffer =>
    createHmac('sha256', key).update(payload).digest().subarray(0, SIGNATURE_BYTES);
  return {
    encode(position, epoch) {
      const payload = Buffer.alloc(POSITION_BYTES + EPOCH_BYTES);
      payload.writeBigUInt64BE(position);
      epochTag(epoch).copy(payload, POSITION_BYTES);
      return Buffer.concat([payload, signatureOf(payload)]).toString('base64url');
    },
    decode(text, epoch) {
      const bytes = CURSOR_TEXT.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0);
      if (bytes.length !== CURSOR_BYTES) throw new CursorInvalid('it is damaged');
      const payload = bytes.subarray(0, POSITION_BYTES + EPOCH_BYTES);
      if (!timingSafeEqual(bytes.subarray(payload.length), signatureOf(payload))) {
        throw new CursorInvalid('it was not made by this hub');
      }
      if (!payload.subarray(POSITION_BYTES).equals(epochTag(epoch))) {
        throw new CursorInvalid('the log it points into was replaced since');
      }
      return payload.readBigUInt64BE();
    },
  };
}

function epochTag(epoch: string): Buffer {
  return createHash('sha256').update(epoch).digest().subarray(0, EPOCH_BYTES);
}
