import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createErrorStreamReport} from '../../../plugin/src/terminal/report';
import type {Report} from '../../../plugin/src/terminal/report';

describe('createErrorStreamReport', () => {
  const written = {out: '', error: ''};
  let report: Report;

  beforeEach(() => {
    Object.assign(written, {out: '', error: ''});
    const listen = (stream: 'out' | 'error') => (text: unknown) => {
      written[stream] += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(listen('out'));
    vi.spyOn(process.stderr, 'write').mockImplementation(listen('error'));
    report = createErrorStreamReport();
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('leaves standard output to the data', () => {
    report.info('a');
    report.success('b');
    report.warn('c');
    report.error('d');
    report.progress('e');
    report.at('warn', 'f');
    vi.restoreAllMocks();
    expect(written.out).toBe('');
    expect(written.error).toMatch('[INFO] a\n[SUCCESS] b\n[WARNING] c\n[ERROR] d\n');
  });

  it.each([
    ['ignore', ''],
    ['log', '[INFO] x\n'],
    ['warn', '[WARNING] x\n'],
  ] as const)('says as much as the site wants to hear: %s', (severity, said) => {
    report.at(severity, 'x');
    vi.restoreAllMocks();
    expect(written.error).toBe(said);
  });
});
