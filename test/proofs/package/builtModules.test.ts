import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {describe, expect, it} from 'vitest';

const BROWSER = path.resolve(__dirname, '../../../plugin/lib/browser');

describe('what the package has for browsers', () => {
  // Docusaurus has Babel go over it, which for older browsers writes an "import" into each file that
  // needs one of its helpers. A module of Node breaks by that: its "exports" are not there any more.
  it('is made of modules of the web, with what it shares with Node', async () => {
    const names = await fs.readdir(BROWSER, {recursive: true});
    const files = names.filter((name) => name.endsWith('.js'));
    expect(files).toContain(path.join('versions', 'answerQuestion.js'));
    expect(files.length).toBeGreaterThan(60);
    const ofNode: string[] = [];
    for (const file of files) {
      const text = await fs.readFile(path.join(BROWSER, file), 'utf8');
      if (/^exports\.|\brequire\(/m.test(text)) {
        ofNode.push(file);
      }
    }
    expect(ofNode).toEqual([]);
  });
});

describe('what the package has for Node', () => {
  // As the website's own code would: by the name of the package, through what it exports.
  const require = createRequire(path.resolve(__dirname, '../../../website/package.json'));
  const NAME = 'docusaurus-plugin-security-advisories';

  it.each([NAME, `${NAME}/webhook`, `${NAME}/webhook/node`, `${NAME}/package.json`])(
    'can be required: %s',
    (name) => {
      expect(['function', 'object']).toContain(typeof require(name));
    },
  );

  it('is nothing else: what lies behind may change with any version', () => {
    expect(() => require(`${NAME}/lib/versions/answerQuestion.js`) as unknown).toThrow(
      /not defined by "exports"/,
    );
  });
});
