import {buildUser} from '../../github/index';
import type {HostileCase} from './hostileCase';

const many = <T>(length: number, make: (index: number) => T) =>
  Array.from({length}, (_, i) => make(i));

/** More of everything than anybody writes. */
export const HUGE_VALUES: readonly HostileCase[] = [
  {
    name: 'huge: 300 products',
    changes: {
      vulnerabilities: many(300, (index) => ({
        package: {ecosystem: 'npm', name: `paper-plane-${index}`},
        vulnerable_version_range: '< 2',
        patched_versions: '2.0.0',
      })),
    },
  },
  {
    name: 'huge: 500 fixed versions',
    changes: {
      vulnerabilities: [
        {
          package: {ecosystem: 'npm', name: 'many-fixes'},
          vulnerable_version_range: '< 500',
          patched_versions: many(500, (index) => `${index}.0.1`).join(', '),
        },
      ],
    },
  },
  {
    name: 'huge: 10 ranges of 100 alternatives and 500 fixed versions each',
    changes: {
      vulnerabilities: many(10, (row) => ({
        package: {ecosystem: 'npm', name: 'many-ranges'},
        vulnerable_version_range: many(100, (index) => `= ${row}.${index}.0`).join(' || '),
        patched_versions: many(500, (index) => `${row}.${index}.1`).join(', '),
      })),
    },
  },
  {
    name: 'huge: 500 functions',
    changes: {
      vulnerabilities: [
        {
          package: {ecosystem: 'pip', name: 'many-functions'},
          vulnerable_functions: many(500, (index) => `module.function_${index}`),
        },
      ],
    },
  },
  {
    name: 'huge: 200 people',
    changes: {
      credits: many(200, (index) => ({
        user: buildUser(`person-${index}`, {name: `Person ${'of a long name '.repeat(9)}${index}`}),
        type: 'finder' as const,
      })),
    },
  },
  {
    name: 'huge: 200 weaknesses and 300 references',
    changes: {
      cwes: many(200, (index) => ({cwe_id: `CWE-${index + 1}`, name: `Weakness ${index}`})),
      global: {references: many(300, (index) => `https://example.com/${'x'.repeat(200)}/${index}`)},
    },
  },
  {name: 'huge: a summary of 1,024 signs', changes: {summary: `A ${'&<]]>'.repeat(204)}`}},
  {
    name: 'huge: a line of spaces',
    changes: {description: `a${' '.repeat(65_000)}b`},
  },
  {
    name: 'huge: a text of pictures in headings',
    changes: {
      description: many(
        200,
        (index) => `## ![&lt;svg onload=RUN&gt;](https://example.com/${index}.png)`,
      ).join('\n\n'),
    },
  },
];
