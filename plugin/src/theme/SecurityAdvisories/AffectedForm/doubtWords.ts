import {translate} from '@docusaurus/Translate';
import type {Doubt} from '../../../versions/verdict';

/** Says why nobody can tell from the fields of an advisory, in one sentence about it. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt) {
    case 'noRange':
      return translate({
        id: 'theme.securityAdvisories.doubt.noRange',
        message: 'It names no range of versions.',
        description: 'Where the advisory gives no range',
      });
    case 'range':
      return translate({
        id: 'theme.securityAdvisories.doubt.range',
        message: 'Its range of versions may mean this version or not.',
        description: 'Where a range is not understood, or may mean more than one thing',
      });
    case 'order':
      return translate({
        id: 'theme.securityAdvisories.doubt.order',
        message: 'Which is higher, this version or one that it names, is not certain.',
        description: 'Where versions can not be put in order',
      });
    case 'commit':
      return translate({
        id: 'theme.securityAdvisories.doubt.commit',
        message: 'Of one of the versions only the date and the commit are known.',
        description: 'Where a version is one that Go makes of a commit',
      });
    case 'build':
      return translate({
        id: 'theme.securityAdvisories.doubt.build',
        message: 'It names another build of this version.',
        description: 'Where versions differ by platform or vendor alone',
      });
    case 'preRelease':
      return translate({
        id: 'theme.securityAdvisories.doubt.preRelease',
        message: 'This is a pre-release of the first affected version.',
        description: 'Where a range begins with the release of that pre-release',
      });
    case 'noVersion':
      return translate({
        id: 'theme.securityAdvisories.doubt.noVersion',
        message: 'In its registry that is no version.',
        description: 'Where what was typed is no version in one of several registries',
      });
    case 'noOrder':
      return translate({
        id: 'theme.securityAdvisories.doubt.noOrder',
        message: 'Versions like this can’t be put in order here.',
        description: 'Where a version is one, and has no place in the order',
      });
    case 'ecosystem':
      return translate({
        id: 'theme.securityAdvisories.doubt.ecosystem',
        message: 'How the versions of this product are ordered is not known.',
        description: 'Where the package registry is not known',
      });
    case 'gap':
      return translate({
        id: 'theme.securityAdvisories.doubt.gap',
        message:
          'This version is above the affected ones and below the one that is named as fixed.',
        description: 'Between the end of a range and the fixed version',
      });
    case 'noFix':
      return translate({
        id: 'theme.securityAdvisories.doubt.noFix',
        message: 'This version is above the affected ones, but no fixed version is named.',
        description: 'Above a range, where no fixed version is named',
      });
    case 'vagueFix':
      return translate({
        id: 'theme.securityAdvisories.doubt.vagueFix',
        message:
          'This version is above the affected ones, but which one is fixed is not said as a version.',
        description: 'Above a range, where the fixed versions are not understood',
      });
    case 'fixed':
      return translate({
        id: 'theme.securityAdvisories.doubt.fixed',
        message:
          'This version is among the affected ones, but it or an earlier one is named as fixed.',
        description: 'Where a range holds a version that is named as fixed',
      });
    case 'otherName':
      return translate({
        id: 'theme.securityAdvisories.doubt.otherName',
        message: 'It names a product of a similar name, which may be this one.',
        description: 'Where a product is named in another way',
      });
    case 'noName':
      return translate({
        id: 'theme.securityAdvisories.doubt.noName',
        message: 'It does not say for every version which product it is about.',
        description: 'Where an advisory names no product',
      });
    case 'tooMuch':
      return translate({
        id: 'theme.securityAdvisories.doubt.tooMuch',
        message: 'It says more than is compared here.',
        description: 'Where an advisory names a great many versions',
      });
  }
}
