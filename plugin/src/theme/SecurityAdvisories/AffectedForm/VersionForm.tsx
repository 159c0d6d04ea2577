import {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import TextField from '@theme/SecurityAdvisories/AdvisoryTable/TextField';
import styles from './styles.module.css';

export interface Props {
  /** Chooses the product; none where the page has one already. */
  readonly chooser?: ReactNode;
  readonly version: string;
  readonly onType: (version: string) => void;
  readonly onAsk: () => void;
  /** The answer, below the form. */
  readonly children?: ReactNode;
}

/** "Am I affected?": a version to type, and a button. */
export default function VersionForm({chooser, version, onType, onAsk, children}: Props): ReactNode {
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
        className={chooser === undefined ? styles.short : styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onAsk();
        }}
      >
        {chooser}
        <TextField
          label={translate({
            id: 'theme.securityAdvisories.affected.version',
            message: 'Version',
            description: 'Of a product, to be typed',
          })}
          required
          placeholder={translate({
            id: 'theme.securityAdvisories.affected.example',
            message: 'e.g. 1.4.2',
            description: 'In an empty field for a version',
          })}
          autoComplete="off"
          spellCheck={false}
          value={version}
          onType={onType}
        />
        <button type="submit" className="button button--primary">
          {translate({
            id: 'theme.securityAdvisories.affected.ask',
            message: 'Check',
            description: 'Button: look a version up',
          })}
        </button>
      </form>
      {children}
    </section>
  );
}
