import fs from 'node:fs/promises';
import path from 'node:path';
import {POSTS} from '../measuring/benchSite';
import type {Site} from '../../test/site/site';

/** Puts the posts of a site into another one, as if somebody had written them there. */
export async function copyPostsByHand(from: Site, to: Site): Promise<void> {
  await fs.cp(path.join(from.dir, POSTS), path.join(to.dir, POSTS), {recursive: true});
  // What git does not see is no other post for the blog.
  await fs.rm(path.join(to.dir, POSTS, '.gitignore'), {force: true});
}
