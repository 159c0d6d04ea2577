import {countWords} from '../words/countWords';
import {clearFolder} from './clearFolder';
import type {Report} from '../terminal/report';

/** Clears a folder that is not configured any more, and says what became of its posts. */
export async function clearFormerFolder({
  report,
  ...params
}: Parameters<typeof clearFolder>[0] & {report: Report}): Promise<void> {
  const {removed, left} = await clearFolder(params);
  if (removed.length > 0) {
    report.info(
      `${params.folder} is not configured any more: removed its ${countWords(removed.length, 'post')}.`,
    );
  }
  if (left.length > 0) {
    report.warn(
      `${params.folder} is not configured any more, but nothing says that the plugin wrote these posts in it, so they stay: ${left.join(', ')}. If they are not yours, remove them.`,
    );
  }
}
