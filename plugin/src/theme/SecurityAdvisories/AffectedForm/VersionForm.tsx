import {useId, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import clsx from 'clsx';
import Blank from '../AdvisoryTable/Blank';
import TextField from '@theme/SecurityAdvisories/AdvisoryTable/TextField';
import styles from './styles.module.css';
import tableStyles from '../AdvisoryTable/styles.module.css';

export interface Props {
  /** Chooses the product; none where the page has one already. */
  readonly chooser?: ReactNode;
  readonly version: string;
  /** To choose from, beside typing. */
  readonly knownVersions?: readonly string[];
  readonly onType: (version: string) => void;
  /** The reader is about to type. */
  readonly onFocus?: () => void;
  readonly onAsk: () => void;
  /** The answer, below the form. */
  readonly children?: ReactNode;
}

/** The room of the form, and what there is to say where it never comes. */
function EarlyForm({fields}: {fields: 1 | 2}): ReactNode {
  return (
    <>
      <div
        aria-hidden="true"
        className={clsx(fields === 1 ? styles.brief : styles.form, tableStyles.early)}
      >
        {fields === 2 && <Blank />}
        <Blank />
        <span className="button button--primary">&nbsp;</span>
      </div>
      <noscript>
        <p>
          {translate({
            id: 'theme.securityAdvisories.affected.noScript',
            message:
              'To look a version up here takes JavaScript. The table below says what is affected.',
            description: 'In the place of the form, where no script runs',
          })}
        </p>
      </noscript>
    </>
  );
}

/** "Am I affected?": a version to type, and a button. */
export default function VersionForm({
  chooser,
  version,
  knownVersions = [],
  onType,
  onFocus,
  onAsk,
  children,
}: Props): ReactNode {
  const listId = useId();
  const isBrowser = useIsBrowser();
  return (
    <section aria-labelledby="affected" className="margin-bottom--lg">
      <Heading as="h2" id="affected">
        {translate({
          id: 'theme.securityAdvisories.affected',
          message: 'Am I affected?',
          description: 'Heading of a form',
        })}
      </Heading>
      {isBrowser ? (
        <>
          <form
            className={chooser === undefined ? styles.brief : styles.form}
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
              list={knownVersions.length === 0 ? undefined : listId}
              spellCheck={false}
              value={version}
              onType={onType}
              onFocus={onFocus}
            />
            <datalist id={listId}>
              {knownVersions.map((known) => (
                <option key={known} value={known} />
              ))}
            </datalist>
            <button type="submit" className="button button--primary">
              {translate({
                id: 'theme.securityAdvisories.affected.ask',
                message: 'Check',
                description: 'Button: look a version up',
              })}
            </button>
          </form>
          {children}
        </>
      ) : (
        <EarlyForm fields={chooser === undefined ? 1 : 2} />
      )}
    </section>
  );
}
