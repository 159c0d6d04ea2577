import {stripVTControlCharacters} from 'node:util';
import type {Report} from '../../plugin/src/terminal/report';

/** A report, and what was said to it: each message behind its kind, `warn: …`. */
export interface RecordedReport {
  readonly report: Report;
  readonly messages: string[];
}

/** Listens to what the person at the terminal would read, without the colours. */
export function recordReport(): RecordedReport {
  const messages: string[] = [];
  const write = (kind: string) => (message: string) => {
    messages.push(`${kind}: ${stripVTControlCharacters(message)}`);
  };
  return {
    messages,
    report: {
      info: write('info'),
      success: write('success'),
      warn: write('warn'),
      error: write('error'),
      progress: () => undefined,
      at: (severity, message) => {
        write(severity)(message);
      },
    },
  };
}
