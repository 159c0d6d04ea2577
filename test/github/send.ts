import {createHash} from 'node:crypto';
import {toJson} from './origin';
import type {ServerResponse} from 'node:http';
import type {Answer} from './answer';

/** An answer in bytes. */
export interface Message {
  status: number;
  headers: Record<string, string | number>;
  body: Buffer;
}

/** Turns an answer into bytes, in which the stand-in's addresses are real. */
export function messageOf({answer, base}: {answer: Answer; base: string}): Message {
  const text = answer.text ?? toJson({value: answer.body, base});
  return {
    status: answer.status,
    headers: {'content-type': 'application/json; charset=utf-8', ...answer.headers},
    body: Buffer.from(text),
  };
}

/**
 * A validator that differs from reader to reader even where the content does not.
 * https://github.com/github/docs/issues/34689
 */
export function etagOf({message, readerId}: {message: Message; readerId: string}): string {
  const digest = createHash('sha256').update(readerId).update('\0').update(message.body);
  return `W/"${digest.digest('hex')}"`;
}

/** Whether `If-None-Match` names this validator. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
export function isKnown({etag, ifNoneMatch}: {etag: string; ifNoneMatch: string | null}): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => strong(tag) === strong(etag)) ?? false;
}

/** 304 instead of what the client has already. */
export function notModified({headers}: Message): Message {
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith('content-'));
  return {status: 304, headers: Object.fromEntries(kept), body: Buffer.alloc(0)};
}

/** Sends an answer as it should be sent. */
export function send({message, response}: {message: Message; response: ServerResponse}): void {
  const length = message.status === 304 ? {} : {'content-length': message.body.length};
  response.writeHead(message.status, {...message.headers, ...length});
  response.end(message.body);
}
