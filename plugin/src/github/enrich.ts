import {isBot, peopleOf} from '../advisory/peopleOf';
import {formatRepositoryName} from '../advisory/advisory';
import {isFields, readFields, readList} from '../door/fields';
import {LIMITS} from '../door/limits';
import {shapeAvatarAddress} from '../door/shapeAvatarAddress';
import {shapeGitHubAddress} from '../door/shapeGitHubAddress';
import {shapeLine} from '../door/shapeLine';
import {shapeReferences} from '../door/shapeReferences';
import {readProductVersions} from '../versions/readProductVersions';
import type {Advisory, GhsaId, Release} from '../advisory/advisory';
import type {GitHubClient} from './createClient';
import type {Deadline} from './deadline';
import type {Fields} from '../door/fields';

/**
 * What only GraphQL tells. A key that is missing was not asked for or not answered, and says
 * nothing; a value of null says that there is none.
 */
export interface Enrichment {
  /** By login. */
  readonly people: ReadonlyMap<string, {name: string | null; avatarUrl: string | null}>;
  /** By `releaseKey`. */
  readonly releases: ReadonlyMap<string, Release | null>;
  readonly references: ReadonlyMap<GhsaId, readonly string[] | null>;
}

/** How many things one query asks for. GitHub counts the nodes of a query, not its bytes. */
const BATCH_SIZE = 100;

interface Query {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

function batches<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / BATCH_SIZE);
  return Array.from({length: count}, (_, index) =>
    items.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}

/** Values travel as variables, never inside the query's text: they are strangers' words. */
function buildQuery({
  name,
  values,
  field,
  fragment,
}: {
  name: string;
  values: readonly string[];
  field: (variable: string) => string;
  fragment: string;
}): Query {
  const declarations = values.map((_, index) => `$v${index}: String!`).join(', ');
  const fields = values.map((_, index) => `  a${index}: ${field(`$v${index}`)}`).join('\n');
  return {
    query: `query ${name}(${declarations}) {\n${fields}\n}\n${fragment}`,
    variables: Object.fromEntries(values.map((value, index) => [`v${index}`, value])),
  };
}

/** Asks for the names and pictures of people and organisations, by their logins. */
export function peopleQuery(logins: readonly string[]): Query {
  return buildQuery({
    name: 'people',
    values: logins,
    field: (login) => `repositoryOwner(login: ${login}) { ...person }`,
    fragment:
      'fragment person on RepositoryOwner { login avatarUrl(size: 96) ... on User { name } ... on Organization { name } }',
  });
}

/** A tag of a repository, which is given as `owner/name`. */
export interface TagQuestion {
  readonly repository: string;
  readonly tag: string;
}

/** Asks which tags have a release, of as many repositories as there are; answers in `a0`, `a1` … */
export function releasesQuery(questions: readonly TagQuestion[]): Query {
  const repositories = [...new Set(questions.map(({repository}) => repository))];
  const variables = Object.fromEntries([
    ...repositories.flatMap((repository, index) => {
      const [owner = '', name = ''] = repository.split('/');
      return [
        [`o${index}`, owner],
        [`n${index}`, name],
      ];
    }),
    ...questions.map(({tag}, index) => [`v${index}`, tag]),
  ]) as Record<string, string>;
  const declarations = Object.keys(variables).map((variable) => `$${variable}: String!`);
  const fields = repositories.map((repository, index) => {
    const releases = questions.flatMap((question, number) =>
      question.repository === repository
        ? [`    a${number}: release(tagName: $v${number}) { url }`]
        : [],
    );
    return `  r${index}: repository(owner: $o${index}, name: $n${index}) {\n${releases.join('\n')}\n  }`;
  });
  return {
    query: `query releases(${declarations.join(', ')}) {\n${fields.join('\n')}\n}`,
    variables,
  };
}

/** Asks the global advisory database for references. */
export function referencesQuery(ghsaIds: readonly GhsaId[]): Query {
  return buildQuery({
    name: 'references',
    values: ghsaIds,
    field: (ghsaId) => `securityAdvisory(ghsaId: ${ghsaId}) { ...advisory }`,
    fragment: 'fragment advisory on SecurityAdvisory { references { url } }',
  });
}

/** The usual names of a version's tag; the last ones are those of monorepos. */
function tagsOf({version, name}: {version: string; name: string | null}): string[] {
  const bare = version.replace(/^v/i, '');
  return name === null
    ? [`v${bare}`, bare]
    : [`v${bare}`, bare, `${name}@${bare}`, `${name}-v${bare}`, `${name}-${bare}`];
}

