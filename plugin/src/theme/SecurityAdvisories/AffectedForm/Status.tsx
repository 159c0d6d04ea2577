import {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import type {State} from './useAnswer';

export interface Props {
  readonly state: State;
}

/** The answer, or what stands in its place. */
export default function Status({state}: Props): ReactNode {
  switch (state.kind) {
    case 'not asked':
      return null;
    case 'asked':
      return (
        <p>
          {translate({
            id: 'theme.securityAdvisories.affected.wait',
            message: 'Looking …',
            description: 'While a version is looked up',
          })}
        </p>
      );
    case 'failed':
      return (
        <p>
          {translate({
            id: 'theme.securityAdvisories.affected.failed',
            message:
              "Can't tell: a part of this page could not be loaded. Load it again, or read the advisories.",
            description: 'Where a version can not be looked up',
          })}
        </p>
      );
    case 'answered':
      return state.words;
  }
}
