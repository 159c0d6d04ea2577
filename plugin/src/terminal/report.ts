import {logger} from '@docusaurus/logger';
import type {ReportingSeverity} from '@docusaurus/types';

/** Where messages for the person at the terminal go. */
export interface Report {
  readonly info: (message: string) => void;
  readonly success: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
  /** Shows how far a long work is, on a terminal only; an empty text clears the line. */
  readonly progress: (message: string) => void;
  /** As Docusaurus' `logger.report`, but `throw` is left to the caller. */
  readonly at: (severity: Exclude<ReportingSeverity, 'throw'>, message: string) => void;
}

function showProgress(message: string): void {
  const {stderr} = process;
  if (stderr.isTTY) {
    stderr.cursorTo(0);
    stderr.clearLine(0);
    stderr.write(message);
  }
}

/** Writes to standard output and standard error, as Docusaurus does. */
export function createReport(): Report {
  return {
    info: (message) => {
      logger.info(message);
    },
    success: (message) => {
      logger.success(message);
    },
    warn: (message) => {
      logger.warn(message);
    },
    error: (message) => {
      logger.error(message);
    },
    progress: showProgress,
    at: (severity, message) => {
      logger.report(severity)(message);
    },
  };
}

/** A report whose messages begin with a text, such as the name of one of several instances. */
export function beginMessages(report: Report, prefix: string): Report {
  return prefix === ''
    ? report
    : {
        info: (message) => {
          report.info(prefix + message);
        },
        success: (message) => {
          report.success(prefix + message);
        },
        warn: (message) => {
          report.warn(prefix + message);
        },
        error: (message) => {
          report.error(prefix + message);
        },
        progress: report.progress,
        at: (severity, message) => {
          report.at(severity, prefix + message);
        },
      };
}

/** Writes to standard error only, for commands whose standard output is data. */
export function createErrorStreamReport(): Report {
  function write(kind: string): (message: string) => void {
    return (message) => {
      process.stderr.write(`[${kind}] ${message}\n`);
    };
  }
  const report = {
    info: write('INFO'),
    success: write('SUCCESS'),
    warn: write('WARNING'),
    error: write('ERROR'),
    progress: showProgress,
  };
  return {
    ...report,
    at: (severity, message) => {
      if (severity !== 'ignore') {
        report[severity === 'log' ? 'info' : severity](message);
      }
    },
  };
}
