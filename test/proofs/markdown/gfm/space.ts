import {visit} from 'unist-util-visit';
import {isBlock} from './blocks';
import type {Element, Nodes, Parents, Root, Text} from 'hast';

/** Elements that are seen although they hold no text. */
const SEEN = new Set(['img', 'input']);

/** Walks through a page from its first line to its last. */
class Walk {
  /** Whether a space would not be seen, as there is one already, or nothing else in the line. */
  #isSpent = true;
  /** The text that ended with a space, as long as nothing stands behind it. */
  #last: Text | null = null;

  through(node: Nodes): void {
    if (node.type === 'text') {
      this.#throughText(node);
    } else if (node.type === 'element') {
      this.#throughElement(node);
    } else if (node.type === 'root') {
      this.#throughBlock(node);
    }
  }

  #throughText(text: Text): void {
    const value = text.value.replace(/[ \t\n\f\r]+/g, ' ');
    text.value = this.#isSpent ? value.replace(/^ /, '') : value;
    if (text.value !== '') {
      this.#isSpent = text.value.endsWith(' ');
      this.#last = this.#isSpent ? text : null;
    }
  }

  #throughElement(element: Element): void {
    if (element.tagName === 'br' || element.tagName === 'pre') {
      this.#endLine();
    } else if (element.tagName === 'code') {
      visit(element, 'text', (text) => {
        text.value = text.value.replace(/[\n\r]/g, ' ');
      });
      this.#seeSomething();
    } else if (isBlock(element)) {
      this.#throughBlock(element);
    } else if (SEEN.has(element.tagName)) {
      this.#seeSomething();
    } else {
      this.#throughChildren(element);
    }
  }

  #throughBlock(block: Parents): void {
    this.#endLine();
    this.#throughChildren(block);
    this.#endLine();
  }

  #throughChildren({children}: Parents): void {
    for (const child of children) {
      this.through(child);
    }
  }

  #seeSomething(): void {
    this.#isSpent = false;
    this.#last = null;
  }

  #endLine(): void {
    if (this.#last) {
      this.#last.value = this.#last.value.replace(/ $/, '');
    }
    this.#last = null;
    this.#isSpent = true;
  }
}

/**
 * Leaves the space that a reader sees, by the rules of CSS: any amount is one, and none begins or
 * ends a line. In blocks of code all of it counts; in code within a line, all but line breaks.
 */
export function collapseSpace(page: Root): void {
  new Walk().through(page);
}
