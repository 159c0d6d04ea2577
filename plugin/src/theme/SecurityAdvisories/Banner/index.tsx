import {useEffect, type ReactNode} from 'react';
import clsx from 'clsx';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {interpolate} from '@docusaurus/Interpolate';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useLocation} from '@docusaurus/router';
import siteStorage from '@generated/site-storage';
import {useDayFormat} from '@theme/SecurityAdvisories/useDayFormat';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import {severalForms, singleWords} from './bannerWords';
import {hideEarlyScript} from './hideEarly';
import {useReadMark} from './useReadMark';
import styles from './styles.module.css';
import type {Props} from '@theme/SecurityAdvisories/Banner';

const DEFAULT_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Under which the browser remembers that the advisory was read. */
function readKey(ghsaId: string): string {
  return `docusaurus.securityAdvisories.read.${ghsaId}${siteStorage.namespace}`;
}

function withoutTrailingSlash(path: string): string {
  return path.replace(/\/$/, '');
}

/** Whether to show the banner, and how to mark it as read, which opening what it leads to does as well. */
function useBanner({ghsaId, permalink, end}: {ghsaId: string; permalink: string; end: number}): {
  isShown: boolean;
  markRead: () => void;
} {
  const {pathname} = useLocation();
  const isBrowser = useIsBrowser();
  const {isRead, markRead} = useReadMark({key: readKey(ghsaId), type: siteStorage.type});
  const [path = ''] = permalink.split('?');
  const isOnPost = withoutTrailingSlash(pathname) === withoutTrailingSlash(path);
  useEffect(() => {
    if (isOnPost && !isRead) {
      markRead();
    }
  }, [isOnPost, isRead, markRead]);
  // The first render must say what the built page says, whatever the time is now.
  const isOver = isBrowser && !(Date.now() < end);
  return {isShown: !isOnPost && !isRead && !isOver, markRead};
}

function CloseButton({onClick}: {onClick: () => void}): ReactNode {
  return (
    <button
      type="button"
      className={clsx('clean-btn', styles.close)}
      aria-label={translate({
        id: 'theme.securityAdvisories.banner.close',
        message: 'Close the notice of the security advisory',
        description: 'Name of the button that closes the banner for good',
      })}
      onClick={onClick}
    >
      <span aria-hidden="true">×</span>
    </button>
  );
}

function BannerText({
  title,
  permalink,
  several,
}: Pick<Props, 'title' | 'permalink'> & {several: Props['several'] | undefined}): ReactNode {
  const {selectMessage} = usePluralForm();
  const formatDay = useDayFormat();
  const words = several
    ? interpolate(selectMessage(several.count, severalForms()), {
        count: several.count,
        day: formatDay(several.since),
      })
    : singleWords();
  const beginning = (
    <strong>
      <bdi>{words}</bdi>
    </strong>
  );
  // Several are one line, that leads to all of them; where no page lists them, to the newest.
  return several?.to == null ? (
    <>
      {beginning}{' '}
      <Link to={permalink}>
        <bdi>{title}</bdi>
      </Link>
    </>
  ) : (
    <Link to={several.to}>{beginning}</Link>
  );
}

function FreshBanner({
  ghsaId,
  title,
  permalink,
  publishedAt,
  days = DEFAULT_DAYS,
  several,
}: Props): ReactNode {
  const end = Date.parse(publishedAt) + days * DAY;
  const {isShown, markRead} = useBanner({ghsaId, permalink: several?.to ?? permalink, end});
  return (
    <>
      <Head>
        <script>
          {hideEarlyScript({
            key: readKey(ghsaId),
            storage: siteStorage.type,
            end,
          })}
        </script>
      </Head>
      {isShown && (
        <section
          className={clsx('alert alert--danger', styles.banner)}
          aria-label={translate({
            id: 'theme.securityAdvisories.banner.label',
            message: 'Security advisory',
            description: 'Names the banner for screen readers',
          })}
        >
          <p className={clsx('margin-bottom--none', styles.text)}>
            <BannerText title={title} permalink={permalink} several={several} />
          </p>
          <CloseButton onClick={markRead} />
        </section>
      )}
    </>
  );
}

/**
 * A bar that points to a critical advisory until it was read or closed, or has had its time.
 *
 * The built page holds it, so that nothing moves when the script starts.
 */
export default function Banner(props: Props): ReactNode {
  return <FreshBanner key={props.ghsaId} {...props} />;
}
