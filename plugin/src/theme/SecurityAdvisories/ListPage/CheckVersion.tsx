import {useState, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import TextField from '@theme/SecurityAdvisories/AdvisoryTable/TextField';
import {exampleWords} from '../AffectedForm/exampleWords';
import styles from './styles.module.css';

export interface Props {
  /** The page that answers. */
  readonly index: string;
  /** Of the product that is asked about. */
  readonly product: string;
}

function VersionQuestion({index, product}: Props): ReactNode {
  const history = useHistory();
  const [version, setVersion] = useState('');
  return (
    <section aria-labelledby="affected" className="margin-bottom--lg">
      <Heading as="h2" id="affected">
        {translate({
          id: 'theme.securityAdvisories.affected',
          message: 'Am I affected?',
          description: 'Heading of a form',
        })}
      </Heading>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const question = new URLSearchParams({product, version: version.trim()});
          history.push(`${index}?${question.toString()}`);
        }}
      >
        <TextField
          label={translate({
            id: 'theme.securityAdvisories.affected.version',
            message: 'Version',
            description: 'Of a product, to be typed',
          })}
          required
          placeholder={exampleWords()}
          autoComplete="off"
          spellCheck={false}
          value={version}
          onType={setVersion}
        />
        <button type="submit" className="button button--primary">
          {translate({
            id: 'theme.securityAdvisories.affected.ask',
            message: 'Check',
            description: 'Button: look a version up',
          })}
        </button>
      </form>
    </section>
  );
}

/**
 * Asks for a version of the page's product, and leads to the answer on the page of all advisories: what is
 * here of each of them is about this product alone, and an answer may need more. It needs script, as the
 * answer does; and so the product's name stands in no attribute of the built page.
 */
export default function CheckVersion(props: Props): ReactNode {
  return useIsBrowser() && <VersionQuestion {...props} />;
}
