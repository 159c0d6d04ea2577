import fs from 'node:fs/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {lockFile, withLock} from '../../../plugin/src/store/withLock';
import {recordReport} from '../../given/recordReport';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const folder = useTemporaryFolder();

const {report} = recordReport();
const file = () => folder.path('cache/default.lock');

async function exists(): Promise<boolean> {
  return fs.access(file()).then(
    () => true,
    () => false,
  );
}

describe('lockFile', () => {
  it('lies in the cache, one for each instance of the plugin', () => {
    expect(lockFile({siteDir: '/site', id: 'second'})).toMatch(
      /docusaurus-plugin-security-advisories[\\/]second\.lock$/,
    );
  });
});

describe('withLock', () => {
  it('gives what the work gives, and is gone after it', async () => {
    const work = async () => ((await exists()) ? 'held' : 'not held');
    expect(await withLock({file: file(), report, work})).toBe('held');
    expect(await exists()).toBe(false);
  });

  it('is gone after work that failed, too', async () => {
    const work = () => Promise.reject(new Error('No luck'));
    await expect(withLock({file: file(), report, work})).rejects.toThrow('No luck');
    expect(await exists()).toBe(false);
  });

  it('lets one work behind the other, and says so once', async () => {
    const {report: watched, messages} = recordReport();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await sleep(500);
      steps.push(`${name} ends`);
    };
    await Promise.all(
      ['a', 'b'].map((name) => withLock({file: file(), report: watched, work: work(name)})),
    );
    const [first, second] = steps[0] === 'a begins' ? ['a', 'b'] : ['b', 'a'];
    expect(steps).toEqual([
      `${first} begins`,
      `${first} ends`,
      `${second} begins`,
      `${second} ends`,
    ]);
    expect(messages).toEqual([expect.stringContaining('waiting for it')]);
  });

  it('takes over what a dead process left', async () => {
    await fs.mkdir(file(), {recursive: true});
    const past = new Date(Date.now() - 5000);
    await fs.utimes(file(), past, past);
    const {report: watched, messages} = recordReport();
    expect(await withLock({file: file(), report: watched, work: () => Promise.resolve(1)})).toBe(1);
    expect(messages).toEqual([]);
  });

  it('ends well where the cache was cleared meanwhile', async () => {
    const work = () => fs.rm(folder.path('cache'), {recursive: true});
    await expect(withLock({file: file(), report, work})).resolves.toBeUndefined();
  });
});
