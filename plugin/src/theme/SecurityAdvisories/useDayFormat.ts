import {useCallback, useMemo} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Writes days in the language of the page. */
export function useDayFormat(): (date: string) => string {
  const {i18n} = useDocusaurusContext();
  const format = useMemo(
    () => new Intl.DateTimeFormat(i18n.currentLocale, {dateStyle: 'medium', timeZone: 'UTC'}),
    [i18n.currentLocale],
  );
  return useCallback(
    (date: string) => {
      const day = new Date(date);
      // What is no date would stop the page.
      return Number.isNaN(day.getTime()) ? date : format.format(day);
    },
    [format],
  );
}
