import {useState, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import VersionForm from '../AffectedForm/VersionForm';

export interface Props {
  /** The page that answers. */
  readonly index: string;
  /** Of the product that is asked about. */
  readonly product: string;
}

/**
 * Asks for a version of the page's product, and leads to the answer on the page of all advisories: what is
 * here of each of them is about this product alone, and an answer may need more. It needs script, as the
 * answer does; and so the product's name stands in no attribute of the built page.
 */
export default function CheckVersion({index, product}: Props): ReactNode {
  const history = useHistory();
  const [version, setVersion] = useState('');
  return (
    <VersionForm
      version={version}
      onType={setVersion}
      onAsk={() => {
        const question = new URLSearchParams({product, version: version.trim()});
        history.push(`${index}?${question.toString()}`);
      }}
    />
  );
}
