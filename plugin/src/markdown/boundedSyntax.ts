import {nestingDepth} from './nestingDepth';
import type {Nodes, Parents, Root, RootContent, Text} from 'mdast';
import type {Extension as FromMarkdownExtension, Transform} from 'mdast-util-from-markdown';
import type {
  Attempt,
  Code,
  Construct,
  ConstructRecord,
  Effects,
  Extension,
  FullNormalizedExtension,
  ParseContext,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
// For the types of `data()`.
import type {} from 'remark-parse';
import type {Processor} from 'unified';

/**
 * What a text may cost, counted in characters that are looked at and turn out to be something else.
 * Ordinary text costs about three times its length: each line might be a table's first, each word
 * an e-mail address.
 */
const FREE_WORK = 2_000_000;
const WORK_PER_CHARACTER = 10;

/** Looking at that many of micromark's events takes as long as reading one character. */
const EVENTS_PER_CHARACTER = 8;
/** To make one, and a piece of the tree of it, takes as long as reading that many characters. */
const COST_OF_EVENT = 10;
/** To copy an event into a new list is that many times faster than looking at it. */
const EVENTS_COPIED_PER_EVENT = 2;
/** To move an event in memory is that many times faster than looking at it. */
const EVENTS_MOVED_PER_EVENT = 15;
/** A token that is given up again is less work. */
const COST_OF_TOKEN = 4;

/** A cell of a table is read as a text of its own. */
const COST_OF_CELL = 60;

/** Every line makes a few events. Real texts have about 30 characters in one. */
const MOST_LINES = 7000;

/** Quotes, lists and footnotes in each other; more than 40 levels are refused afterwards. */
const MOST_CONTAINERS = 100;

/**
 * Lines on which a quote, an item or a footnote ends, or would if its paragraph did not go on. At
 * each one micromark goes back, whatever is tried or not.
 */
const MOST_ENDS = 3000;

/** Visitors of the tree recurse, so this is what they must bear. */
const MOST_LEVELS = 250;

/** The regular expressions that look for addresses go over a word again and again. */
const LONGEST_WORD = 1000;

/**
 * Constructs that have nothing to be tried in their place. To disable `codeIndented` would also
 * change how others count spaces.
 */
const LEFT_ALONE = new Set(['codeIndented', 'lineEnding']);

const HOOKS = ['contentInitial', 'document', 'flow', 'flowInitial', 'string', 'text'] as const;

/** What the parsing of one document has cost so far. */
class Work {
  /** What our constructs have looked at, usefully or not. */
  looked = 0;
  /** Lines on which a container ends. */
  ends = 0;
  #spent = 0;
  #furthestOffset = 0;
  #isUsedUp = false;

  spend(characters: number): void {
    this.#spent += Math.max(0, characters);
  }

  spendOnEvents(events: number): void {
    this.spend(events / EVENTS_PER_CHARACTER);
  }

  isUsedUpAt({offset}: {offset: number}): boolean {
    this.#furthestOffset = Math.max(this.#furthestOffset, offset);
    const most = FREE_WORK + WORK_PER_CHARACTER * this.#furthestOffset;
    // What is looked at is spent when a construct ends, and some look ahead again and again.
    this.#isUsedUp ||= this.#spent > most || this.looked > most;
    return this.#isUsedUp;
  }
}

/** What is known of one paragraph, cell or heading while it is read. */
interface Paragraph {
  /** The brackets that may be the start of a link or an image and are not closed so far. */
  readonly openLabels: {readonly token: Token; readonly event: number}[];
  /** Where the last such bracket of all stands among the events. */
  lastLabel: number;
  merges: number;
  /** Characters of emphasis and the like. */
  marks: number;
}

/** The containers that a line of one document stands in, as far as it is read. */
interface Containers {
  line: number;
  depth: number;
  depthBefore: number;
  lastStart: number;
}

/** A construct's tokenizer with a limit around it. */
type Limit = (this: TokenizeContext, run: Run) => State;

interface Run {
  readonly work: Work;
  readonly ok: State;
  readonly nok: State;
  /** Starts the original, which spends what it looks at in vain. */
  readonly start: (ok?: State, nok?: State) => State;
}

function memoize<Key extends object, Value>(create: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) {
      value = create(key);
      values.set(key, value);
    }
    return value;
  };
}

