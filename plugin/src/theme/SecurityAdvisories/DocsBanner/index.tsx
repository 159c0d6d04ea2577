import {type ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {interpolate} from '@docusaurus/Interpolate';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import {affectedForms, bannerName, linkForms, updateWords} from './bannerWords';
import {useDocsBanners} from './useDocsBanners';
import type {DocsBannerData} from '../../../pages/docsBannerData';

function DocsAlert(banner: DocsBannerData): ReactNode {
  const {line, count, critical, isSevere, update, answer} = banner;
  const {selectMessage} = usePluralForm();
  // A sentence may be English on a page from right to left.
  return (
    <section
      className={clsx(
        'alert margin-bottom--md',
        isSevere ? 'alert--danger' : 'alert--warning',
        'security-advisories-docs-banner',
      )}
      aria-label={bannerName()}
    >
      <div>
        <strong>
          <bdi>
            {interpolate(selectMessage(count, affectedForms(banner)), {
              line: <bdi>{line}</bdi>,
              count,
              critical,
            })}
          </bdi>
        </strong>
      </div>{' '}
      {update && (
        <bdi>
          {interpolate(updateWords(update), {version: <bdi dir="ltr">{update.version}</bdi>})}
        </bdi>
      )}{' '}
      {answer !== null && (
        <Link to={answer}>
          <bdi>{selectMessage(count, linkForms())}</bdi>
        </Link>
      )}
    </section>
  );
}

/**
 * Says on a page of versioned docs that their version is affected by security advisories, and what to
 * update to. Where it says nothing, nothing is known: that is no proof that the version is not affected.
 */
export default function DocsBanner(): ReactNode {
  return useDocsBanners().map((banner, index) => <DocsAlert key={index} {...banner} />);
}
