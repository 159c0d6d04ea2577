import {createPostFile} from '../../../../plugin/src/posts/createPostFile';
import {buildPostSettings, buildPublishedAdvisory} from '../../../given/build';
import {recordReport} from '../../../given/recordReport';

/** What the plugin makes of a text, as the description of an advisory. */
export interface WrittenPost {
  /** The whole file. */
  readonly fileText: string;
  /** What the person at the terminal was told. */
  readonly messages: readonly string[];
}

const settings = buildPostSettings();

/** The one call into the plugin. */
export async function writePost(description: string): Promise<WrittenPost> {
  const {report, messages} = recordReport();
  const fileText = await createPostFile({
    advisory: buildPublishedAdvisory({description}),
    locale: 'en',
    settings: await settings,
    createPost: null,
    report,
  });
  return {fileText: fileText ?? '', messages};
}
