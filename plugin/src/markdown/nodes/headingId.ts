import type {Properties} from 'hast';
import type {Heading} from 'mdast';

/** The id that a heading gets on the page, in the field where unified's ecosystem looks for it. */
export function headingId({data}: Heading): string | null {
  const {id} = (data as {hProperties?: Properties} | undefined)?.hProperties ?? {};
  return typeof id === 'string' ? id : null;
}
