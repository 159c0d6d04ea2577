import {useEffect, useState} from 'react';
import type {Question, Told} from './answer';

export type State =
  {readonly kind: 'not asked' | 'asked' | 'failed'} | ({readonly kind: 'answered'} & Told);

/**
 * Holds a version against the advisories of a product. What knows how is loaded then, and not with
 * the page.
 */
export function useAnswer({rows, wanted, product, version}: Question): State {
  const [state, setState] = useState<State>({kind: 'not asked'});
  useEffect(() => {
    if (wanted === '' || version === '') {
      setState({kind: 'not asked'});
      return;
    }
    let isCurrent = true;
    const show = (next: State) => {
      if (isCurrent) {
        setState(next);
      }
    };
    setState({kind: 'asked'});
    import('./answer')
      .then(({answer}) => answer({rows, wanted, product, version}))
      .then(
        (told) => {
          show({kind: 'answered', ...told});
        },
        () => {
          show({kind: 'failed'});
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [rows, wanted, product, version]);
  return state;
}
