import type {VersionOrder} from './versionOrder';

/** Epoch and numbers, without the zeros at the end. */
function releaseOf(version: string): string {
  const [text = ''] = /^(?:\d+!)?\d+(?:\.\d+)*/.exec(version) ?? [];
  return text.replace(/(?:\.0+)+$/, '');
}

/** Whether a version comes before the release that an end names: 1.2.0-beta.1 before 1.2.0. */
export function isPreReleaseOf({
  version,
  end,
  order,
}: {
  version: string;
  end: string;
  order: VersionOrder;
}): boolean {
  return (
    order.isPreRelease(version) && !order.isPreRelease(end) && releaseOf(version) === releaseOf(end)
  );
}
