import type {MdxJsxAttribute} from 'mdast-util-mdx' with {'resolution-mode': 'import'};

/** What a property is given; null for what only the running page could tell. */
export type Value = string | number | boolean | readonly string[] | null;

type Written = MdxJsxAttribute['value'];

/** The one expression between the braces. */
function expressionOf(value: Exclude<Written, string | null | undefined>) {
  const [statement] = value.data?.estree?.body ?? [];
  return statement?.type === 'ExpressionStatement' ? statement.expression : null;
}

type Expression = ReturnType<typeof expressionOf>;

function readLiteral(expression: Expression): Exclude<Value, readonly string[]> {
  if (expression?.type === 'Literal') {
    const {value} = expression;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  }
  if (expression?.type === 'TemplateLiteral' && expression.expressions.length === 0) {
    return expression.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

/** Reads what a property is given: a word, a number, true, or a list of words. */
export function readValue(value: Written): Value {
  if (value === null || value === undefined) {
    return true;
  }
  if (typeof value === 'string') {
    return value;
  }
  const expression = expressionOf(value);
  if (expression?.type === 'ArrayExpression') {
    const words = expression.elements.map((each) =>
      each?.type === 'SpreadElement' ? null : readLiteral(each),
    );
    return words.every((word) => typeof word === 'string') ? words : null;
  }
  return readLiteral(expression);
}
