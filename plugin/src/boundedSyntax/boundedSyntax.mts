import {parse} from 'micromark';
import {limitContinuation, limitOf, paragraphOf} from './constructLimits.mjs';
import {countedEffects} from './countedEffects.mjs';
import {withLongWordsSplit} from './withLongWordsSplit.mjs';
import {nestingDepth} from './nestingDepth.mjs';
import {COST_OF_EVENT, EVENTS_MOVED_PER_EVENT, isUsedUp, memoize, workOf} from './parsingWork.mjs';
import type {Root} from 'mdast';
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Extension,
  FullNormalizedExtension,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
// For the types of `data()`.
import type {} from 'remark-parse';
import type {Processor} from 'unified';
import type {Limit} from './constructLimits.mjs';

/** Every line makes a few events. Real texts have about 30 characters in one. */
const MOST_LINES = 7000;
/** Visitors of the tree recurse, so this is what they must bear. */
const MOST_LEVELS = 250;
/**
 * Constructs that have nothing to be tried in their place. To disable `codeIndented` would also
 * change how others count spaces.
 */
const LEFT_ALONE = new Set(['codeIndented', 'lineEnding']);

const HOOKS = ['contentInitial', 'document', 'flow', 'flowInitial', 'string', 'text'] as const;

/**
 * Whether what is read now becomes the second of two neighbouring pieces of data, if it is nothing
 * else. micromark joins them by moving all the events behind them.
 */
function mayStartMerge({events}: TokenizeContext): boolean {
  return events.at(-1)?.[1].type === 'data' && events.at(-3)?.[1].type !== 'data';
}

function limited(tokenize: Tokenizer, limit: Limit): Tokenizer {
  return function (effects, ok, nok) {
    const work = workOf(this.parser);
    const {offset} = this.now();
    const {length} = this.events;
    const {looked} = work;
    const paragraph = paragraphOf(this);
    const isMerge = mayStartMerge(this);
    // The events that the merges so far must move, if this is nothing.
    work.spendOnEvents((2 * paragraph.merges) / EVENTS_MOVED_PER_EVENT);
    const start = (then: State = accept, otherwise: State = fail): State =>
      tokenize.call(
        this,
        countedEffects(effects, work),
        (code: Code) => {
          work.spend(work.looked - looked - (this.now().offset - offset));
          work.spend(COST_OF_EVENT * (this.events.length - length));
          return then(code);
        },
        (code: Code) => {
          work.spend(work.looked - looked);
          return otherwise(code);
        },
      );
    // Not even what has used up the work.
    const accept = (code: Code): State | undefined => (isUsedUp(this) ? fail(code) : ok(code));
    const fail = (code: Code): State | undefined => {
      if (isMerge) {
        paragraph.merges += 1;
        work.spendOnEvents(length / EVENTS_MOVED_PER_EVENT);
      }
      return nok(code);
    };
    return limit.call(this, {work, ok: accept, nok: fail, start});
  };
}

const boundedConstruct = memoize((construct: Construct): Construct => {
  const {continuation} = construct;
  return {
    ...construct,
    // In the order that they have now.
    add: undefined,
    name: undefined,
    // Where this says no, text does not even end.
    previous(code) {
      return !isUsedUp(this) && (construct.previous?.call(this, code) ?? true);
    },
    tokenize: limited(construct.tokenize, limitOf(construct)),
    continuation: continuation && {
      ...continuation,
      tokenize: limited(continuation.tokenize, limitContinuation),
    },
  };
});

function listConstructs(value: Construct | Construct[] | undefined): Construct[] {
  return value === undefined ? [] : [value].flat();
}

/** An extension that takes the place of what micromark does with the given constructs. */
function replaceAll(all: FullNormalizedExtension, defaults: FullNormalizedExtension): Extension {
  const names = new Set<string>();
  const originals = new Set<Construct>();
  for (const hook of HOOKS) {
    for (const construct of Object.values(defaults[hook]).flatMap(listConstructs)) {
      originals.add(construct);
      if (construct.name !== undefined && !LEFT_ALONE.has(construct.name)) {
        names.add(construct.name);
      }
    }
  }
  const isLeftAlone = (construct: Construct): boolean =>
    originals.has(construct) && !names.has(construct.name ?? '');
  const bounded: Extension = {...all};
  for (const hook of HOOKS) {
    bounded[hook] = Object.fromEntries(
      Object.entries(all[hook]).map(([code, value]) => [
        code,
        listConstructs(value)
          .filter((construct) => !isLeftAlone(construct))
          .map(boundedConstruct),
      ]),
    );
  }
  return {...bounded, disable: {null: [...(all.disable.null ?? []), ...names]}};
}

function refuseManyLines(text: string): void {
  const lines = text.match(/[^\r\n]+/g)?.length ?? 0;
  if (lines > MOST_LINES) {
    throw new Error(`it has ${lines} lines, and ${MOST_LINES} are the most`);
  }
}

function refuseDeepTrees(tree: Root): void {
  if (nestingDepth(tree) > MOST_LEVELS) {
    throw new Error(`it is nested more than ${MOST_LEVELS} levels deep`);
  }
}

function boundTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  const {transforms} = extension;
  return transforms ? {...extension, transforms: transforms.map(withLongWordsSplit)} : extension;
}

/**
 * A remark plugin that bounds what it takes to read a stranger's text; use it behind the plugins
 * that add syntax. micromark's time grows with the square of the size for some texts, such as ten
 * thousand brackets: 64 KiB take half a minute. With this plugin it counts what it does in vain.
 * When that has become more than any real text needs, the containers that are open end, and what
 * follows is plain text. It counts and looks at no clock, so that a text is always read alike.
 *
 * What it reads is the same for all other texts. Its parser throws an error, with a reason in words,
 * for a text of too many lines or ends of quotes, and for a tree that is so deep that visitors would
 * exhaust the stack.
 */
export function boundedSyntax(this: Processor): void {
  const {parser} = this;
  this.parser =
    parser &&
    ((document, file) => {
      refuseManyLines(document);
      return parser(document, file);
    });
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  data.micromarkExtensions = [replaceAll(parse({extensions}).constructs, parse({}).constructs)];
  data.fromMarkdownExtensions = [
    {transforms: [refuseDeepTrees]},
    ...(data.fromMarkdownExtensions ?? []).flat().map(boundTransforms),
  ];
}
