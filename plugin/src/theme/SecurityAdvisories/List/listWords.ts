import {translate} from '@docusaurus/Translate';
import type {EmbeddedList} from '../../../pages/mdx/embeddedProps';

/** What is said where a list has nothing to show, with `{product}` and `{severities}` in it. */
export function noneWords({product, isKnown, severities}: EmbeddedList): string {
  if (!isKnown) {
    return translate({
      id: 'theme.securityAdvisories.embedded.unknownProduct',
      message: 'No security advisory names the product {product}.',
      description: 'In a page that lists advisories: nobody knows of such a product',
    });
  }
  if (product === null) {
    return severities.length === 0
      ? translate({
          id: 'theme.securityAdvisories.embedded.none',
          message: 'There are no security advisories.',
          description: 'In a page that lists advisories',
        })
      : translate({
          id: 'theme.securityAdvisories.embedded.noneRated',
          message: 'There are no security advisories with this severity: {severities}.',
          description: 'In a page that lists advisories; {severities} such as: Critical or High',
        });
  }
  return severities.length === 0
    ? translate({
        id: 'theme.securityAdvisories.embedded.noneOfProduct',
        message: 'There are no security advisories about {product}.',
        description: 'In a page that lists advisories',
      })
    : translate({
        id: 'theme.securityAdvisories.embedded.noneRatedOfProduct',
        message:
          'There are no security advisories about {product} with this severity: {severities}.',
        description: 'In a page that lists advisories; {severities} such as: Critical or High',
      });
}

/** The forms of the plural of the link to what the limit leaves out, with `{count}` in it. */
export function moreForms(): string {
  return translate({
    id: 'theme.securityAdvisories.embedded.more',
    message: 'One more security advisory|{count} more security advisories',
    description:
      'Link behind the newest of several advisories, to all of them; the forms of the plural, between bars',
  });
}

/** Stands before fixed versions, with `{versions}` in it. */
export function fixedWords(): string {
  return translate({
    id: 'theme.securityAdvisories.embedded.fixed',
    message: 'Fixed in {versions}',
    description: 'In a list of advisories',
  });
}
