import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {interpolate} from '@docusaurus/Interpolate';
import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import SeverityBadge from '@theme/SecurityAdvisories/SeverityBadge';
import {unlistedWords} from '../AdvisoryTable/unlistedWords';
import {doubtWords} from './doubtWords';
import type {AdvisoryRow} from '../../../pages/pageData';
import type {Answer as AnswerOf, JudgedAdvisory} from '../../../versions/answerQuestion';
import type {Doubt} from '../../../versions/verdict';

type Answer = AnswerOf<AdvisoryRow>;

export interface Props {
  readonly answer: Answer;
  /** As the reader knows it: the product's name and what was typed. */
  readonly product: string;
  readonly version: string;
}

type Judged = Extract<Answer, {kind: 'judged'}>;

/**
 * Chooses the form of the plural before anything is put in: a product's name may hold the bars that
 * stand between the forms.
 */
function Counted({
  count,
  forms,
  product,
}: {
  count: number;
  forms: string;
  product: ReactNode;
}): ReactNode {
  const {selectMessage} = usePluralForm();
  return interpolate(selectMessage(count, forms), {count, product});
}

type Told = JudgedAdvisory<AdvisoryRow> & {readonly reason?: Doubt};

/** Each with why it is there, or what it does not say. */
function Advisories({advisories}: {advisories: readonly Told[]}): ReactNode {
  return (
    <ul>
      {advisories.map(({advisory: {ghsaId, permalink, title, severity}, reason, unlistedFrom}) => (
        <li key={ghsaId}>
          <SeverityBadge severity={severity} />{' '}
          <Link to={permalink}>
            <bdi>{title}</bdi>
          </Link>
          {reason !== undefined && <div>{doubtWords(reason)}</div>}
          {unlistedFrom !== null && <div>{unlistedWords(unlistedFrom)}</div>}
        </li>
      ))}
    </ul>
  );
}

/** One sentence in the place of an answer. */
function sentenceOf({kind}: Exclude<Answer, Judged>): string {
  switch (kind) {
    case 'no product':
      return translate({
        id: 'theme.securityAdvisories.affected.noProduct',
        message: 'No published advisory names that product.',
        description: 'Where somebody asks about a product that no advisory is about',
      });
    case 'no version':
      return translate({
        id: 'theme.securityAdvisories.affected.noVersion',
        message:
          "Can't tell: that is no version of this product. Give one as it was released, such as 1.30.0.",
        description: 'Where what was typed is no version',
      });
  }
}

function Affecting({judged, product}: {judged: Judged; product: ReactNode}): ReactNode {
  const {affecting} = judged;
  const {length: count} = affecting;
  const forms = translate({
    id: 'theme.securityAdvisories.affected.yes',
    message: '{product} is affected by one advisory.|{product} is affected by {count} advisories.',
    description: 'A product with its version; the forms of the plural, between bars, for the count',
  });
  return (
    count > 0 && (
      <div className="alert alert--danger margin-bottom--sm">
        <p>
          <strong>
            <Counted count={count} forms={forms} product={product} />
          </strong>
        </p>
        {judged.unclear.length === 0 && <Free judged={judged} />}
        <Advisories advisories={affecting} />
      </div>
    )
  );
}

function Free({judged: {freeVersion, unclear}}: {judged: Judged}): ReactNode {
  if (freeVersion !== null) {
    return (
      <p>
        {unclear.length > 0
          ? translate({
              id: 'theme.securityAdvisories.affected.freeAfterAll',
              message: 'The lowest version named as fixed that none of these advisories affects:',
              description: 'As above, where nobody can tell whether the version in use is affected',
            })
          : translate({
              id: 'theme.securityAdvisories.affected.free',
              message: 'The lowest version that is free of all:',
              description: 'Before a version that no advisory about the product affects',
            })}{' '}
        <strong>
          <code dir="ltr">{freeVersion}</code>
        </strong>
      </p>
    );
  }
  return (
    <p>
      {unclear.length > 0
        ? translate({
            id: 'theme.securityAdvisories.affected.freeUnclear',
            message: "Which version is free of all can't be told.",
            description: 'Where a range of versions is not understood',
          })
        : translate({
            id: 'theme.securityAdvisories.affected.noFree',
            message: 'No version is known that is free of all.',
            description: 'Where there is no fixed version yet',
          })}
    </p>
  );
}

function Unclear({unclear}: Pick<Judged, 'unclear'>): ReactNode {
  const {selectMessage} = usePluralForm();
  const message = translate({
    id: 'theme.securityAdvisories.affected.unclear',
    message: "Can't tell, read this one:|Can't tell, read these:",
    description: 'Before advisories whose versions are not understood; the forms of the plural',
  });
  return (
    unclear.length > 0 && (
      <div className="alert alert--warning margin-bottom--sm">
        <p>
          <strong>{selectMessage(unclear.length, message)}</strong>
        </p>
        <Advisories advisories={unclear} />
      </div>
    )
  );
}

function NotAffected({judged, product}: {judged: Judged; product: ReactNode}): ReactNode {
  const {affecting, unclear, notAffecting} = judged;
  if (affecting.length > 0 || notAffecting.length === 0) {
    return null;
  }
  const forms = translate({
    id: 'theme.securityAdvisories.affected.no',
    message:
      'The one advisory does not affect {product}.|None of {count} advisories affects {product}.',
    description: 'A product with its version; the forms of the plural, between bars, for the count',
  });
  const others = translate({
    id: 'theme.securityAdvisories.affected.noOther',
    message:
      'One other advisory does not affect {product}.|{count} others do not affect {product}.',
    description: 'Below advisories that nobody can tell about; a product with its version',
  });
  const unlisted = notAffecting.filter(({unlistedFrom}) => unlistedFrom !== null);
  return unclear.length > 0 ? (
    <p>
      <Counted count={notAffecting.length} forms={others} product={product} />
    </p>
  ) : (
    <div className="alert alert--success margin-bottom--sm">
      <strong>
        <Counted count={notAffecting.length} forms={forms} product={product} />
      </strong>
      {unlisted.length > 0 && <Advisories advisories={unlisted} />}
    </div>
  );
}

/** What the advisories say of a version, the worst first. */
export default function Verdict({answer, product, version}: Props): ReactNode {
  if (answer.kind !== 'judged') {
    return <p>{sentenceOf(answer)}</p>;
  }
  // A name and a version stay together in a text that runs from right to left.
  const name = (
    <bdi>
      {product} {version}
    </bdi>
  );
  return (
    <>
      <Affecting judged={answer} product={name} />
      <Unclear unclear={answer.unclear} />
      <NotAffected judged={answer} product={name} />
      {answer.unclear.length > 0 && <Free judged={answer} />}
    </>
  );
}
