import { createTransport } from 'nodemailer';

/** A mail to one person. */
export interface Letter {
  /** The same for every try, so that a mail which arrives twice can be told to be one; without angle brackets. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * How sending ended. A failure is permanent when the server refuses this mail or its recipient for good. `status` is the
 * reply code of a refusal; null where the server gave none.
 */
export type MailOutcome =
  | { readonly delivered: true; readonly status: null }
  | {
      readonly delivered: false;
      readonly status: number | null;
      readonly reason: string;
      readonly permanent: boolean;
    };

export interface SmtpSender {
  /** Hands a mail to the server. It always ends within a minute, and never throws for what a server does. */
  send(letter: Letter, signal?: AbortSignal): Promise<MailOutcome>;
}

export interface SmtpLimits {
  /** For the connection, the greeting, and each silence after it, ms. */
  readonly silenceMs: number;
  /** For all of it, ms. */
  readonly totalMs: number;
}

const LIMITS: SmtpLimits = { silenceMs: 15_000, totalMs: 60_000 };

/** Longest answer of a server that is kept, characters. */
const MAX_REASON = 300;

/**
 * Makes what hands mails to the unit's own mail server, each over a connection of its own.
 *
 * @param url `smtp://USER:PASSWORD@HOST:PORT` (STARTTLS where the server offers it) or `smtps://…`
 * @param from sender of every mail, e.g. `Breechlink <breechlink@lab.example>`
 */
export function createSmtpSender(url: string, from: string, limits: SmtpLimits = LIMITS): SmtpSender {
  const transport = createTransport({
    url,
    connectionTimeout: limits.silenceMs,
    greetingTimeout: limits.silenceMs,
    socketTimeout: limits.silenceMs,
    // A mail is the text that it was given, whatever stands in it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, to, subject, text }, signal) => {
      const inTime = AbortSignal.timeout(limits.totalMs);
      try {
        await transport.sendMail({
          from,
          // As an object: a list of several addresses is no single one.
          to: { name: '', address: to },
          messageId: `<${messageId}>`,
          subject,
          text,
          // RFC 3834: no answering machine shall answer.
          headers: { 'auto-submitted': 'auto-generated' },
          signal: signal === undefined ? inTime : AbortSignal.any([inTime, signal]),
        });
        return { delivered: true, status: null };
      } catch (error) {
        const reason = inTime.aborted ? `not done within ${limits.totalMs / 1000} s` : reasonOf(error);
        return { delivered: false, status: statusOf(error), reason, permanent: isPermanent(error) };
      }
    },
  };
}

/**
 * Whether the server refused the mail itself for good. A refused password or sender is a matter of configuration:
 * once that is mended, the mail goes through.
 */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !('permanent' in error) || !('command' in error)) return false;
  return error.permanent === true && (error.command === 'RCPT TO' || error.command === 'DATA');
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('responseCode' in error)) return null;
  return typeof error.responseCode === 'number' ? error.responseCode : null;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = 'response' in error && typeof error.response === 'string' ? error.response : error.message;
  return text.replaceAll(/\s+/g, ' ').slice(0, MAX_REASON);
}
