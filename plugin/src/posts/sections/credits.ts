import {deedsByPerson} from '../../advisory/deedsByPerson';
import {isBot} from '../../advisory/peopleOf';
import {heading, link, list, strong} from '../nodes';
import {text} from '../../words/inline';
import {htmlTextElement} from '../../markdown';
import type {RootContent} from 'mdast';
import type {Person, PublishedAdvisory} from '../../advisory/advisory';
import type {HtmlTextElement} from '../../markdown';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

const AVATAR_SIZE = 32;

/**
 * The piece of HTML that shows a person's picture: Markdown can't say how large an image is. The
 * name stands beside it, so the picture itself says nothing.
 */
export function avatarElement({avatarUrl}: Person): HtmlTextElement | null {
  return avatarUrl === null
    ? null
    : htmlTextElement(
        'img',
        {
          className: ['avatar__photo', 'avatar__photo--sm'],
          src: avatarUrl,
          alt: '',
          width: AVATAR_SIZE,
          height: AVATAR_SIZE,
          loading: 'lazy',
          // Infima makes every picture in a text a block of its own, and a site's rule for pictures has
          // more weight than their attributes.
          style: `display: inline-block; height: ${AVATAR_SIZE}px; vertical-align: middle; width: ${AVATAR_SIZE}px`,
        },
        [],
      );
}

interface Thanks {
  readonly person: Person;
  /** What the person did, in words. */
  readonly deeds: string[];
}

function thanksByPerson(advisory: PublishedAdvisory, {labels}: Language): Thanks[] {
  return [...deedsByPerson(advisory).values()].map(({person, roles}) => ({
    person,
    deeds: [...roles].map((role) =>
      role === 'collaborator' ? labels.collaborator : labels.roles[role],
    ),
  }));
}

function personWords(person: Person, labels: Labels): Inline[] {
  if (person.login === null) {
    return [strong(person.name)];
  }
  const account = link({url: person.url, label: `@${person.login}`});
  const name = person.name === null ? [] : [strong(person.name), text(' ')];
  return [...name, account, ...(isBot(person) ? [text(` (${labels.bot})`)] : [])];
}

function thanksLine({person, deeds}: Thanks, {labels, locale}: Language): Inline[] {
  const avatar = avatarElement(person);
  return [
    ...(avatar === null ? [] : [avatar, text(' ')]),
    ...personWords(person, labels),
    text(` – ${new Intl.ListFormat(locale, {type: 'unit', style: 'long'}).format(deeds)}`),
  ];
}

/** Everybody who accepted a credit, and the collaborators where the site asks for them. */
export function creditsSection(advisory: PublishedAdvisory, language: Language): RootContent[] {
  const thanks = thanksByPerson(advisory, language);
  const teams = (advisory.collaborators?.teams ?? []).map(({name, url}): Inline[] => [
    link({url, label: name}),
    text(` – ${language.labels.collaborator}`),
  ]);
  const people = thanks.map((each) => thanksLine(each, language));
  const lines = [...people, ...teams];
  return lines.length === 0 ? [] : [heading(language.labels.credits), list(lines)];
}
