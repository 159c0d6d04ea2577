import {describe, expect, it} from 'vitest';
import {ALERTS} from '../../../plugin/src/markdown/nodes/admonition';
import {makeAdmonitions} from '../../../plugin/src/markdown/fitting/makeAdmonitions.mjs';
import {pageOf, transformMarkdown} from './transform';

const make = (markdown: string, available: readonly string[] = ALERTS) =>
  transformMarkdown(markdown, makeAdmonitions(new Set(available)));

describe('makeAdmonitions', () => {
  it.each(ALERTS)('makes an admonition of the alert %s', (name) => {
    expect(make(`> [!${name.toUpperCase()}]\n> text`)).toBe(`:::${name}\ntext\n:::`);
    expect(make(`> [!${name}]\n> text`)).toBe(`:::${name}\ntext\n:::`);
  });

  it('keeps all that is in it', () => {
    expect(make('> [!TIP]\n> *a*\n> b\n>\n> - c\n>\n> d\n>\n> > e')).toBe(
      ':::tip\n_a_\nb\n\n- c\n\nd\n\n> e\n:::',
    );
  });

  it('keeps a list before a quote', () => {
    expect(make('> [!TIP]\n> - a\n>\n> > b')).toBe(':::tip\n- a\n\n> b\n:::');
  });

  it('knows the mark in a paragraph of its own, and with a hard break', () => {
    expect(make('> [!NOTE]\n>\n> a')).toBe(':::note\na\n:::');
    expect(make('> [!NOTE]  \n> a')).toBe(':::note\na\n:::');
  });

  it.each([
    '> [!DANGER]\n> a',
    '> [!NOTE] a\n> b',
    '> [!NOTE]',
    '> a\n> [!NOTE]',
    '> *[!NOTE]*\n> a',
    '[!NOTE]\na',
    '- > [!NOTE]\n  > a',
    '> > [!NOTE]\n> > a',
  ])('leaves what GitHub shows as a quote: %j', (markdown) => {
    expect(make(markdown)).not.toMatch(':::');
  });

  it('makes a quote with a title where the blog shows none of that name', () => {
    expect(make('> [!WARNING]\n> a', ['note'])).toBe('> **Warning**\n>\n> a');
  });

  it('is an admonition on the page, for version 3 and 4', async () => {
    const markdown = make('> [!WARNING]\n> [x] {y=z}');
    for (const compatibility of ['v3', 'v4'] as const) {
      const {elements, text} = await pageOf(markdown, compatibility);
      expect(elements).toContainEqual(
        expect.objectContaining({tagName: 'admonition', properties: {type: 'warning'}}),
      );
      expect(text).toMatch('[x] {y=z}');
    }
  });
});
