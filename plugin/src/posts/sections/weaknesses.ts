import {heading, link, list} from '../nodes';
import {text} from '../../words/inline';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory, Weakness} from '../../advisory/advisory';
import type {Language} from '../../words/language';

/** @see https://cwe.mitre.org/ */
function cweUrl({id}: Weakness): string {
  return `https://cwe.mitre.org/data/definitions/${id.slice('CWE-'.length)}.html`;
}

/** The kinds of mistake behind the vulnerability, by name. */
export function weaknessesSection(
  {weaknesses}: PublishedAdvisory,
  {labels}: Language,
): RootContent[] {
  return weaknesses.length === 0
    ? []
    : [
        heading(labels.weaknesses),
        list(
          weaknesses.map((weakness) => [
            link({url: cweUrl(weakness), label: weakness.id}),
            ...(weakness.name === null ? [] : [text(`: ${weakness.name}`)]),
          ]),
        ),
      ];
}