// One parser context is made for each document, and one tokenizer context for each paragraph in it.
const workOf = memoize<ParseContext, Work>(({constructs}) => {
  // Or text would end at each character that might start one of them, only to be joined again.
  dropDisabled(constructs);
  return new Work();
});
const paragraphOf = memoize<TokenizeContext, Paragraph>(() => ({
  openLabels: [],
  lastLabel: -1,
  merges: 0,
  marks: 0,
}));
const containersOf = memoize<TokenizeContext, Containers>(() => ({
  line: 0,
  depth: 0,
  depthBefore: 0,
  lastStart: -1,
}));

function dropDisabled({disable, text}: FullNormalizedExtension): void {
  for (const list of Object.values(text)) {
    if (Array.isArray(list)) {
      const enabled = list.filter(({name}) => name === undefined || !disable.null?.includes(name));
      list.splice(0, list.length, ...enabled);
    }
  }
}

/**
 * The same construct, with what it consumes counted, also where it only looks ahead.
 *
 * @param mayFail whether there is something to be done then
 */
function countedConstructs(mayFail: boolean): (construct: Construct) => Construct {
  return memoize((construct) => ({
    ...construct,
    // The originals are disabled by their names.
    name: undefined,
    tokenize(effects, ok, nok) {
      return mayFail && isUsedUp(this)
        ? nok
        : construct.tokenize.call(this, countedEffects(effects, workOf(this.parser)), ok, nok);
    },
  }));
}

const certain = countedConstructs(false);
const uncertain = countedConstructs(true);

const countedEffectsByWork = memoize((work: Work) =>
  memoize((effects: Effects): Effects => {
    function counted(attempt: Attempt): Attempt {
      return (construct, ok, nok) => {
        const count = nok ? uncertain : certain;
        if (Array.isArray(construct)) {
          return attempt(construct.map(count), ok, nok);
        }
        return attempt(isConstruct(construct) ? count(construct) : construct, ok, nok);
      };
    }
    return {
      ...effects,
      attempt: counted(effects.attempt),
      check: counted(effects.check),
      interrupt: counted(effects.interrupt),
      enter(type, fields) {
        work.looked += COST_OF_TOKEN;
        return effects.enter(type, fields);
      },
      consume(code) {
        work.looked += 1;
        effects.consume(code);
      },
    };
  }),
);

function countedEffects(effects: Effects, work: Work): Effects {
  return countedEffectsByWork(work)(effects);
}

function isConstruct(value: Construct | ConstructRecord): value is Construct {
  return 'tokenize' in value;
}

function isUsedUp(context: TokenizeContext): boolean {
  return workOf(context.parser).isUsedUpAt(context.now());
}

/** Nothing is tried any more once the work is used up: the character is text. */
const plainWhenUsedUp: Limit = function ({nok, start}) {
  return isUsedUp(this) ? nok : start();
};

/**
 * Runs of `*`, `_` and `~`. For each one that may close, micromark goes back through all of the
 * paragraph, once for each of its characters, and each pair that it finds becomes eight events.
 */
const limitAttention: Limit = function ({work, ok, start}) {
  return start((code) => {
    const token = this.events.at(-1)?.[1];
    if (token) {
      const paragraph = paragraphOf(this);
      const size = token.end.offset - token.start.offset;
      paragraph.marks += size;
      const events = this.events.length + 4 * (paragraph.marks - 1);
      work.spendOnEvents(token._close === true ? size * events : 0);
    }
    return ok(code);
  });
};

/** `[` and `![`, remembered so that the other limits know how far micromark is going back. */
const noteLabelStart: Limit = function ({ok, nok, start}) {
  if (isUsedUp(this)) {
    return nok;
  }
  const event = this.events.length;
  return start((code) => {
    const token = this.events.at(-1)?.[1];
    if (token) {
      const paragraph = paragraphOf(this);
      paragraph.openLabels.push({token, event});
      paragraph.lastLabel = event;
    }
    return ok(code);
  });
};

