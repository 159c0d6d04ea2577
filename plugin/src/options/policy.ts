/** What a project promises, in days from the report: until it is acknowledged, fixed, and may be disclosed. */
export interface Policy {
  readonly acknowledge: number;
  readonly fix: number;
  readonly disclose: number;
}
