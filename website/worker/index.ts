import {createWebhookHandler} from 'docusaurus-plugin-security-advisories/webhook';
import type {DeliveryStore, WebhookHandler} from 'docusaurus-plugin-security-advisories/webhook';

interface Env {
  /** The repository of the site, `owner/name`. */
  readonly SITE_REPOSITORY: string;
  /** Secret: the same as in the settings of the webhook. */
  readonly WEBHOOK_SECRET: string;
  /** Secret: a token that may start the workflow. */
  readonly DISPATCH_TOKEN: string;
  /** Remembers which deliveries were taken. */
  readonly DELIVERIES: KVNamespace;
}

/** GitHub redelivers what is up to three days old; a month is plenty. */
const REMEMBERED = {expirationTtl: 30 * 24 * 60 * 60};

function remember(deliveries: KVNamespace): DeliveryStore {
  return {
    add: async (key) => {
      if ((await deliveries.get(key)) !== null) {
        return false;
      }
      await deliveries.put(key, 'taken', REMEMBERED);
      return true;
    },
    delete: (key) => deliveries.delete(key),
  };
}

async function startWorkflow(env: Env, signal: AbortSignal): Promise<void> {
  const response = await fetch(`https://api.github.com/repos/${env.SITE_REPOSITORY}/dispatches`, {
    method: 'POST',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.DISPATCH_TOKEN}`,
      'user-agent': 'security-advisories-webhook',
      'x-github-api-version': '2022-11-28',
    },
    body: JSON.stringify({event_type: 'security-advisory'}),
    signal,
  });
  await response.body?.cancel();
  if (!response.ok) {
    throw new Error(`GitHub answered ${response.status} to the start of the workflow.`);
  }
}

let handler: WebhookHandler | undefined;

export default {
  fetch(request, env, context) {
    // One for all requests: it joins those that come together.
    handler ??= createWebhookHandler({
      secret: env.WEBHOOK_SECRET,
      store: remember(env.DELIVERIES),
      onPublished: ({signal}) => startWorkflow(env, signal),
      // Cloudflare stops a Worker thirty seconds after its answer.
      attempts: 3,
      attemptTimeout: 5000,
      maxDelay: 3000,
      onFailure: ({error}) => {
        console.error('The workflow could not be started.', error);
      },
    });
    return handler(request, context);
  },
} satisfies ExportedHandler<Env>;
