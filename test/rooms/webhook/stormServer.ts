/**
 * A service as the documentation describes it, in a process of its own: Node's server, the handler,
 * and a target that is called over HTTP. Its arguments are the address of the target and the options.
 */
import http from 'node:http';
import {createWebhookHandler} from '../../../plugin/src/webhook';
import {toNodeListener} from '../../../plugin/src/webhook/toNodeListener';
import type {AddressInfo} from 'node:net';
import type {WebhookOptions} from '../../../plugin/src/webhook';

/** What the process tells whoever started it. */
export type StormMessage =
  | {readonly kind: 'listening'; readonly port: number}
  | {readonly kind: 'attempt failed'; readonly key: string}
  | {readonly kind: 'given up'; readonly key: string}
  /** The most memory that the process has ever had, in bytes. */
  | {readonly kind: 'memory'; readonly peak: number};

const [, , target = '', options = '{}'] = process.argv;

function tell(message: StormMessage): void {
  process.send?.(message);
}

const handler = createWebhookHandler({
  ...(JSON.parse(options) as WebhookOptions),
  onPublished: async ({key, deliveries, advisories, signal}) => {
    try {
      const response = await fetch(target, {
        method: 'POST',
        body: JSON.stringify({key, deliveries, advisories}),
        signal,
      });
      if (!response.ok) {
        throw new Error(`The target answered ${response.status}.`);
      }
    } catch (error) {
      tell({kind: 'attempt failed', key});
      throw error;
    }
  },
  onFailure: ({key}) => {
    tell({kind: 'given up', key});
  },
});

const server = http.createServer(toNodeListener(handler)).listen(0, '127.0.0.1', () => {
  tell({kind: 'listening', port: (server.address() as AddressInfo).port});
});

process.on('message', () => {
  tell({kind: 'memory', peak: process.resourceUsage().maxRSS * 1024});
});
process.on('disconnect', () => {
  process.exit();
});
