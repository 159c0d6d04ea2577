import {describe, expect, it} from 'vitest';
import {answerQuestion} from '../../../plugin/src/versions/answerQuestion';
import {ask} from './ask';
import type {Row} from './ask';

/**
 * The rules for "Am I affected?", each with what was once answered wrong and more of its kind. A row
 * is `range → fixed versions`; several of one advisory stand between slashes, and a name before a
 * range is another one than `rocket`.
 */
type Case = readonly [
  ecosystem: string,
  advisories: string | readonly string[],
  asked: string,
  answer: string,
  reason?: string,
];

function readRow(text: string): Row {
  const [said = '', fixed = ''] = text.split('→').map((part) => part.trim());
  const [, name, affected] = /^(?:([^<>=[(*]*?): )?(.*)$/.exec(said) ?? [];
  return {
    name: name === 'nobody' ? null : (name ?? 'rocket'),
    affected: affected === '' || affected === undefined ? null : affected,
    fixed: fixed === '' ? null : fixed,
  };
}

const RULES: Record<string, readonly Case[]> = {
  '1. between the end of a range and the fix nobody can tell': [
    ['npm', '<= 1.0.113 → 1.0.115', '1.0.114', 'unclear', 'gap'],
    ['npm', '<= 1.0.113 → 1.0.115', '1.0.115', 'not-affected'],
    ['npm', '<= 1.0.113 → 1.0.115', '1.0.113', 'affected'],
    ['rubygems', '< 3.17.2 → 3.17.3', '3.17.2', 'unclear', 'gap'],
    ['rust', '= 0.3.4 → 0.3.6', '0.3.5', 'unclear', 'gap'],
    ['go', '>= 1.0.0, <= 1.4.1 → 1.4.3', 'v1.4.2', 'unclear', 'gap'],
    ['maven', '1.2.0 - 1.2.6 → 1.2.8', '1.2.7', 'unclear', 'gap'],
    ['maven', '[1.0.0,1.2.0] → 1.2.5', '1.2.4', 'unclear', 'gap'],
    ['maven', '[1.0,1.2],[2.0,2.2) → 1.2.5, 2.2.1', '2.2', 'unclear', 'gap'],
    ['nuget', '(,6.0.21] → 6.0.23', '6.0.22', 'unclear', 'gap'],
    ['npm', '1.2.x → 1.3.4', '1.3.0', 'unclear', 'gap'],
    ['npm', '1.2.* → 1.3.4', '1.3.4', 'not-affected'],
    ['pip', '<= 1.3.1 → 1.4.0', '1.3.5', 'unclear', 'gap'],
    ['pip', '<= 1.3.1 → 1.4.0', '1.4.0rc1', 'unclear', 'gap'],
    ['composer', '< 6.5.6 || >= 7.0.0, < 7.4.3 → 6.5.7, 7.4.4', '6.5.6', 'unclear', 'gap'],
    ['composer', '< 6.5.6 || >= 7.0.0, < 7.4.3 → 6.5.7, 7.4.4', '6.5.7', 'not-affected'],
    ['composer', '< 6.5.6 || >= 7.0.0, < 7.4.3 → 6.5.7, 7.4.4', '7.4.3', 'unclear', 'gap'],
    ['pub', '< 1.2.3+1 → 1.2.3+3', '1.2.3+2', 'unclear', 'gap'],
    ['other', '<= 1.2.3 → 1.2.5', '1.2.4', 'unclear', 'gap'],
    ['npm', '< 1.2.3 → see the release notes', '1.2.3', 'unclear', 'vagueFix'],
    ['npm', '<= 1.2.3', '1.2.4', 'unclear', 'noFix'],
    ['npm', '= 1.2.3 → none', '1.2.4', 'unclear', 'noFix'],
    ['npm', '>= 1.0.0, <= 1.2.3', '0.9.0', 'not-affected'],
    ['npm', '< 1.2.3', '1.2.3', 'not-affected'],
  ],
  '3. spellings of one product are judged together': [
    ['pip', ['Rocket: < 1.0.0 → 1.0.0', 'rocket: < 1.2.0 → 1.2.0'], '1.1.0', 'affected'],
    ['pip', ['ROCKET: < 1.2.0 → 1.2.0'], '1.1.0', 'affected'],
    ['nuget', ['Rocket: < 1.0.0 → 1.0.0', 'rocket: < 1.2.0 → 1.2.0'], '1.1.0', 'affected'],
    ['npm', ['< 1.0.0 → 1.0.0', 'Rocket: < 1.2.0 → 1.2.0'], '1.1.0', 'unclear', 'otherName'],
    ['npm', ['< 1.0.0 → 1.0.0', '@acme/rocket: < 2.0.0 → 2.0.0'], '1.5.0', 'unclear', 'otherName'],
    ['npm', ['< 1.0.0 → 1.0.0', '@acme/rocket: < 2.0.0 → 2.0.0'], '2.0.0', 'not-affected'],
    ['npm', ['< 1.0.0 → 1.0.0', 'launchpad: < 2.0.0 → 2.0.0'], '1.5.0', 'not-affected'],
    ['npm', '< 1.0.0 → 1.0.0 / nobody: < 2.0.0 → 2.0.0', '1.5.0', 'unclear', 'noName'],
    ['npm', '< 1.0.0 → 1.0.0 / nobody: < 2.0.0 → 2.0.0', '2.0.0', 'not-affected'],
    ['npm', '< 1.0.0 → 1.0.0 / nobody: < 2.0.0 → 2.0.0', '0.5.0', 'affected'],
    ['npm', ['< 1.0.0 → 1.0.0', 'nobody: < 0.5.0 → 0.5.0'], '1.5.0', 'unclear', 'noName'],
  ],
  '4. of an unknown ecosystem, suffixes and fractions have no certain place': [
    ['other', '>= 9.3.0, < 9.8.0 → 9.8.0', '9.3.0-p1', 'unclear', 'order'],
    ['other', '>= 9.3.0, < 9.8.0 → 9.8.0', '9.8.0-p1', 'unclear', 'order'],
    ['other', '>= 9.3.0, < 9.8.0 → 9.8.0', '9.4.0-p1', 'affected'],
    ['other', '< 4.2.8-p15 → 4.2.8-p15', '4.2.8-p9', 'unclear', 'order'],
    ['other', '< 4.2.8-p15 → 4.2.8-p15', '4.2.8', 'unclear', 'order'],
    ['other', '< 4.2.8-p15 → 4.2.8-p15', '4.2.7-p9', 'affected'],
    ['other', '< 3.18.0-r2 → 3.18.0-r2', '3.18.0-alpine', 'unclear', 'order'],
    ['other', '< 2.0.0 → 2.0.0', '2.0.0-rc1', 'affected'],
    ['other', '< 2.0.0 → 2.0.0', '2.0.0-dev', 'affected'],
    ['other', '< 1.1 → 1.1', '1.09', 'unclear', 'order'],
    ['other', '< 1.30 → 1.30', '1.4', 'unclear', 'order'],
    ['other', '< 1.30 → 1.30', '1.29', 'affected'],
    ['other', '>= 1.2.3, < 1.2.9 → 1.2.9', '1.2', 'unclear', 'order'],
    ['other', '>= 1.2.3, < 1.2.9 → 1.2.9', '1.1', 'not-affected'],
    ['other', '< 1.30rc1 → 1.30', '1.29', 'unclear', 'range'],
  ],
  '5. counters without a dot': [
    ['go', '<= 1.0.0-rc10 → 1.0.0-rc11', 'v1.0.0-rc9', 'unclear', 'order'],
    ['go', '<= 1.0.0-rc.10 → 1.0.0-rc.11', 'v1.0.0-rc.9', 'affected'],
    ['npm', '>= 2.0.0-beta2, < 2.0.0 → 2.0.0', '2.0.0-beta10', 'unclear', 'order'],
    ['rust', '< 1.0.0-alpha10 → 1.0.0-alpha10', '1.0.0-alpha9', 'unclear', 'order'],
    ['nuget', '< 1.0.0-preview10 → 1.0.0-preview10', '1.0.0-preview9', 'unclear', 'order'],
    ['pip', '< 1.0rc10 → 1.0rc10', '1.0rc9', 'affected'],
  ],
  '6. commits of Go': [
    ['go', '>= 9.2.0, < 9.2.7 → 9.2.7', 'v0.0.0-20240104123456-abcdefabcdef', 'unclear', 'commit'],
    ['go', '= 1.2.0 → 1.2.1', 'v0.0.0-20240104123456-abcdefabcdef', 'unclear', 'commit'],
    ['go', '>= 2.1.0 → 2.4.0', 'v2.0.0-20240104123456-abcdefabcdef', 'unclear', 'commit'],
    ['go', '>= 1.2.0, < 1.2.7 → 1.2.7', 'v1.2.4-0.20240104123456-abcdefabcdef', 'affected'],
    [
      'go',
      '< 0.0.0-20240104123456-abcdefabcdef → 0.0.0-20240104123456-abcdefabcdef',
      'v1.4.0',
      'unclear',
      'commit',
    ],
    [
      'go',
      '< 0.0.0-20240104123456-abcdefabcdef → 0.0.0-20240104123456-abcdefabcdef',
      'v0.0.0-20250104123456-abcdefabcdef',
      'not-affected',
    ],
  ],
  '7. builds of one version': [
    ['maven', '<= 5.4.24.Final → 5.4.25.Final', '5.4.24.Final-redhat-00001', 'unclear', 'build'],
    ['maven', '= 31.1-jre → 32.0-jre', '31.1-android', 'unclear', 'build'],
    ['maven', '< 32.0-jre → 32.0-jre', '32.0-android', 'unclear', 'build'],
    ['maven', '< 9.4.51.v20230217 → 9.4.51.v20230217', '9.4.51', 'unclear', 'build'],
    ['maven', '< 32.0-jre → 32.0-jre', '31.1-android', 'affected'],
    ['maven', '< 32.0-jre → 32.0-jre', '32.0-jre', 'not-affected'],
  ],
  '8. a commit, a date or a word is no version': [
    ['maven', '< 7e3f2a1 → 7e3f2a1', '9.9.9', 'unclear', 'range'],
    ['maven', '< 1.2.3 → 1.2.3', '7e3f2a1', 'unclear', 'no version'],
    ['maven', '< 1.2.3 → 1.2.3', '2024-01-15', 'unclear', 'no version'],
    ['maven', '< 2024-01-15 → 1.2.3', '1.2.3', 'unclear', 'range'],
    ['nuget', '< 20240115 → 20240115', '1.0.0', 'unclear', 'range'],
    ['pip', '< 1.2.3 → 1.2.3', '20240115', 'unclear', 'no version'],
    ['rubygems', '< 1.2.3 → 1.2.3', 'latest', 'unclear', 'no version'],
    ['npm', '< main → 1.2.3', '1.2.3', 'unclear', 'range'],
  ],
  '9. pre-releases of the first affected version': [
    ['npm', '>= 1.2.0, < 1.4.0 → 1.4.0', '1.2.0-beta.1', 'unclear', 'preRelease'],
    ['npm', '>= 1.2.0, < 1.4.0 → 1.4.0', '1.1.9', 'not-affected'],
    ['pip', '>= 2.0, < 2.3.1 → 2.3.1', '2.0.0rc1', 'unclear', 'preRelease'],
    ['pip', '>= 2.0, < 2.3.1 → 2.3.1', '2.0.dev3', 'unclear', 'preRelease'],
    ['maven', '[1.0,1.2) → 1.2', '1.0-SNAPSHOT', 'unclear', 'preRelease'],
    ['rubygems', '>= 1.2.0, < 1.4.0 → 1.4.0', '1.2.0.rc1', 'unclear', 'preRelease'],
    ['composer', '>= 7.0.0, < 7.4.3 → 7.4.3', '7.0.0-RC2', 'unclear', 'preRelease'],
    ['nuget', '= 6.0.0 → 6.0.1', '6.0.0-preview.1', 'unclear', 'preRelease'],
    ['npm', '>= 0, < 1.4.0 → 1.4.0', '0.0.0-beta.1', 'affected'],
  ],
  '10. no false alarm': [
    ['other', '>= 1.19.0 → 1.23.3', '1.24.0', 'not-affected'],
    ['npm', '>= 1.19.0 → 1.23.3', '1.20.0', 'affected'],
    ['npm', '>= 1.19.0 → 1.23.3, 2.3.1', '1.24.0', 'unclear', 'fixed'],
    ['npm', '>= 1.19.0 → 1.23.3, 2.3.1', '2.3.0', 'affected'],
    ['npm', 'all versions → 2.0.0', '2.0.0', 'not-affected'],
    ['npm', 'all versions → 2.0.0', '1.9.9', 'affected'],
    // Each fix says which versions it is for, as the database of Rust has it.
    ['rust', 'all versions → >= 0.15.2, ^0.14.11, ^0.13.7', '0.14.11', 'not-affected'],
    ['rust', 'all versions → >= 0.15.2, ^0.14.11, ^0.13.7', '0.13.9', 'not-affected'],
    ['rust', 'all versions → >= 0.15.2, ^0.14.11, ^0.13.7', '0.14.10', 'affected'],
    ['rubygems', '>= 1.0.0 → ~> 1.4.2, >= 2.0.1', '1.4.3', 'not-affected'],
    ['npm', '>= 1.0.0 → >= 1.4.0, < 2.0.0, >= 2.0.3', '1.9.0', 'not-affected'],
    ['npm', '>= 1.0.0 → >= 1.4.0, < 2.0.0, >= 2.0.3', '2.0.1', 'affected'],
    ['npm', '>= 1.0.0 → ^1.4.0, ^1.5.2', '1.5.0', 'affected'],
    ['npm', 'all versions', '1.9.9', 'affected'],
    ['npm', '< 5.2.1 → 5.2.1 / < 4.3.3 → 4.3.3', '4.3.3', 'unclear', 'fixed'],
    ['npm', '< 5.2.1 → 5.2.1 / < 4.3.3 → 4.3.3', '4.4.0', 'unclear', 'fixed'],
    ['npm', '< 5.2.1 → 5.2.1 / < 4.3.3 → 4.3.3', '5.0.0', 'affected'],
    ['npm', '< 5.2.1 → 5.2.1 / < 4.3.3 → 4.3.3', '4.3.2', 'affected'],
    ['npm', '< 5.2.1 → 4.3.3, 5.2.1', '4.3.3', 'unclear', 'fixed'],
    ['pip', '<= 1.4.5 → 1.3.9, >= 1.4.5', '1.4.5', 'unclear', 'fixed'],
    ['pip', '>= 1.4.0, < 1.5 → 1.3.9, 1.5', '1.4.4', 'affected'],
  ],
  '11. local versions, and versions without an order': [
    ['pip', '< 2.1.0+patch1 → 2.1.0+patch1', '2.1.0', 'affected'],
    ['pip', '< 2.1.0+patch1 → 2.1.0+patch1', '2.1.0+patch1', 'not-affected'],
    ['pip', '< 2.1.0 → 2.1.0', '2.1.0+cu118', 'not-affected'],
    ['pip', '< 2.1.0 → 2.1.0', '2.0.0+cu118', 'affected'],
    ['maven', '< 1.2.3 → 1.2.3', '1.2_4', 'unclear', 'noOrder'],
    ['maven', '< 1.2.3 → 1.2.3', '4.11.3-110.v3e2e8f1f_d04', 'unclear', 'noOrder'],
    ['rubygems', '< 1.2.3 → 1.2.3', '1.2.3-x86_64-linux', 'unclear', 'noOrder'],
    ['rubygems', '< 1.2.3 → 1.2.3', '1.2.3-java', 'unclear', 'noOrder'],
    ['composer', '< 1.2.3 → 1.2.3', 'dev-main', 'unclear', 'noOrder'],
  ],
  'a fix at the lower end of an open range proves nothing': [
    ['npm', '> 1.2.0 → 1.2.0', '1.3.0', 'affected'],
    ['npm', '>= 1.2.0 → 1.2.0', '1.5.0', 'unclear', 'fixed'],
    ['npm', '>= 1.2.0 → 1.2.0, 1.4.0', '1.5.0', 'not-affected'],
    ['maven', '(1.2.0,) → 1.2.0', '1.6.0', 'affected'],
    ['pip', '>= 1.2 → 1.2.0', '1.2.0', 'unclear', 'fixed'],
  ],
  'what is not understood of the fixes proves nothing': [
    ['npm', '>= 1.0.0 → not fixed in 1.2.0, 1.3.0', '1.3.0', 'unclear', 'vagueFix'],
    ['npm', '>= 1.0.0 → no fix for 1.x, 2.x or 3.0.0', '3.0.0', 'unclear', 'vagueFix'],
    ['npm', '>= 1.0.0 → 1.5.0, 2.x unfixed', '2.3.0', 'unclear', 'vagueFix'],
    ['npm', '< 1.3.0 → 1.3.0 and 1.2.9 are vulnerable', '1.3.0', 'unclear', 'vagueFix'],
    ['npm', '< 1.3.0 → all except 1.3.0, 1.3.1', '1.3.1', 'unclear', 'vagueFix'],
    ['npm', 'all versions → unreleased, 1.5.0', '1.6.0', 'unclear', 'vagueFix'],
    ['npm', '< 1.5.3 → 1.5.3, main', '1.5.3', 'not-affected'],
    ['npm', '< 1.5.3 → 1.5.3, main', '1.5.4', 'unclear', 'gap'],
  ],
  'a fix reaches as far as its text says': [
    ['npm', '< 4.0.1 → >= 4.0.1, < 5.0.0, >= 5.0.1', '5.0.0', 'unclear', 'gap'],
    ['npm', '< 4.0.1 → >= 4.0.1, < 5.0.0, >= 5.0.1', '4.2.0', 'not-affected'],
    ['npm', '< 4.0.1 → >= 4.0.1, < 5.0.0, >= 5.0.1', '5.0.0-rc.1', 'unclear', 'gap'],
    ['npm', '>= 1.0.0 → >= 1.5.0, < 2.0.0', '2.3.0', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → ^1.4.0', '2.0.0', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → ^1.4.0', '1.9.0', 'not-affected'],
    ['npm', 'all versions → ~1.4.0', '1.5.0', 'unclear', 'fixed'],
    ['npm', '< 2.0.0 → >=2.0.0 <2.0.0', '2.0.0', 'unclear', 'vagueFix'],
    ['rubygems', '< 1.4.2 → ~> 1.4.2', '1.5.0', 'unclear', 'gap'],
    ['npm', '>= 1.0.0 → >= 1.5.0, != 1.5.2', '1.5.2', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → >= 1.5.0, != 1.5.2', '1.5.3', 'not-affected'],
  ],
  'builds behind a plus': [
    ['go', '>= 1.24.0, < 1.24.17 → v1.24.17+k3s2', 'v1.24.17+k3s1', 'unclear', 'gap'],
    ['go', '>= 1.24.0, < 1.24.17 → v1.24.17+k3s2', 'v1.24.17+k3s2', 'not-affected'],
    ['go', '>= 1.24.0, < 1.24.17 → v1.24.17+k3s2', 'v1.24.18+k3s1', 'not-affected'],
    ['rust', '< 111.6.0 → 111.6.0+1.1.1d', '111.6.0+1.1.1c', 'unclear', 'gap'],
    ...['rust', 'nuget', 'composer', 'npm', 'other'].map(
      (ecosystem) => [ecosystem, '< 1.2.3 → 1.2.3+sec.1', '1.2.3', 'unclear', 'gap'] as const,
    ),
    ['pub', '< 1.2.3+2 → 1.2.3+2', '1.2.3+3', 'not-affected'],
  ],
  'words of Maven that came before the release': [
    ...['20240115.103000-1', 'preview-13', 'pr1', 'pre1', 'EA1', 'dev', 'nightly', 'test'].map(
      (word) => ['maven', '< 2.0.0 → 2.0.0', `2.0.0-${word}`, 'unclear', 'order'] as const,
    ),
    ['maven', '< 2.0.0 → 2.0.0', '2.0.0.Draft1', 'unclear', 'order'],
    ['maven', '<= 1.9.0 → 2.0.0', '2.0.0-pr1', 'unclear', 'gap'],
    ['maven', '< 2.0.0.Final → 2.0.0.Final', '2.0.0-20240115.103000-1', 'unclear', 'order'],
    ['maven', '< 2.0.0-RC1 → 2.0.0-RC1', '2.0.0-SNAPSHOT', 'unclear', 'order'],
    ['maven', '< 2.0.0 → 2.0.0', '2.0.0.Final', 'not-affected'],
    ['maven', '< 9.4.51 → 9.4.51', '9.4.51.v20230217', 'not-affected'],
  ],
  'commits of Go in any spelling': [
    ...['abcdef123456+dirty', 'ABCDEF123456', 'abcdef1'].map(
      (id) =>
        [
          'go',
          '>= 1.0.0, < 1.5.0 → 1.5.0',
          `v0.0.0-20240115103000-${id}`,
          'unclear',
          'commit',
        ] as const,
    ),
    ['go', 'all versions → 0.0.0-20240115103000-abcdef123456', 'v0.1.0', 'unclear', 'commit'],
    ['go', '>= 0 → 0.0.0-20240115103000-abcdef123456', 'v0.1.0', 'unclear', 'commit'],
    ['go', '< 1.5.0 → 1.5.0', 'v2.0.0-20190101000000-abcdef123456', 'unclear', 'commit'],
    [
      'go',
      '< 1.5.0 → 1.5.0',
      'v2.0.0-20190101000000-abcdef123456+incompatible',
      'unclear',
      'commit',
    ],
  ],
  'a fix to which no range leads': [
    ['npm', '>= 2.0.0, < 2.1.0 → 1.9.5, 2.1.0', '1.9.4', 'unclear', 'gap'],
    ['npm', '>= 2.0.0, < 2.1.0 → 1.9.5, 2.1.0', '1.9.5', 'not-affected'],
    ['npm', '>= 2.0.0, < 2.1.0 → 1.9.5, 2.1.0', '0.9.0', 'not-affected'],
    [
      'npm',
      '>= 1.0.0, < 1.5.0 || >= 2.0.0, < 2.3.0 → 1.5.0, 1.7.2, 2.3.0',
      '1.7.1',
      'unclear',
      'gap',
    ],
    [
      'npm',
      '>= 1.0.0, < 1.5.0 || >= 2.0.0, < 2.3.0 → 1.5.0, 1.7.2, 2.3.0',
      '1.6.0',
      'not-affected',
    ],
    [
      'npm',
      '>= 1.0.0, < 1.5.0 → 1.5.0, 2.3.0 / >= 2.0.0, < 2.3.0 → 1.5.0, 2.3.0',
      '0.9.0',
      'not-affected',
    ],
  ],
  'pre-releases whose order only their project knows': [
    ['npm', '< 1.0.0-rc.9 → 1.0.0-rc.9', '1.0.0-rc8', 'unclear', 'order'],
    ['npm', '>= 1.0.0-rc9 → 1.0.0', '1.0.0-rc.10', 'unclear', 'order'],
    ...['canary.5', 'dev.5', 'snapshot.5', 'nightly.5', 'next.5', 'pre.5'].map(
      (word) =>
        ['npm', '< 2.0.0-beta.1 → 2.0.0-beta.1', `2.0.0-${word}`, 'unclear', 'order'] as const,
    ),
    ['rubygems', '< 1.0.0.beta1 → 1.0.0.beta1', '1.0.0.pre1', 'unclear', 'order'],
    ['composer', '< 1.0.0-beta1 → 1.0.0-beta1', '1.0.0-dev', 'unclear', 'order'],
    ['npm', '< 2.0.0-rc.1 → 2.0.0-rc.1', '2.0.0-beta.7', 'affected'],
    ['npm', '>= 1.2.4, < 1.3.0 → 1.3.0', '1.2.3-5-g1a2b3c4', 'unclear', 'noOrder'],
    ['npm', '>= 1.0.0 → 1.5.0', '2.0.0-alpha.1', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → 1.5.0', '1.5.1-rc.1', 'not-affected'],
  ],
  'fractions of different length': [
    ['other', '< 1.1.0 → 1.1.0', '1.09', 'unclear', 'order'],
    ['other', '< 1.1 → 1.1', '1.09.1', 'unclear', 'order'],
    ['other', '< 5.2.0 → 5.2.0', '5.10', 'unclear', 'order'],
    ['other', '>= 1.10, < 1.20 → 1.20', '1.9.5', 'unclear', 'order'],
    ['other', '< 1.10.0 → 1.10.0', '1.2.9', 'affected'],
    ['other', '< 1.2.9 → 1.2.9', '1.10.0', 'not-affected'],
  ],
  'what is named as fixed in another length': [
    ['nuget', '< 1.0.0.5 → 1.0, 1.0.0.5', '1.0.0', 'unclear', 'fixed'],
    ['rubygems', '< 1.0.0.5 → 1.0, 1.0.0.5', '1.0.0', 'unclear', 'fixed'],
    ['pip', '< 1.0.0.5 → 1.0, 1.0.0.5', '1.0.0', 'unclear', 'fixed'],
  ],
  'real versions that can not be ordered, and what is none': [
    ['maven', '< 2.0.0 → 2.0.0', 'Hoxton.SR8', 'unclear', 'noOrder'],
    ['maven', '< 2.0.0 → 2.0.0', 'r09', 'unclear', 'noOrder'],
    ['actions', '< 4.1.0 → 4.1.0', 'v4', 'unclear', 'noOrder'],
    ['actions', '< 4.1.0 → 4.1.0', 'v4.1', 'unclear', 'noOrder'],
    ['composer', '< 2.0.0 → 2.0.0', '20240115.1', 'unclear', 'noOrder'],
    ['maven', '< 2.0.0 → 2.0.0', '20e5f3', 'unclear', 'no version'],
    ['maven', '< 2.0.0 → 7e5f3a', '7.0.0', 'unclear', 'vagueFix'],
  ],
  'every alternative of a range counts, in any order': [
    ['npm', '>= 2.0.0 || 3.0.0 → 2.5.0', '3.0.0', 'unclear', 'fixed'],
    ['npm', '3.0.0 || >= 2.0.0 → 2.5.0', '3.0.0', 'unclear', 'fixed'],
    ['pip', '>= 1.0 || 1.6 → 1.5', '1.6.0', 'unclear', 'fixed'],
    ['npm', '1.2.3 || >= 2.0.0 → 2.5.0', '2.6.0', 'unclear', 'range'],
  ],
  'a limit in the text is that of the fix beside it': [
    ['npm', '>= 1.0.0 → 1.4.3 || >= 3.0.1, < 4.0.0', '2.5.0', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → 1.4.3, 3.0.1, < 4.0.0', '2.5.0', 'unclear', 'fixed'],
    ['pip', '>= 1.0 → 1.4.3, >= 3.0.1, < 4', '2.5.0', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → >= 1.4.0, >= 1.6.2, < 2.0.0', '1.5.0', 'unclear', 'fixed'],
    ['npm', '>= 1.0.0 → >= 1.4.0, < 2.0.0, >= 2.0.3', '1.5.0', 'not-affected'],
    ['npm', '>= 1.0.0, < 1.5.0 → >= 1.5.0, <= 1.5.0, >= 2.0.1', '1.6.0', 'unclear', 'gap'],
    ['npm', '< 2.0.0 → >= 2.0.0, <= 2.0.0', '2.0.1', 'unclear', 'gap'],
  ],
  'what is not fixed, or may be that': [
    ['other', '< 1.5.0 → >= 1.5.0, != 1.5.2', '1.5.2-p1', 'unclear', 'gap'],
    ['maven', '< 30.0-jre → >= 30.0-jre, != 31.1-jre', '31.1-android', 'unclear', 'gap'],
    ['npm', '< 1.5.0 → >= 1.5.0, != 2.0.0', '2.0.0-rc.1', 'unclear', 'gap'],
    ['npm', '< 1.5.0 → >= 1.5.0, != 2.0.0', '2.0.1', 'not-affected'],
    ...[
      ...['incomplete', 'partial', 'insufficient', 'bypassed', 'reverted', 'rolled back', 'yanked'],
      ...['withdrawn', 'retracted', 'unverified', 'planned', 'upcoming', 'pending', 'tbd', 'wip'],
      ...['todo', 'soon', 'maybe', 'Q3', 'regressed', 'unvollständig'],
    ].map((word) => ['npm', `< 1.3.0 → 1.3.0, ${word}`, '1.3.0', 'unclear', 'vagueFix'] as const),
  ],
  'rows of one product are judged together': [
    // As `< 1.1.0 || >= 2.0.0, < 2.1.0` with all the fixes would be.
    ['npm', '< 1.1.0 → 1.1.0 / >= 2.0.0, < 2.1.0 → 1.3.1, 2.1.0', '1.3.0', 'unclear', 'gap'],
    [
      'npm',
      '>= 1.0.0, < 1.5.0 → 1.5.0 / >= 3.0.0, < 3.1.0 → 2.5.0, 3.1.0',
      '2.1.0',
      'unclear',
      'gap',
    ],
    ['npm', '>= 1.0.0 → 1.5.0 / >= 3.0.0, < 3.1.0 → 2.5.0, 3.1.0', '2.1.0', 'unclear', 'fixed'],
    ['npm', '< 1.0.0 / >= 1.5.0, < 2.0.0', '1.2.0', 'unclear', 'noFix'],
    ['npm', '< 1.0.0 / >= 1.5.0, < 2.0.0', '2.0.0', 'not-affected'],
    ['npm', '< 1.0.0 / >= 2.0.0, < 2.1.0 → 2.1.0', '1.5.0', 'unclear', 'noFix'],
    ['npm', '< 1.0.0 / >= 2.0.0, < 2.1.0 → 2.1.0', '2.1.0', 'not-affected'],
    ['npm', '> 1.2.0 / < 1.1.1', '1.1.1', 'unclear', 'noFix'],
    ['npm', '< 2.0.0 → 2.0.0 / < 2.2.0', '2.2.0', 'unclear', 'noFix'],
  ],
  'an older fix makes no doubt certain': [
    ['npm', '< 1.5.0 → 1.2.0, 1.4.0-rc9, 1.5.0', '1.4.0-rc10', 'unclear', 'order'],
    ['maven', '< 33.0 → 30.0, 32.0-jre, 33.0', '32.0-android', 'unclear', 'build'],
    ['other', '< 1.5.0 → 1.2.0, 1.4.0, 1.4.5', '1.4', 'unclear', 'order'],
  ],
  'what an advisory names is a version, however short': [
    ['npm', '< 1.4 → 1.4', '1.4', 'not-affected'],
    ['actions', '< 4 → v4', 'v4', 'not-affected'],
    ['npm', '< 1.4 → 1.4', '1.5', 'unclear', 'no version'],
  ],
  'plain ones stay certain': [
    ['npm', '< 1.2.3 → 1.2.3', '1.2.3', 'not-affected'],
    ['npm', '< 1.2.3 → 1.2.3', '1.2.2', 'affected'],
    ['npm', '< 1.2.3 → 1.2.3', '1.2.3-rc.1', 'affected'],
    ['npm', '< 1.2.3 → 1.2.3', '1.2.4-rc.1', 'not-affected'],
    ['rust', '< 1.2.3 → >= 1.2.3', '1.2.3', 'not-affected'],
    ['rust', '>= 0.1.0, < 0.2.5 → 0.2.5', '0.0.9', 'not-affected'],
    ['pip', '>= 2.0, < 2.3.1 → 2.3.1', '2.3.0.post1', 'affected'],
    ['go', '< 1.1.2 → 1.1.2', 'v0.0.0-20191109021931-daa7c04131f5', 'affected'],
    ['maven', '>= 2.28, < 2.34 → 2.34', '2.34.Final', 'not-affected'],
    ['npm', '>= 1.0.0, < 1.5.0 → 1.5.0 / >= 2.0.0, < 2.3.0 → 2.3.0', '1.6.0', 'not-affected'],
  ],
};

const QUESTIONS = Object.entries(RULES).flatMap(([rule, cases]) =>
  cases.map(([ecosystem, advisories, version, expected, reason]) => ({
    rule,
    ecosystem,
    advisories: typeof advisories === 'string' ? [advisories] : advisories,
    version,
    expected,
    reason,
  })),
);

describe('rule', () => {
  it.each(QUESTIONS)(
    '$rule: of $ecosystem $advisories, $version is $expected',
    ({ecosystem, advisories, version, expected, reason}) => {
      const {answer, reasons} = ask({
        ecosystem,
        advisories: advisories.map((text) => text.split(' / ').map(readRow)),
        product: 'rocket',
        version,
      });
      expect(answer).toBe(expected);
      expect(reasons).toEqual(reason === undefined ? [] : [reason]);
    },
  );
});

describe('names of Go', () => {
  const RKT = 'github.com/acme/rkt';
  const tell = (
    version: string,
    product: string,
    ...names: readonly (readonly [string, string])[]
  ) =>
    ask({
      ecosystem: 'go',
      advisories: names.map(([name, fixed]) => [{name, affected: `< ${fixed}`, fixed}]),
      product,
      version,
    });

  it('are one product with and without the major version', () => {
    for (const product of [RKT, `${RKT}/v2`, `https://${RKT}.git`, 'github.com/Acme/RKT']) {
      expect(tell('2.1.0', product, [RKT, '1.5.0'], [`${RKT}/v2`, '2.5.0'])).toMatchObject({
        answer: 'affected',
        freeVersion: '2.5.0',
      });
    }
  });

  it('hold packages', () => {
    expect(tell('1.1.0', RKT, [`${RKT}/pkg/parser`, '1.5.0']).answer).toBe('affected');
    expect(tell('1.1.0', `${RKT}/pkg/parser`, [RKT, '1.5.0']).answer).toBe('affected');
    expect(
      tell('1.1.0', `${RKT}/pkg/a`, [`${RKT}/pkg/a`, '1.0.0'], [`${RKT}/pkg/b`, '1.5.0']),
    ).toMatchObject({answer: 'unclear', reasons: ['otherName']});
  });

  it('say nothing certain of the versions of another major number', () => {
    expect(tell('1.6.0', RKT, [RKT, '1.5.0'], [`${RKT}/v2`, '2.5.0'])).toMatchObject({
      answer: 'unclear',
      reasons: ['otherName'],
    });
  });
});

describe('rule 2: the lowest free version', () => {
  const free = (ecosystem: string, version: string, ...rows: readonly string[]) =>
    ask({
      ecosystem,
      advisories: rows.map((row) => [readRow(row)]),
      product: 'rocket',
      version,
    }).freeVersion;

  it('is one that an advisory names as fixed, not the end of a range', () => {
    expect(free('rubygems', '3.17.1', '< 3.17.2 → 3.17.3')).toBe('3.17.3');
    expect(free('npm', '1.0.0', '< 1.4.2 → v1.4.2')).toBe('1.4.2');
    expect(free('npm', '1.0.0', '< 1.4.2')).toBeNull();
    expect(free('npm', '1.0.0', '< 2 → None')).toBeNull();
    expect(free('npm', '0.8.0', '<0.8.5 → >=0.8.5')).toBe('0.8.5');
  });

  it('is free of all', () => {
    expect(free('npm', '1.3.3', '<= 1.3.0 → 1.3.5', '< 1.3.2 → 1.3.2')).toBe('1.3.5');
    expect(free('npm', '1.0.0', '< 1.4.2 → 1.4.2', '>= 1.4.0, < 1.4.9 → 1.4.9')).toBe('1.4.9');
    expect(free('npm', '1.0.0', '< 1.4.2 → 1.4.2', 'in words → 1.4.9')).toBeNull();
    expect(free('npm', '1.0.0', '< 1.4.2 → 1.4.2', 'nobody: < 1.0.0 → 1.0.0')).toBeNull();
  });

  it('is the one of the branch', () => {
    const row =
      '< 0.12.36 || >= 0.13.0, < 0.13.10 || >= 0.14.0, < 0.14.3 → >= 0.14.3, 0.13.10, 0.12.36';
    expect(free('rust', '0.13.2', row)).toBe('0.13.10');
    expect(free('rust', '0.14.0', row)).toBe('0.14.3');
    expect(free('npm', '1.20.0', '>= 1.19.0 → 1.23.3')).toBe('1.23.3');
  });

  it('goes through the numbers, and never down', () => {
    expect(free('npm', '1.0.0', '<= 1.8.0 → 1.10.0, 1.9.0')).toBe('1.9.0');
    expect(free('npm', '3.0.0', '>= 1.0.0, < 1.2.0 → 1.2.0', '>= 3.0.0')).toBeNull();
  });

  it('is none that may be affected', () => {
    expect(free('npm', '1.0.0', '<= 1.2 → 1.2.1')).toBeNull();
    expect(free('npm', '1.0.0', '<= 1.2 → 1.2.1, 1.3.0')).toBe('1.3.0');
    expect(free('pip', '1.0.0', '<= 1.4.5 → 1.4.5')).toBeNull();
  });
});

describe('an advisory with more products than are listed', () => {
  it('never denies', () => {
    const of = (name: string) => ({
      repositories: ['paper-rocket/rocket'],
      productsOmitted: 3,
      products: [
        {
          key: `npm:${name}`,
          ecosystem: 'npm',
          name,
          affectedVersions: '< 1.0.0',
          patchedVersions: '1.0.0',
        },
      ],
    });
    const tell = (version: string) =>
      answerQuestion({
        advisories: [of('rocket'), of('launchpad')],
        wanted: 'npm:rocket',
        version,
      });
    const [rocket, launchpad] = [of('rocket'), of('launchpad')];
    expect(tell('0.9.0')).toMatchObject({
      affecting: [{advisory: rocket}],
      unclear: [{advisory: launchpad}],
    });
    expect(tell('3.0.0')).toMatchObject({
      affecting: [],
      unclear: [
        {advisory: rocket, reason: 'tooMuch'},
        {advisory: launchpad, reason: 'tooMuch'},
      ],
      freeVersion: null,
    });
  });
});

describe('more than is compared', () => {
  const list = (count: number, item: (index: number) => string, separator: string) =>
    Array.from({length: count}, (_, index) => item(index)).join(separator);
  const tell = (rows: number, alternatives: number, fixes: number) =>
    ask({
      ecosystem: 'npm',
      advisories: [
        Array.from({length: rows}, (_, row) => ({
          name: 'rocket',
          affected: list(alternatives, (index) => `= ${row}.${index}.1`, ' || '),
          fixed: list(fixes, (index) => `${row}.${index}.2`, ', '),
        })),
      ],
      product: 'rocket',
      version: '0.0.1',
    });

  it.each([
    ['alternatives', 1, 61, 1],
    ['fixed versions', 1, 1, 61],
    ['rows', 61, 1, 1],
    ['alternatives of all rows', 10, 100, 1],
    ['fixed versions of all rows', 10, 1, 500],
  ])('can not be told: %s', (_what, rows, alternatives, fixes) => {
    expect(tell(rows, alternatives, fixes)).toEqual({
      answer: 'unclear',
      freeVersion: null,
      reasons: ['tooMuch'],
    });
  });

  it('is more than the longest lists of real advisories', () => {
    expect(tell(1, 60, 60)).toMatchObject({answer: 'affected'});
    expect(tell(20, 2, 2)).toMatchObject({answer: 'affected'});
    expect(tell(29, 1, 1)).toMatchObject({answer: 'unclear', reasons: ['tooMuch']});
  });
});
