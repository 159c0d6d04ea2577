import {listMachineReadable} from '../../exports/exportAddresses';
import {joined, link, paragraph} from '../nodes';
import {text} from '../../words/inline';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {PostSettings} from '../postSettings';

/** Links to the advisory in formats for machines; left out where the site has none. */
export function machineReadableSection(
  advisory: PublishedAdvisory,
  {language: {labels}, machineFiles}: Pick<PostSettings, 'language' | 'machineFiles'>,
): RootContent[] {
  const files = listMachineReadable(advisory, machineFiles).map(({format, url}) => [
    link({url, label: format}),
  ]);
  return files.length === 0
    ? []
    : [paragraph([text(`${labels.machineReadable} `), ...joined(files, `${labels.comma} `)])];
}
