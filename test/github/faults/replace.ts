import {STATUS_CODES} from 'node:http';
import {failure} from '../answer';
import {withBase} from '../origin';
import type {Answer} from '../answer';
import type {Fault} from './fault';

const PAGE =
  '<!DOCTYPE html>\n<html><head><title>Unicorn!</title></head><body><p>We had issues.</p></body></html>\n';

/**
 * The answer that a fault puts in the place of the right one. Faults of the transport leave it as
 * it is: they are for whoever sends it.
 */
export function replaceAnswer({
  answer,
  fault,
  base,
}: {
  answer: Answer;
  fault: Fault;
  base: string;
}): Answer {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault);
    case 'secondary-limit':
      return failure({
        status: fault.status ?? 403,
        message:
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        documentation:
          'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
        headers: fault.retryAfter === undefined ? {} : {'retry-after': String(fault.retryAfter)},
      });
    case 'html':
      return {
        status: fault.status ?? 200,
        headers: {'content-type': 'text/html; charset=utf-8'},
        text: PAGE,
      };
    case 'json':
      return {...answer, body: fault.body};
    case 'changed-json':
      return {...answer, body: fault.change(structuredClone(answer.body))};
    case 'redirect':
      return {
        status: fault.status ?? 302,
        headers: {location: fault.to.startsWith('/') ? base + fault.to : fault.to},
        body: {
          message: STATUS_CODES[fault.status ?? 302],
          url: withBase({address: fault.to, base}),
        },
      };
    case 'graphql-errors': {
      const data = fault.data === undefined ? {} : {data: fault.data};
      return {status: 200, headers: {}, body: {...data, errors: fault.errors}};
    }
    case 'delay':
    case 'cut':
    case 'broken-json':
    case 'endless-body':
    case 'huge-body':
      return answer;
  }
}

function statusAnswer({status, body, headers = {}}: Extract<Fault, {kind: 'status'}>): Answer {
  if (body === undefined) {
    return failure({status, headers, message: STATUS_CODES[status] ?? 'Unknown'});
  }
  return typeof body === 'string' ? {status, headers, text: body} : {status, headers, body};
}
