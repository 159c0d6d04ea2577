import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {until} from '../site/devServer';
import {cleanEnvironment, ROOT} from '../site/docusaurus';
import type {AddressInfo} from 'node:net';

describe('npm run demo', () => {
  it('takes another port if its own is taken, says what to open, and ends with Ctrl-C', async () => {
    const neighbour = createServer().listen(0, '127.0.0.1');
    await once(neighbour, 'listening');
    const {port} = neighbour.address() as AddressInfo;
    const demo = spawn(
      process.execPath,
      [path.join(ROOT, 'website/demo/demo.mjs'), '--port', String(port)],
      {cwd: ROOT, env: cleanEnvironment({}), stdio: ['ignore', 'pipe', 'pipe']},
    );
    let text = '';
    for (const stream of [demo.stdout, demo.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    }
    try {
      await until(() => text.includes('Ctrl-C ends it.') || demo.exitCode !== null, {
        within: 10 * 60_000,
        describe: () => `The demo did not get ready:\n${text}`,
      });
      expect(text).toContain(`Port ${port} is taken, so this is port `);
      expect(text).toContain('npm run demo -- --repository owner/name');
      const addresses = text.match(/http:\/\/localhost:\d+\/(?:news|security)\S*/g) ?? [];
      expect(addresses).toHaveLength(4);
      expect(addresses.filter((address) => address.endsWith('/security'))).toHaveLength(1);
      for (const address of addresses) {
        expect(address).not.toContain(`:${port}/`);
        expect((await fetch(address)).status, address).toBe(200);
      }

      const pressed = Date.now();
      demo.kill('SIGINT');
      await once(demo, 'close');
      expect(Date.now() - pressed).toBeLessThan(3000);
      await expect(fetch(addresses[0] ?? '')).rejects.toThrow();
    } finally {
      demo.kill('SIGTERM');
      neighbour.close();
    }
  });
});
