import path from 'node:path';
import ts from 'typescript';
import {expect, it} from 'vitest';

const PLUGIN = path.resolve(__dirname, '../../../plugin');

/** What is compiled for browsers, as TypeScript understands it. */
function readProgram(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(PLUGIN, 'tsconfig.theme.json'),
    {noEmit: true},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  return ts.createProgram(config?.fileNames ?? [], config?.options ?? {});
}

function isArray(type: ts.Type, checker: ts.TypeChecker): boolean {
  return type.isUnion()
    ? type.types.every((each) => isArray(each, checker))
    : checker.isArrayType(type) ||
        checker.isTupleType(type) ||
        // A match of an expression is an array with something more.
        /^RegExp(?:Exec|Match)Array$/.test(type.symbol.name);
}

/** What is spread, or taken apart by place. */
function takenForArray(node: ts.Node): ts.Expression | null {
  if (ts.isSpreadElement(node)) {
    return node.expression;
  }
  const isTakenApart =
    ts.isVariableDeclaration(node) &&
    ts.isArrayBindingPattern(node.name) &&
    // Of the loop over a map: its entries are arrays.
    node.initializer !== undefined;
  return isTakenApart ? (node.initializer ?? null) : null;
}

// Docusaurus has Babel compile it in its loose mode for sites with old browsers, or without a list of
// them. There `[...set]` is `[].concat(set)`, a list that holds the set: a wrong answer, and no error.
// @see https://babeljs.io/docs/babel-plugin-transform-spread#iterableisarray
it('nothing but an array is spread or taken apart in what browsers run', () => {
  const program = readProgram();
  const checker = program.getTypeChecker();
  const files = program
    .getSourceFiles()
    .filter(({fileName}) => /\/plugin\/src\/(?:theme|versions)/.test(fileName));
  expect(files.length).toBeGreaterThan(80);
  const found: string[] = [];
  for (const file of files) {
    const look = (node: ts.Node): void => {
      const value = takenForArray(node);
      if (value !== null && !isArray(checker.getTypeAtLocation(value), checker)) {
        found.push(`${path.relative(PLUGIN, file.fileName)}: ${node.getText()}`);
      }
      ts.forEachChild(node, look);
    };
    look(file);
  }
  expect(found).toEqual([]);
});
