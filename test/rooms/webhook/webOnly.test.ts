import {beforeAll, describe, expect, it} from 'vitest';
import {numberedGhsaId} from '../../github/index';
import {bundle} from './bundle';
import {buildDelivery, SECRET, toRequest} from './delivery';
import {runInWebContext} from './webContext';
import type * as webhook from '../../../plugin/src/webhook';
import type {Batch} from '../../../plugin/src/webhook';
import type {Bundle} from './bundle';

let bundled: Bundle;

beforeAll(async () => {
  bundled = await bundle('plugin/src/webhook/index.ts', 'webhook');
});

function load() {
  return runInWebContext(bundled.code, 'webhook') as typeof webhook;
}

describe('the webhook handler without Node', () => {
  it('imports nothing of Node, of Docusaurus, or of the rest of the plugin but the model', () => {
    expect(bundled.imports).toEqual([]);
    const foreign = bundled.modules.filter((file) => !file.startsWith('plugin/src/webhook/'));
    expect(foreign.sort()).toEqual([
      'node_modules/is-network-error/index.js',
      'node_modules/p-retry/index.js',
      'node_modules/retry/index.js',
      'node_modules/retry/lib/retry.js',
      'node_modules/retry/lib/retry_operation.js',
      'plugin/src/advisory/ids.ts',
      'plugin/src/door/fields.ts',
    ]);
  });

  it('is small enough for any edge', () => {
    expect(bundled.code.length).toBeLessThan(60_000);
  });

  it('verifies, joins and hands on, where nothing but the interfaces of the Web exists', async () => {
    const batches: Batch[] = [];
    const started: Promise<unknown>[] = [];
    const handler = load().createWebhookHandler({
      secret: ['new', SECRET],
      window: 5,
      firstDelay: 1,
      onPublished: (batch) => {
        batches.push(batch);
        if (batch.attempt === 1) {
          throw new Error('The target is down.');
        }
      },
    });
    const response = await handler(toRequest(buildDelivery()), {
      waitUntil: (promise) => started.push(promise),
    });
    expect(response.status).toBe(202);
    await Promise.all(started);
    expect(batches.map(({attempt}) => attempt)).toEqual([1, 2]);
    expect(batches[1]?.advisories[0]?.ghsaId).toBe(numberedGhsaId(1));
    for (const delivery of [
      buildDelivery({secret: 'a guess'}),
      buildDelivery({headers: {'x-hub-signature-256': 'sha256='}}),
    ]) {
      expect((await handler(toRequest(delivery))).status).toBe(401);
    }
  });

  it('refuses an empty secret there too', () => {
    expect(() => load().createWebhookHandler({secret: '', onPublished: () => undefined})).toThrow(
      '"secret" is missing or empty',
    );
  });

  it('would not find Node if it looked for it', () => {
    const looked =
      '["process", "Buffer", "require", "setImmediate"].map((name) => name in globalThis)';
    expect(runInWebContext('', looked)).toEqual([false, false, false, false]);
  });

  it('would fail here if it imported a module of Node', async () => {
    await expect(bundle('plugin/src/store/digest.ts', 'digest')).rejects.toThrow(
      'Could not resolve',
    );
  });
});
