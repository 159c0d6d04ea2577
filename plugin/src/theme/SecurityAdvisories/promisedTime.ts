import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';

/** Puts a promised number of days into words, as parts of the sentences around them. */
export interface PromisedTime {
  readonly within: (days: number) => string;
  readonly after: (days: number) => string;
}

export function usePromisedTime(): PromisedTime {
  const {selectMessage} = usePluralForm();
  return {
    within: (count) =>
      selectMessage(
        count,
        translate(
          {
            id: 'theme.securityAdvisories.policy.within',
            message: 'within one day|within {count} days',
            description:
              'A promised time, as part of a sentence; the forms of the plural, between bars',
          },
          {count},
        ),
      ),
    after: (count) =>
      selectMessage(
        count,
        translate(
          {
            id: 'theme.securityAdvisories.policy.after',
            message: 'one day after your report|{count} days after your report',
            description:
              'When a reporter may go public, as part of a sentence; the forms of the plural, between bars',
          },
          {count},
        ),
      ),
  };
}
