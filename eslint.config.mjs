import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      'plugin/lib/',
      'website/build/',
      'website/.docusaurus/',
      'test/.sites/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Compiled to a module of Node, it hides the module's own: an exported constant is undefined there.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(VariableDeclarator > Identifier.id, :function > Identifier.params, ObjectPattern > Property > Identifier.value)[name="exports"]',
          message: 'Call it otherwise: "exports" is a name that modules of Node have already.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // A default says what is left out on purpose: there are forty types of nodes.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
    },
  },
  {
    files: ['plugin/src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'Node 20 says no to any "ä" once it was called often: use sinks/readUrl.',
        },
      ],
    },
  },
  {
    // One door: what lies behind it may move.
    files: ['plugin/src/**/*.ts'],
    ignores: ['plugin/src/markdown/**', 'plugin/src/boundedSyntax/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/markdown/*', '**/boundedSyntax/*'],
              message: "Import '../markdown', the room's door.",
            },
          ],
        },
      ],
    },
  },
  {
    // Could be a package of its own.
    files: ['plugin/src/boundedSyntax/*.mts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: [{group: ['../*'], message: 'The parser knows nothing of the plugin.'}]},
      ],
    },
  },
  {
    // Bundled with the site, and compiled as such.
    files: ['plugin/src/theme*/**'],
    languageOptions: {
      parserOptions: {projectService: false, project: 'plugin/tsconfig.theme.json'},
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
);
