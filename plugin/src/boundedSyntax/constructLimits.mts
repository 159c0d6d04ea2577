import {EVENTS_COPIED_PER_EVENT, isUsedUp, memoize} from './parsingWork.mjs';
import type {Code, Construct, State, Token, TokenizeContext} from 'micromark-util-types';
import type {Work} from './parsingWork.mjs';

/** A cell of a table is read as a text of its own. */
const COST_OF_CELL = 60;
/** Quotes, lists and footnotes in each other; more than 40 levels are refused afterwards. */
const MOST_CONTAINERS = 100;

/**
 * Lines on which a quote, an item or a footnote ends, or would if its paragraph did not go on. At
 * each one micromark goes back, whatever is tried or not.
 */
const MOST_ENDS = 3000;

/** What is known of one paragraph, cell or heading while it is read. */
export interface Paragraph {
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
export type Limit = (this: TokenizeContext, run: Run) => State;

export interface Run {
  readonly work: Work;
  readonly ok: State;
  readonly nok: State;
  /** Starts the original, which spends what it looks at in vain. */
  readonly start: (ok?: State, nok?: State) => State;
}

/** One tokenizer context is made for each paragraph of a document. */
export const paragraphOf = memoize<TokenizeContext, Paragraph>(() => ({
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
export const limitContinuation: Limit = function ({work, ok, nok, start}) {
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

/** The limit around a construct. */
export function limitOf({name, concrete}: Construct): Limit {
  // The one construct of remark-directive that is `concrete`; none of them has a name.
  const isDirectiveContainer = name === undefined && concrete === true;
  return isDirectiveContainer ? limitDirectiveContainer : (LIMITS[name ?? ''] ?? plainWhenUsedUp);
}
