import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';

function demo(args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(ROOT, 'website/demo/demo.mjs'), ...args], {
    encoding: 'utf8',
  });
}

describe('npm run demo', () => {
  it.each([
    [['--port', 'abc'], '--port expects a number from 1 to 65535, and got "abc".'],
    [['--port', '0'], '--port expects a number from 1 to 65535, and got "0".'],
    [['--port', '99999'], '--port expects a number from 1 to 65535, and got "99999".'],
    [['--repository', 'rocket'], '--repository expects "owner/name", and got "rocket".'],
    [['--repo', 'a/b'], "Unknown option '--repo'"],
  ])('refuses %j before it begins, and says what it takes', (args, message) => {
    const {status, stdout, stderr} = demo(args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm run demo -- --repository owner/name');
  });

  it('says what it takes when it is asked', () => {
    const {status, stdout} = demo(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('npm run demo -- --port 4000');
  });
});
