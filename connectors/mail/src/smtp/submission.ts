/** One SMTP connection over the kit's sockets, ready to take a message. Whoever opens it closes it. */
import { isNativeError } from 'node:util/types';
import { ReconnectNeeded } from '@tributary/connector-kit';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailContext } from '../imap/session.ts';
import { transportTo } from '../transport.ts';
import { answerIn, smtpFault, type SmtpAnswer } from './smtp-fault.ts';

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export type Submitted =
  | {
      readonly is: 'accepted';
      /** Recipients that the server would not take; the others get it. */ readonly refused: readonly string[];
    }
  /** Nobody gets it. */
  | { readonly is: 'refused'; readonly answer: SmtpAnswer }
  /** The connection was lost while it was handed over: it may have been taken. */
  | { readonly is: 'unknown'; readonly why: string };

export interface Submission {
  submit(envelope: Envelope, source: Buffer): Promise<Submitted>;
  close(): void;
}

const TIMEOUT_MS = 60_000;

export async function openSubmission(ctx: MailContext): Promise<Submission> {
  const { smtp } = ctx.config;
  if (!smtp) throw new ReconnectNeeded('No server for sending (smtp) is configured.');
  const peer = await ctx.sockets.peer(smtp.host, smtp.port);
  const connection = new SMTPConnection({
    ...transportTo(peer, smtp),
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // The resolved address was allowed by the host, whatever it is.
    allowInternalNetworkInterfaces: true,
    logger: false,
  });
  const close = (): void => {
    ctx.signal.removeEventListener('abort', close);
    connection.close();
  };
  ctx.signal.addEventListener('abort', close, { once: true });
  // Every step hears of it as well; without a listener the process would end.
  connection.on('error', () => undefined);
  const { user = '', password: pass = '' } = peer.secrets;
  try {
    await ctx.sockets.call(
      async () => {
        await step<unknown>(connection, (done) => {
          connection.connect((error) => {
            done(error ?? null);
          });
        });
        if (smtp.signIn)
          await step<unknown>(connection, (done) => {
            connection.login({ user, pass, credentials: { user, pass } }, done);
          });
      },
      { classify: smtpFault },
    );
  } catch (error) {
    close();
    throw error;
  }
  return { submit: async (envelope, source) => await submit(connection, envelope, source), close };
}

async function submit(connection: SMTPConnection, { from, to }: Envelope, source: Buffer): Promise<Submitted> {
  try {
    const { rejected } = await step<{ rejected: string[] }>(connection, (done) => {
      connection.send({ from, to: [...to] }, source, (error, info) => {
        done(error, info);
      });
    });
    connection.quit();
    return { is: 'accepted', refused: rejected };
  } catch (error) {
    const answer = answerIn(error);
    if (answer) return { is: 'refused', answer };
    return { is: 'unknown', why: isNativeError(error) ? error.message : String(error) };
  }
}

/** A lost connection is an event of the connection and not the step's answer. */
async function step<Result>(
  connection: SMTPConnection,
  begin: (done: (error: unknown, result?: Result) => void) => void,
): Promise<Result> {
  return await new Promise((resolve, reject) => {
    const lost = (): void => {
      settle(() => {
        reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' }));
      });
    };
    const failed = (error: unknown): void => {
      settle(() => {
        reject(isNativeError(error) ? error : new Error(String(error)));
      });
    };
    function settle(end: () => void): void {
      connection.removeListener('error', failed);
      connection.removeListener('end', lost);
      end();
    }
    connection.once('error', failed);
    connection.once('end', lost);
    begin((error, result) => {
      if (error !== null && error !== undefined) failed(error);
      else
        settle(() => {
          resolve(result as Result);
        });
    });
  });
}
