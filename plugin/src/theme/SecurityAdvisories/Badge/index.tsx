import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {interpolate} from '@docusaurus/Interpolate';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import {staleWords} from '@theme/SecurityAdvisories/staleWords';
import {severityLook} from '../../../words/severityLook';
import {severityWords} from '../YearsPlot/severityWords';
import {countForms, noneOfWords, noneWords, unknownWords, worstForms} from './badgeWords';
import type {Props} from '@theme/SecurityAdvisories/Badge';
import type {EmbeddedCount} from '../../../pages/mdx/embeddedProps';

interface FilledProps extends Props {
  /** What is shown. The plugin puts it in where it reads an MDX file. */
  readonly advisories?: EmbeddedCount;
}

function useWords({count, worst, product, isKnown, isInSync}: EmbeddedCount): ReactNode {
  const {selectMessage} = usePluralForm();
  if (count === 0 && !isInSync) {
    return staleWords();
  }
  if (!isKnown) {
    return interpolate(unknownWords(), {product: <bdi dir="ltr">{product}</bdi>});
  }
  if (count === 0) {
    return product === null
      ? noneWords()
      : interpolate(noneOfWords(), {product: <bdi dir="ltr">{product}</bdi>});
  }
  const forms = worst === null ? countForms() : worstForms();
  return interpolate(selectMessage(count, forms), {
    count,
    severity: severityWords(worst ?? 'unknown'),
  });
}

/**
 * How many security advisories there are and how severe the worst is, in one small mark within a sentence
 * that leads to all of them.
 *
 * @throws where it is no element of an MDX file, and so has nothing to show
 */
export default function Badge({advisories: counted}: FilledProps): ReactNode {
  if (counted === undefined) {
    throw new Error(
      'A badge of security advisories is filled where it stands as an element in an MDX file, as <SecurityBadge />. In a React page, import such a file and show it.',
    );
  }
  return <Mark {...counted} />;
}

function Mark(counted: EmbeddedCount): ReactNode {
  const words = useWords(counted);
  // Where there is none, that is all it says.
  const isOld = counted.count > 0 && !counted.isInSync;
  const {sign, ...look} = severityLook(counted.worst);
  const props = {
    className: 'badge security-advisories-badge',
    style: {...look, whiteSpace: 'normal'} as const,
    children: (
      <>
        {counted.count > 0 && <span aria-hidden="true">{sign} </span>}
        <bdi>{words}</bdi>
        {isOld && (
          <>
            {' · '}
            <bdi>{staleWords()}</bdi>
          </>
        )}
      </>
    ),
  };
  return counted.all === null ? <span {...props} /> : <Link to={counted.all} {...props} />;
}
