import {describe, expect, it} from 'vitest';
import {detectCommand, detectLocales} from '../../../plugin/src/docusaurus/runningCommand';

const NODE = '/usr/bin/node';
const DOCUSAURUS = '/site/node_modules/@docusaurus/core/bin/docusaurus.mjs';

describe('detectCommand', () => {
  it.each([
    [['build'], 'build'],
    [['build', '--locale', 'de'], 'build'],
    [['build', 'start'], 'build'],
    [['deploy'], 'build'],
    [['serve', '--build'], 'build'],
    [['start'], 'start'],
    [['start', 'site', '--port', '3001'], 'start'],
    [['swizzle', '@docusaurus/theme-classic', 'Footer'], 'other'],
    [['write-translations'], 'other'],
    [['write-heading-ids'], 'other'],
    [['clear'], 'other'],
    [['docs:version', '1.0'], 'other'],
    [['advisories:sync'], 'other'],
    [['advisories:sync', 'build'], 'other'],
    [['--help'], 'other'],
    [['--version'], 'other'],
    [[], 'other'],
  ])('takes `docusaurus %j` for %s', (args, command) => {
    expect(detectCommand([NODE, DOCUSAURUS, ...args])).toBe(command);
  });

  it.each([
    '/site/node_modules/.bin/docusaurus',
    'C:/site/node_modules/@docusaurus/core/bin/docusaurus.mjs',
    'docusaurus.js',
    'docusaurus.cjs',
  ])('knows the command line under the path %s', (script) => {
    expect(detectCommand([NODE, script, 'clear'])).toBe('other');
  });

  it.each([
    [[]],
    [[NODE]],
    [[NODE, '/site/build-everything.mjs']],
    [[NODE, '/site/build-everything.mjs', 'clear']],
    [[NODE, '/site/node_modules/docusaurus/other.mjs', 'start']],
    [[NODE, '/site/not-docusaurus.mjs', 'start']],
  ])('treats an unknown caller as a build: %j', (argv) => {
    expect(detectCommand(argv)).toBe('build');
  });
});

describe('detectLocales', () => {
  it.each([
    [['build'], null],
    [['build', '--locale', 'de'], ['de']],
    [['build', '--locale=de'], ['de']],
    [['build', '-l', 'de'], ['de']],
    [
      ['build', 'site', '--out-dir', 'to', '--locale', 'de', '-l', 'zh-Hans'],
      ['de', 'zh-Hans'],
    ],
    [['start', '--port', '3001', '--locale', 'fr', '--no-open'], ['fr']],
    [['deploy', '--locale'], null],
  ])('takes `docusaurus %j` for %j', (args, locales) => {
    expect(detectLocales([NODE, DOCUSAURUS, ...args])).toEqual(locales);
  });

  it('takes whoever loads a site without the command line for one that wants all', () => {
    expect(detectLocales([NODE, '/site/build.js', 'build', '--locale', 'de'])).toBeNull();
  });
});