function lastOpenLabel(context: TokenizeContext): Paragraph['openLabels'][number] | undefined {
  const {openLabels} = paragraphOf(context);
  while (openLabels.at(-1)?.token._balanced === true) {
    openLabels.pop();
  }
  return openLabels.at(-1);
}

/** `]`, which takes what stands since the `[` for the name of a reference, and resolves it. */
const limitLabelEnd: Limit = function ({work, ok, nok, start}) {
  const label = lastOpenLabel(this);
  if (!label || isUsedUp(this)) {
    return nok;
  }
  work.spend((this.now().offset - label.token.end.offset) / 10);
  work.spendOnEvents(this.events.length - label.event + this.parser.defined.length / 2);
  return start((code) => {
    paragraphOf(this).openLabels.pop();
    return ok(code);
  });
};

/** `]` of `![^a]`, which goes back to the last `[`. */
const limitFootnoteCall: Limit = function ({work, nok, start}) {
  const {lastLabel} = paragraphOf(this);
  if (lastLabel === -1 || isUsedUp(this)) {
    return nok;
  }
  work.spendOnEvents(this.events.length - lastLabel);
  return start();
};

/** Addresses without brackets, which go back to the last `[` to know whether it is still open. */
const limitAutolink: Limit = function ({work, nok, start}) {
  if (isUsedUp(this)) {
    return nok;
  }
  const label = lastOpenLabel(this);
  work.spendOnEvents(label ? this.events.length - label.event : 0);
  return start();
};

/** `===`, for which all the events before are written anew. */
const limitSetext: Limit = function ({work, ok, nok, start}) {
  if (isUsedUp(this)) {
    return nok;
  }
  return start((code) => {
    work.spendOnEvents(this.events.length / EVENTS_COPIED_PER_EVENT);
    return ok(code);
  });
};

/** A line of a table. */
const limitTable: Limit = function ({work, ok, nok, start}) {
  if (isUsedUp(this)) {
    return nok;
  }
  const {length} = this.events;
  return start((code) => {
    const line = this.events.slice(length);
    const dividers = line.filter(([, {type}]) => (type as string) === 'tableCellDivider');
    work.spend(COST_OF_CELL * dividers.length);
    return ok(code);
  });
};

/** `:::a`, whose content is a document of its own, so that the innermost is read at every level. */
const limitDirectiveContainer: Limit = function ({work, ok, nok, start}) {
  const {offset} = this.now();
  if (isUsedUp(this)) {
    return nok;
  }
  return start((code) => {
    work.spend(4 * (this.now().offset - offset));
    return ok(code);
  });
};

/** The containers of the line that is being read. */
function containersAt(document: TokenizeContext): Containers {
  const containers = containersOf(document);
  const {line} = document.now();
  if (containers.line !== line) {
    Object.assign(containers, {
      line,
      depth: 0,
      depthBefore: containers.depth,
      lastStart: -1,
    });
  }
  return containers;
}

/** `>`, `-`, `1.` and `[^a]:`, which are tried on every line and in each other. */
const limitContainer: Limit = function ({work, ok, nok, start}) {
  const containers = containersAt(this);
  const {offset} = this.now();
  // micromark looks whether there is a container before it reads that container.
  const isSecondLook = containers.lastStart === offset;
  if (!isSecondLook && (containers.depth >= MOST_CONTAINERS || isUsedUp(this))) {
    return nok;
  }
  work.spend(containers.depth);
  return start((code) => {
    if (!isSecondLook) {
      containers.depth += 1;
      containers.lastStart = offset;
    }
    return ok(code);
  });
};

/** A container ends, so that micromark writes all the events of the document anew. */
function spendOnEnd({events}: TokenizeContext, work: Work): void {
  work.spendOnEvents(events.length / EVENTS_COPIED_PER_EVENT);
  work.ends += 1;
  if (work.ends > MOST_ENDS) {
    throw new Error(`more than ${MOST_ENDS} of its lines end a quote, a list or a footnote`);
  }
}

