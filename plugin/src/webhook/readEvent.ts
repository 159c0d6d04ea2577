import {REPOSITORY_NAME, parseGhsaId} from '../advisory/ids';
import {readFields, readList} from '../door/fields';
import {Refusal} from './refusal';
import type {GhsaId} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {Delivery} from './readDelivery';

/** Which advisory a delivery is about. Its text stays at the door, as it may be confidential. */
export interface AdvisoryNotice {
  readonly ghsaId: GhsaId;
  /** `owner/name`, as GitHub writes it. */
  readonly repository: string;
}

/** What a delivery says. */
export type WebhookEvent =
  | {
      /** GitHub tries out a new webhook. */
      readonly kind: 'ping';
      /** Whether the webhook sends what this service is for. */
      readonly sendsAdvisories: boolean;
    }
  | {readonly kind: 'published' | 'reported'; readonly notice: AdvisoryNotice}
  /** Something else happened to an advisory: GitHub may add actions. */
  | {readonly kind: 'other'};

/** Reads nothing but an object: GitHub sends no other. */
function parse(body: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // The error of the parser repeats what it could not read.
    throw Refusal.json();
  }
  return readFields(value);
}

function readPing(body: Fields): WebhookEvent {
  const events = readList(readFields(body.hook).events);
  return {
    kind: 'ping',
    sendsAdvisories:
      events.length === 0 || events.includes('*') || events.includes('repository_advisory'),
  };
}

function readNotice(body: Fields): AdvisoryNotice {
  const ghsaId = parseGhsaId(readFields(body.repository_advisory).ghsa_id);
  const repository = readFields(body.repository).full_name;
  if (
    ghsaId === null ||
    typeof repository !== 'string' ||
    repository.length > 201 ||
    !REPOSITORY_NAME.test(repository)
  ) {
    throw Refusal.noAdvisory();
  }
  return {ghsaId, repository};
}

/**
 * Reads what a delivery says. The name of its event is not signed, so its body has to bear it out.
 *
 * @throws {Refusal} for another event, and for a body that names no advisory
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#repository_advisory
 */
export function readEvent({event, body}: Delivery): WebhookEvent {
  if (event === 'ping') {
    return readPing(parse(body));
  }
  if (event !== 'repository_advisory') {
    throw Refusal.event();
  }
  const fields = parse(body);
  const notice = readNotice(fields);
  const {action} = fields;
  return action === 'published' || action === 'reported' ? {kind: action, notice} : {kind: 'other'};
}
