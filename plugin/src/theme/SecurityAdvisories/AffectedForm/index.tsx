import {useEffect, useRef, useState, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Choose from '@theme/SecurityAdvisories/AdvisoryTable/Choose';
// The table's own, also where a site has ejected it: both have to hear of the same address.
import {useFilters} from '@theme/SecurityAdvisories/AdvisoryTable/useFilters';
import {productChoices} from '../AdvisoryTable/productChoices';
import Status from './Status';
import {findListed, toWanted} from '../../../versions/findListed';
import {useAnswer, type State} from './useAnswer';
import {useKnownVersions} from './useKnownVersions';
import VersionForm from './VersionForm';
import type {AnswerKind} from './answerKind';
import type {AdvisoryRow, ProductLink} from '../../../pages/pageData';

export interface Props {
  readonly rows: readonly AdvisoryRow[];
  /** To choose from. */
  readonly products: readonly ProductLink[];
}

/** Whom the reader means: of a site with one product, that one without a word. */
function findProduct(products: readonly ProductLink[], wanted: string): ProductLink | undefined {
  return wanted === '' && products.length === 1 ? products[0] : findListed(products, wanted);
}

/** A field that follows the address, and may be ahead of it while the reader types. */
function useField(asked: string): [string, (value: string) => void] {
  const [value, setValue] = useState(asked);
  useEffect(() => {
    setValue(asked);
  }, [asked]);
  return [value, setValue];
}

/** None while nothing is known; what could not be looked up can't be told. */
function answerOf(state: State): AnswerKind | undefined {
  if (state.kind === 'answered') {
    return state.answer;
  }
  return state.kind === 'failed' ? 'unclear' : undefined;
}

function AffectedQuestion({rows, products}: Props): ReactNode {
  const {filters: question, change} = useFilters();
  const [product, setProduct] = useField(question.product);
  const [version, setVersion] = useField(question.version);
  const asked = findProduct(products, question.product);
  const wanted = toWanted(products, question.product) || (asked?.key ?? '');
  const state = useAnswer({
    rows,
    wanted,
    product: asked?.name ?? question.product,
    version: question.version,
  });
  const chosen = findProduct(products, product)?.key ?? '';
  const [isTyping, setTyping] = useState(false);
  const knownVersions = useKnownVersions(rows, isTyping ? chosen : '');
  const answer = useRef<HTMLDivElement>(null);
  /** Only by whoever presses the button: a link leads to the top of the page. */
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current && answerOf(state) !== undefined) {
      isAsked.current = false;
      answer.current?.scrollIntoView({block: 'nearest'});
    }
  }, [state]);
  return (
    <VersionForm
      chooser={
        <Choose
          label={translate({
            id: 'theme.securityAdvisories.filter.product',
            message: 'Product',
            description: 'Filter: what is affected',
          })}
          value={chosen}
          prompt={translate({
            id: 'theme.securityAdvisories.affected.choose',
            message: 'Choose a product',
            description: 'In a list of products, before one is chosen',
          })}
          choices={productChoices(products)}
          onChoose={setProduct}
        />
      }
      version={version}
      knownVersions={knownVersions}
      onFocus={() => {
        setTyping(true);
      }}
      onType={setVersion}
      onAsk={() => {
        isAsked.current = true;
        change({product: chosen, version: version.trim()});
      }}
    >
      <div ref={answer} role="status" data-answer={answerOf(state)}>
        <Status state={state} />
      </div>
    </VersionForm>
  );
}

/** Which advisories hit a version that the reader has. It needs script, and says so where none runs. */
export default function AffectedForm(props: Props): ReactNode {
  return props.products.length > 0 && <AffectedQuestion {...props} />;
}