/** What says that a line still belongs to a container. */
const limitContinuation: Limit = function ({work, ok, nok, start}) {
  const containers = containersAt(this);
  const fail = (code: Code): State | undefined => {
    spendOnEnd(this, work);
    return nok(code);
  };
  if (isUsedUp(this)) {
    return fail;
  }
  work.spend(containers.depth);
  return start((code) => {
    containers.depth += 1;
    // The next item of a list ends what was in the last.
    if (this.containerState?._closeFlow === true && containers.depth < containers.depthBefore) {
      spendOnEnd(this, work);
    }
    return ok(code);
  }, fail);
};

const LIMITS: Record<string, Limit> = {
  attention: limitAttention,
  blockQuote: limitContainer,
  emailAutolink: limitAutolink,
  gfmFootnoteDefinition: limitContainer,
  gfmPotentialFootnoteCall: limitFootnoteCall,
  labelEnd: limitLabelEnd,
  labelStartImage: noteLabelStart,
  labelStartLink: noteLabelStart,
  list: limitContainer,
  protocolAutolink: limitAutolink,
  setextUnderline: limitSetext,
  strikethrough: limitAttention,
  table: limitTable,
  wwwAutolink: limitAutolink,
};

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
  // The one construct of remark-directive that is `concrete`; none of them has a name.
  const isDirectiveContainer = construct.name === undefined && construct.concrete === true;
  const limit = isDirectiveContainer
    ? limitDirectiveContainer
    : (LIMITS[construct.name ?? ''] ?? plainWhenUsedUp);
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
    tokenize: limited(construct.tokenize, limit),
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

/** Cuts a text within the words that are too long. */
function cutLongWords(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const {0: word, index} of text.matchAll(/[^\t\n\r ]+/g)) {
    for (let cut = LONGEST_WORD; cut < word.length; cut += LONGEST_WORD) {
      pieces.push(text.slice(start, index + cut));
      start = index + cut;
    }
  }
  return [...pieces, text.slice(start)];
}

function hasLongWord(node: Nodes): node is Text {
  return (
    node.type === 'text' && node.value.length > LONGEST_WORD && cutLongWords(node.value).length > 1
  );
}

/** Every parent in the tree with a text that has too long a word. */
function listParentsOfLongWords(tree: Root): Parents[] {
  const parents: Parents[] = [tree];
  for (const parent of parents) {
    for (const child of parent.children) {
      if ('children' in child) {
        parents.push(child);
      }
    }
  }
  return parents.filter(({children}) => children.some(hasLongWord));
}

/** @param originals the texts that the pieces are of */
function joinPieces(
  children: readonly RootContent[],
  originals: ReadonlyMap<RootContent, Text>,
): RootContent[] {
  const joined: RootContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last?.type !== 'text' || child.type !== 'text') {
      joined.push(child);
      continue;
    }
    const value = last.value + child.value;
    const original = originals.get(child);
    joined[joined.length - 1] = value === original?.value ? original : {type: 'text', value};
  }
  return joined;
}

/**
 * A transform of the tree that sees long words in pieces only. They are put together again, and an
 * address that was in two pieces is no link.
 */
function withoutLongWords(transform: Transform): Transform {
  return (tree) => {
    const originals = new Map<RootContent, Text>();
    const parents = listParentsOfLongWords(tree);
    for (const parent of parents) {
      parent.children = parent.children.flatMap((child): RootContent[] => {
        if (!hasLongWord(child)) {
          return [child];
        }
        const pieces = cutLongWords(child.value).map((value): Text => ({type: 'text', value}));
        for (const piece of pieces) {
          originals.set(piece, child);
        }
        return pieces;
      });
    }
    const result = transform(tree);
    for (const parent of parents) {
      parent.children = joinPieces(parent.children, originals);
    }
    return result;
  };
}

function boundTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  const {transforms} = extension;
  return transforms ? {...extension, transforms: transforms.map(withoutLongWords)} : extension;
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
export async function boundedSyntax(): Promise<(this: Processor) => void> {
  const {parse} = await import('micromark');
  return function () {
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
  };
}