/** What a release is remembered by. */
export function releaseKey({
  repository,
  name,
  version,
}: {
  repository: string;
  name: string | null;
  version: string;
}): string {
  return [repository.toLowerCase(), name ?? '', version].join('\n');
}

interface AskParams {
  readonly client: GitHubClient & {graphql: NonNullable<GitHubClient['graphql']>};
  readonly advisories: readonly Advisory[];
  readonly deadline: Deadline;
}

async function askForPeople({client, advisories, deadline}: AskParams) {
  const people = new Map<string, {name: string | null; avatarUrl: string | null}>();
  const named = advisories.flatMap(peopleOf).filter((person) => !isBot(person));
  const logins = new Set(named.map(({login}) => login).filter((login) => login !== null));
  for (const batch of batches([...logins].sort())) {
    const data = await client.graphql({...peopleQuery(batch), deadline});
    batch.forEach((login, index) => {
      const answer = data[`a${index}`];
      if (answer === undefined) {
        return;
      }
      const person = readFields(answer);
      people.set(login, {
        name: shapeLine(person.name, LIMITS.personName),
        avatarUrl: shapeAvatarAddress(person.avatarUrl, client.environment),
      });
    });
  }
  return people;
}

async function askForReleases({client, advisories, deadline}: AskParams) {
  const releases = new Map<string, Release | null>();
  const {webUrl} = client.environment;
  /** What each release is remembered by, by repository and tag. */
  const wanted = new Map<string, TagQuestion & {keys: Set<string>; version: string}>();
  for (const advisory of advisories) {
    const repository = formatRepositoryName(advisory.repository);
    for (const product of advisory.affectedProducts) {
      const {name} = product;
      for (const {name: version} of readProductVersions(product).fixes.named) {
        const key = releaseKey({repository, name, version});
        for (const tag of tagsOf({version, name})) {
          const place = `${repository} ${tag}`;
          const question = wanted.get(place) ?? {repository, tag, version, keys: new Set()};
          question.keys.add(key);
          wanted.set(place, question);
        }
      }
    }
  }
  for (const batch of batches([...wanted.values()])) {
    const data = await client.graphql({...releasesQuery(batch), deadline});
    const found: Fields = Object.assign({}, ...Object.values(data).map(readFields)) as Fields;
    batch.forEach(({keys, version}, index) => {
      const answer = found[`a${index}`];
      const url = shapeGitHubAddress({value: readFields(answer).url, origins: [webUrl]});
      for (const key of answer === undefined ? [] : keys) {
        releases.set(key, releases.get(key) ?? (url === null ? null : {version, url}));
      }
    });
  }
  return releases;
}

async function askForReferences({client, advisories, deadline}: AskParams) {
  const references = new Map<GhsaId, readonly string[] | null>();
  const ghsaIds = [...new Set(advisories.map(({ghsaId}) => ghsaId))].sort();
  for (const batch of batches(ghsaIds)) {
    const data = await client.graphql({...referencesQuery(batch), deadline});
    batch.forEach((ghsaId, index) => {
      const advisory = data[`a${index}`];
      if (advisory === undefined) {
        return;
      }
      const urls = readList(readFields(advisory).references).map((each) => readFields(each).url);
      references.set(ghsaId, isFields(advisory) ? shapeReferences(urls) : null);
    });
  }
  return references;
}

/**
 * Asks for names, releases and references, in batches. Each of the three stands for itself: what
 * is refused or fails is left out, and the reason handed to `onFailure`.
 */
export async function enrich({
  client,
  advisories,
  deadline,
  onFailure,
}: {
  client: GitHubClient;
  advisories: readonly Advisory[];
  deadline: Deadline;
  onFailure: (error: unknown) => void;
}): Promise<Enrichment> {
  const {graphql} = client;
  async function orNothing<K, V>(ask: (params: AskParams) => Promise<Map<K, V>>) {
    if (!graphql) {
      return new Map<K, V>();
    }
    try {
      return await ask({client: {...client, graphql}, advisories, deadline});
    } catch (error) {
      onFailure(error);
      return new Map<K, V>();
    }
  }
  return {
    people: await orNothing(askForPeople),
    releases: await orNothing(askForReleases),
    references: await orNothing(askForReferences),
  };
}
