/** The `Link` header for these relations, or undefined where there are none. */
export function linkHeader({
  links,
  address,
}: {
  links: Record<string, URLSearchParams>;
  /** Without the query. */
  address: string;
}): string | undefined {
  const entries = Object.entries(links).map(
    ([relation, query]) => `<${address}?${query.toString()}>; rel="${relation}"`,
  );
  return entries.length > 0 ? entries.join(', ') : undefined;
}
