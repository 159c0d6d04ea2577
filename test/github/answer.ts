/** What is answered, before it becomes bytes. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Is sent as JSON; in `text` it would be sent as it is. */
  body?: unknown;
  text?: string;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** 200 with a body, and where more of it is. */
export function ok(body: unknown, {link}: {link?: string | undefined} = {}): Answer {
  return {status: 200, headers: link === undefined ? {} : {link}, body};
}

/** An error in GitHub's shape, `basic-error` in its description. */
export function failure({
  status,
  message,
  documentation = DOCUMENTATION,
  headers = {},
}: {
  status: number;
  message: string;
  documentation?: string;
  headers?: Record<string, string>;
}): Answer {
  return {
    status,
    headers,
    body: {message, documentation_url: documentation, status: String(status)},
  };
}

/** What does not exist, and what the reader must not know to exist. */
export function notFound(): Answer {
  return failure({status: 404, message: 'Not Found'});
}
