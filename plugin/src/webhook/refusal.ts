/**
 * Why a request was turned away. Its words are fixed: nothing of the request is ever repeated in an
 * answer, which whoever sent it can read.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** @see https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  private constructor(
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
  }

  static readonly method = () =>
    new Refusal(405, 'Only POST is accepted here: this address is for a webhook of GitHub.', {
      allow: 'POST',
    });

  static readonly contentType = () =>
    new Refusal(
      415,
      'The body has to be JSON. Choose "application/json" as content type in the settings of the webhook.',
    );

  static readonly signature = () =>
    new Refusal(
      401,
      'The signature is missing or wrong. Give the webhook on GitHub and this service the same secret.',
    );

  static readonly deliveryId = () =>
    new Refusal(400, 'The header X-GitHub-Delivery is missing or is no id of a delivery.');

  static readonly tooLarge = () =>
    new Refusal(413, 'The body is larger than any advisory, so it was not read to its end.');

  static readonly tooSlow = () =>
    new Refusal(
      408,
      'The body did not arrive in time. Redeliver it in the settings of the webhook.',
    );

  static readonly brokenOff = () => new Refusal(400, 'The body broke off.');

  static readonly notText = () => new Refusal(400, 'The body is empty, or is no text in UTF-8.');

  static readonly json = () => new Refusal(400, 'The body is no JSON.');

  static readonly event = () =>
    new Refusal(
      422,
      'Only the event "Repository advisories" is accepted here. Choose it alone in the settings of the webhook.',
    );

  static readonly noAdvisory = () =>
    new Refusal(422, 'The body names no advisory with a GHSA id and a repository.');

  static readonly replay = () => new Refusal(409, 'This delivery has been taken already.');

  static readonly busy = () =>
    new Refusal(
      503,
      'Too many deliveries are waiting already. Redeliver this one in the settings of the webhook later.',
      {'retry-after': '60'},
    );
}
