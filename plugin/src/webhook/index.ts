/**
 * A handler for GitHub's webhook, for whatever can start a build of the site. It is a door of its own
 * (`docusaurus-plugin-security-advisories/webhook`), and nothing behind it needs Node or Docusaurus.
 */
export {createWebhookHandler} from './createWebhookHandler';
export type {PlatformContext, WebhookHandler} from './createWebhookHandler';
export type {DeliveryStore} from './deliveryStore';
export type {AdvisoryNotice} from './readEvent';
export type {Act, Batch, FailedBatch, WebhookOptions} from './webhookOptions';
export type {GhsaId} from '../advisory/advisory';
