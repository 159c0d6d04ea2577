import DocVersionBanner from '@theme-init/DocVersionBanner';
import DocsBanner from '@theme/SecurityAdvisories/DocsBanner';
import type {ComponentProps, ReactNode} from 'react';

/** What advisories say of the docs version, above what Docusaurus says of it. */
export default function DocVersionBannerWithAdvisories(
  props: ComponentProps<typeof DocVersionBanner>,
): ReactNode {
  return (
    <>
      <DocsBanner />
      <DocVersionBanner {...props} />
    </>
  );
}
