import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {COMMANDS} from '../../../plugin/src/commands/addCommands';
import {DEFAULT_EXPORTS} from '../../../plugin/src/options/exportOptions';
import {LANGUAGES} from '../../given/languages';

const DOCS = path.join(__dirname, '../../../website/docs');
const read = (file: string) => fs.readFileSync(path.join(DOCS, file), 'utf8');

describe('the page about the commands', () => {
  const page = read('commands.md');

  it.each(COMMANDS)('has a section about $name, which names each of its flags', ({name, flags}) => {
    const [, section = ''] = page.split(`## \`docusaurus ${name}\`\n`);
    const own = section.split(/^## /m)[0] ?? '';
    expect(own).not.toBe('');
    // Where a command has a page of its own, its section leads there.
    const pages = [...own.matchAll(/\]\(([\w/-]+\.mdx?)/g)].map(([, target = '']) => read(target));
    const all = [own, ...pages].join('\n');
    expect(flags.filter(({flag}) => !all.includes(flag.split(' ')[0] ?? flag))).toEqual([]);
  });
});

describe('the pages about files for machines', () => {
  const formats = Object.keys(DEFAULT_EXPORTS).filter((name) => name !== 'custom');

  it.each(formats)('say of %s what it is, and whether it is on', (name) => {
    expect(read('options.md')).toMatch(new RegExp(`^\\| \`${name}\` +\\| \`(?:true|false)\``, 'm'));
    const page = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(read('exports/overview.md')).toContain(`(${page}.md)`);
    const sidebar = fs.readFileSync(path.join(DOCS, '../sidebars.ts'), 'utf8');
    expect(sidebar).toContain(`'exports/${page}'`);
  });
});

describe('the page about languages', () => {
  it('lists each of them', () => {
    const listed = [...read('languages.md').matchAll(/^\| [^|]+ \| `([\w-]+)` +\|$/gm)];
    expect(listed.map(([, code]) => code).sort()).toEqual(LANGUAGES);
  });
});
