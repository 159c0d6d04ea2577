import {describe, expect, it} from 'vitest';
import {createRedaction} from '../../../plugin/src/terminal/redaction';
import {recordReport} from '../../given/recordReport';

const TOKEN = 'made/up+"token"';

describe('createRedaction', () => {
  const {text, error, report} = createRedaction(TOKEN);

  it.each([
    ['as it is', TOKEN],
    ['in an address', encodeURIComponent(TOKEN)],
    ['in JSON', JSON.stringify(TOKEN)],
    ['as git sends it', Buffer.from(`x-access-token:${TOKEN}`).toString('base64')],
  ])('takes a token out of a text: %s', (_case, form) => {
    expect(text(`before ${form} and ${form} after`)).toMatch(/^before .*\*\*\*.* after$/);
    expect(text(form)).not.toMatch(/made|token"|bWFkZS/);
  });

  it('leaves a text without it as it is', () => {
    expect(text('made up')).toBe('made up');
  });

  it('leaves everything as it is where there is no token', () => {
    expect(createRedaction(null).text(`x ${TOKEN}`)).toBe(`x ${TOKEN}`);
  });

  it('takes it out of an error, its stack and all that caused it, and keeps its kind', () => {
    const one = new TypeError(`in one of many: ${TOKEN}`);
    const deepest = new AggregateError([one], 'many');
    const given = new RangeError(`above ${TOKEN}`, {cause: new Error(TOKEN, {cause: deepest})});
    const redacted = error(given);
    expect(redacted).toBe(given);
    expect(redacted.message).toBe('above ***');
    const seen = [redacted, redacted.cause as Error, deepest, one];
    const words = seen.flatMap(({message, stack = ''}) => [message, stack]).join();
    expect(words).not.toMatch('made/up');
  });

  it('gets over an error that caused itself, and over what is none', () => {
    const circle = new Error(TOKEN);
    circle.cause = circle;
    expect(error(circle).message).toBe('***');
    expect(error('no error')).toBe('no error');
  });

  it('takes it out of every message of a report', () => {
    const {report: recorded, messages} = recordReport();
    const redacted = report(recorded);
    redacted.info(TOKEN);
    redacted.success(TOKEN);
    redacted.warn(TOKEN);
    redacted.error(TOKEN);
    redacted.at('warn', TOKEN);
    expect(JSON.stringify(messages)).not.toMatch('made/up');
    expect(JSON.stringify(messages).match(/\*\*\*/g)).toHaveLength(5);
  });
});
