import {isDenial} from './isDenial';

/** Each of them alone says that there is no fixed version. */
const ALONE = new Set([
  ...['', '-', '?', 'n/a', 'na', 'n.a', 'nil', 'null', 'undefined', 'nothing', 'nope', 'unknown'],
  ...['tbd', 'tba', 'tbc', 'todo', 'wip', 'pending', 'soon', 'coming soon', 'in progress'],
  ...['to be determined', 'to be announced', 'to be released', 'to be fixed', 'wontfix'],
  ...['keine', 'keiner', 'keines', 'noch keine', 'aucun', 'aucune', 'ninguno', 'ninguna'],
  ...['nessuno', 'nessuna', 'nenhum', 'nenhuma', 'なし', '無し', '未定', '无', '暂无'],
]);

/** What may stand beside a denial without saying anything else. */
const FILLERS = new Set([
  ...['fix', 'fixes', 'fixed', 'patch', 'patches', 'patched', 'version', 'versions', 'release'],
  ...['releases', 'released', 'available', 'exists', 'exist', 'known', 'planned', 'published'],
  ...['yet', 'currently', 'still', 'now', 'so', 'far', 'at', 'this', 'the', 'time', 'moment'],
  ...['there', 'is', 'are', 'be', 'been', 'has', 'have', 'as', 'of', 'a', 'an', 'any', 'for', 'it'],
  ...['present', 'will', 'date', 'to', 'upstream', 'official', 'applicable', 'resolved', 'yes'],
]);

/** "None", "N/A", "not yet released": only words that deny, and at least one that does. */
export function saysNoFix(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s"'`([{<*.–—-]+(?=.)|[\s"'`)\]}>*.!…–—-]+$/g, '')
    .replace(/^[–—-]+$/, '-');
  const words = plain.split(/[ ,;:()-]+/).filter((word) => word !== '');
  return (
    ALONE.has(plain) ||
    (words.some(isDenial) && words.every((word) => isDenial(word) || FILLERS.has(word)))
  );
}
