import type {Report} from './report';

const REDACTED = '***';

/** The forms in which a secret may turn up in a message. */
function formsOf(secret: string): string[] {
  const basic = Buffer.from(`x-access-token:${secret}`).toString('base64');
  const forms = [secret, encodeURIComponent(secret), basic, JSON.stringify(secret).slice(1, -1)];
  // The longest first: one form may lie in another.
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

/**
 * Takes a token out of whatever a person may read. By design it never gets there; this is the wall
 * behind that, also for messages of libraries.
 */
export interface Redaction {
  readonly text: (text: string) => string;
  /** Takes it out of an error, what caused it included, in place. */
  readonly error: <T>(error: T) => T;
  readonly report: (report: Report) => Report;
}

/** @param token null where there is none */
export function createRedaction(token: string | null): Redaction {
  const forms = token === null ? [] : formsOf(token);

  function text(value: string): string {
    return forms.reduce((redacted, form) => redacted.replaceAll(form, REDACTED), value);
  }

  function redactAll(value: unknown, seen: Set<object>): void {
    if (!(value instanceof Error) || seen.has(value)) {
      return;
    }
    seen.add(value);
    value.message = text(value.message);
    if (value.stack !== undefined) {
      value.stack = text(value.stack);
    }
    redactAll(value.cause, seen);
    if (value instanceof AggregateError) {
      value.errors.forEach((each) => {
        redactAll(each, seen);
      });
    }
  }

  return {
    text,
    error: (error) => {
      redactAll(error, new Set());
      return error;
    },
    report: ({info, success, warn, error, progress, at}) => {
      const redacted = (write: (message: string) => void) => (message: string) => {
        write(text(message));
      };
      return {
        info: redacted(info),
        success: redacted(success),
        warn: redacted(warn),
        error: redacted(error),
        progress: redacted(progress),
        at: (severity, message) => {
          at(severity, text(message));
        },
      };
    },
  };
}
