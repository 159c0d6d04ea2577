/**
 * Why GitHub could not be read. `settings` is for a person to mend (a bad token, a private
 * repository) and does not go away by waiting; `passing` may be gone at the next build.
 */
export type FailureKind = 'settings' | 'passing';

/** Says what failed, why, and what to do next; never holds what GitHub answered, nor a token. */
export class GitHubFailure extends Error {
  override readonly name = 'GitHubFailure';
  readonly kind: FailureKind;
  /** The HTTP status that GitHub answered with, null where it did not answer. */
  readonly status: number | null;
  /** Whether it was refused for a rate limit: with the same status as what a reader may not see. */
  readonly isRateLimit: boolean;

  constructor({
    message,
    kind = 'passing',
    status = null,
    isRateLimit = false,
    cause,
  }: {
    message: string;
    kind?: FailureKind;
    status?: number | null;
    isRateLimit?: boolean;
    cause?: unknown;
  }) {
    super(message, cause === undefined ? undefined : {cause: withoutAnswer(cause)});
    this.kind = kind;
    this.status = status;
    this.isRateLimit = isRateLimit;
  }
}

/**
 * Octokit's errors carry the request and the answer, and Docusaurus prints whatever an error
 * carries. An answer may hold unpublished text, so only the words and the place are kept.
 */
function withoutAnswer(cause: unknown): unknown {
  if (!(cause instanceof Error)) {
    return undefined;
  }
  const {name, message, stack, cause: deeper} = cause;
  const bare = new Error(
    message,
    deeper === undefined ? undefined : {cause: withoutAnswer(deeper)},
  );
  bare.name = name;
  if (stack !== undefined) {
    bare.stack = stack;
  }
  return bare;
}

/** Whether GitHub said that there is no such thing, or none any more. */
export function isGone(error: unknown): error is GitHubFailure {
  return error instanceof GitHubFailure && (error.status === 404 || error.status === 410);
}
