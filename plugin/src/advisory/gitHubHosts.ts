/** Where GitHub is: github.com, or the one of a company. */
export interface GitHubHosts {
  /** Base address of the REST API, without a slash at the end. */
  readonly apiUrl: string;
  /** Base address of the pages that people see, without a slash at the end. */
  readonly webUrl: string;
}
