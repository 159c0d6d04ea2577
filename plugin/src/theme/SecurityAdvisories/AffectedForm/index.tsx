import {useEffect, useMemo, useState, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import {findCandidates} from './findAnswer';
import {useAnswer} from './useAnswer';
import Verdict from './Verdict';
import fields from '../AdvisoryTable/styles.module.css';
import {isProduct} from '../AdvisoryTable/filters';
import {replaceSearch, useSearch} from '../AdvisoryTable/useSearch';
import styles from './styles.module.css';
import type {AdvisoryRow, ProductLink} from '../../../pages/pageData';

export interface Props {
  readonly rows: readonly AdvisoryRow[];
  /** To choose from. */
  readonly products: readonly ProductLink[];
}

interface Question {
  /** A key, such as `npm:rocket`, or a name. */
  readonly product: string;
  readonly version: string;
}

/** The question in the address, such as `?product=rocket&version=1.30.0`. */
function useQuestion(): {question: Question; ask: (question: Question) => void} {
  const search = useSearch();
  const question = useMemo(() => {
    const params = new URLSearchParams(search);
    return {product: params.get('product') ?? '', version: params.get('version')?.trim() ?? ''};
  }, [search]);
  const ask = ({product, version}: Question) => {
    const params = new URLSearchParams(search);
    params.set('product', product);
    params.set('version', version);
    replaceSearch(`?${params.toString()}`);
  };
  return {question, ask};
}

function Products({
  products,
  chosen,
  choose,
}: {
  products: readonly ProductLink[];
  chosen: string;
  choose: (key: string) => void;
}): ReactNode {
  return (
    <label className={fields.filter}>
      <span className={fields.label}>
        {translate({
          id: 'theme.securityAdvisories.filter.product',
          message: 'Product',
          description: 'Filter of advisories by what is affected',
        })}
      </span>
      <select
        className={fields.input}
        required
        value={chosen}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        {chosen === '' && <option value="" />}
        {products.map(({key, name, ecosystem}) => (
          <option key={key} value={key}>
            {ecosystem === null ? name : `${name} (${ecosystem})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whom the reader means: of a site with one product, that one without a word. */
function findProduct(products: readonly ProductLink[], wanted: string): ProductLink | undefined {
  return wanted === '' && products.length === 1
    ? products[0]
    : products.find((product) => isProduct(product, wanted));
}

/** A field that follows the address, and may be ahead of it while the reader types. */
function useField(asked: string): [string, (value: string) => void] {
  const [value, setValue] = useState(asked);
  useEffect(() => {
    setValue(asked);
  }, [asked]);
  return [value, setValue];
}

function AffectedQuestion({rows, products}: Props): ReactNode {
  const {question, ask} = useQuestion();
  const [product, setProduct] = useField(question.product);
  const [version, setVersion] = useField(question.version);
  const asked = findProduct(products, question.product);
  const wanted = question.product || (asked?.key ?? '');
  const candidates = useMemo(
    () => (wanted === '' ? null : findCandidates(rows, wanted)),
    [rows, wanted],
  );
  const state = useAnswer(candidates, question.version);
  const chosen = findProduct(products, product)?.key ?? '';
  return (
    <section aria-labelledby="affected" className="margin-bottom--lg">
      <Heading as="h2" id="affected">
        {translate({
          id: 'theme.securityAdvisories.affected',
          message: 'Am I affected?',
          description: 'Heading of the form that holds a version against the advisories',
        })}
      </Heading>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask({product: chosen, version: version.trim()});
        }}
      >
        <Products products={products} chosen={chosen} choose={setProduct} />
        <label className={fields.filter}>
          <span className={fields.label}>
            {translate({
              id: 'theme.securityAdvisories.affected.version',
              message: 'Version',
              description: 'Of a product, to be typed',
            })}
          </span>
          <input
            className={fields.input}
            required
            autoComplete="off"
            spellCheck={false}
            value={version}
            onChange={(event) => {
              setVersion(event.target.value);
            }}
          />
        </label>
        <button type="submit" className="button button--primary">
          {translate({
            id: 'theme.securityAdvisories.affected.ask',
            message: 'Check',
            description: 'Button that holds a version against the advisories',
          })}
        </button>
      </form>
      <div role="status">
        <Verdict
          state={state}
          product={asked?.name ?? question.product}
          version={question.version}
        />
      </div>
    </section>
  );
}

/** Which advisories hit a version that the reader has. It needs script, and is not there without. */
export default function AffectedForm(props: Props): ReactNode {
  const isBrowser = useIsBrowser();
  return isBrowser && props.products.length > 0 && <AffectedQuestion {...props} />;
}
