import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {resolveBlogClient} from '../../../plugin/src/docusaurus/resolveBlogClient';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const CLIENT = '@docusaurus/plugin-content-blog/client';
const folder = useTemporaryFolder();

/** A blog that only the theme beside it finds. */
async function writeThemeWithBlog(): Promise<{component: string; client: string}> {
  const blog = 'theme/node_modules/@docusaurus/plugin-content-blog';
  await folder.write(
    `${blog}/package.json`,
    JSON.stringify({exports: {'./client': {type: './client.d.ts', default: './client.js'}}}),
  );
  await folder.write(`${blog}/client.js`, '');
  await folder.write('theme/lib/Metadata/index.js', '');
  return {
    component: folder.path('theme/lib/Metadata/index.js'),
    client: folder.path(`${blog}/client.js`),
  };
}

describe('resolveBlogClient', () => {
  it('leads our components, and no others, to the blog of the theme that they stand in', async () => {
    const {component, client} = await writeThemeWithBlog();
    const own = folder.path('own');
    const alias = {'@theme-init/BlogPostPage/Metadata': component};
    const {module} = resolveBlogClient(own, {resolve: {alias}});
    const [rule] = module?.rules ?? [];
    expect(rule).toEqual({include: `${own}${path.sep}`, resolve: {alias: {[CLIENT]: client}}});
  });

  it.each([
    ['a theme without the component that ours stands around', {resolve: {alias: {}}}],
    ['no aliases', {}],
  ])('changes nothing where there is %s', (_what, config) => {
    expect(resolveBlogClient(folder.path('own'), config)).toEqual({});
  });
});
