import type {Person, PublishedAdvisory} from './advisory';

function faceless(person: Person): Person {
  return person.login === null ? person : {...person, avatarUrl: null};
}

/** An advisory whose people are named without their pictures, which lie on GitHub's hosts. */
export function withoutAvatars(advisory: PublishedAdvisory): PublishedAdvisory {
  const {credits, collaborators} = advisory;
  return {
    ...advisory,
    credits: credits.map((credit) => ({...credit, person: faceless(credit.person)})),
    collaborators:
      collaborators === null
        ? null
        : {...collaborators, people: collaborators.people.map(faceless)},
  };
}
