import {eachOnce, isBot, peopleOf} from '../../advisory/peopleOf';
import {CVE_ID} from '../../advisory/ids';
import {showInvisibleCharacters} from '../../door/showInvisibleCharacters';
import {cveAddress, parseAddress} from '../../sinks/parseAddress';
import type {Organization, Person as SchemaPerson, TechArticle, WithContext} from 'schema-dts';
import type {IsoDate, Person, PublishedAdvisory} from '../../advisory/advisory';
import type {PostAddresses} from '../../docusaurus/postAddresses';
import type {PostedAdvisory} from '../../advisory/postedAdvisory';

export interface StructuredDataParams {
  readonly posted: PostedAdvisory;
  readonly addresses: PostAddresses;
  /** Origin and base URL of the site, such as `https://rocket.example/docs/`. */
  readonly siteUrl: string;
  /** Of the post's title and text, such as `en`. */
  readonly language: string;
  /** Who publishes, such as the site's title. */
  readonly organizationName: string;
}

/** A whole date in UTC, null for what is none. */
function readDate(date: IsoDate | null): string | null {
  const read = new Date(date ?? NaN);
  return Number.isNaN(read.getTime()) ? null : read.toISOString();
}

function identifiers({ghsaId, cveId, url}: PublishedAdvisory) {
  const address = parseAddress(url);
  return [
    {
      '@type': 'PropertyValue' as const,
      propertyID: 'GHSA',
      value: ghsaId,
      ...(address === null ? {} : {url: address}),
    },
    ...(cveId === null
      ? []
      : [
          {
            '@type': 'PropertyValue' as const,
            propertyID: 'CVE',
            value: cveId,
            ...(CVE_ID.test(cveId) ? {url: cveAddress(cveId)} : {}),
          },
        ]),
  ];
}

function toPerson(person: Person): SchemaPerson {
  const {url, avatarUrl} = person;
  const address = url === null ? null : parseAddress(url);
  const picture = avatarUrl === null ? null : parseAddress(avatarUrl);
  const name = person.login === null ? person.name : (person.name ?? person.login);
  return {
    '@type': 'Person',
    name: showInvisibleCharacters(name),
    ...(address === null ? {} : {url: address}),
    ...(picture === null ? {} : {image: picture}),
  };
}

/** Each person once; tools and bots are none. */
function contributors({credits, collaborators}: PublishedAdvisory): SchemaPerson[] {
  const people = peopleOf({credits: credits.filter(({role}) => role !== 'tool'), collaborators});
  return eachOnce(people)
    .filter((person) => !isBot(person))
    .map(toPerson);
}

function products({affectedProducts}: PublishedAdvisory) {
  const names = new Set(affectedProducts.map(({name}) => name).filter((name) => name !== null));
  return [...names].map((name) => ({
    '@type': 'SoftwareApplication' as const,
    name: showInvisibleCharacters(name),
  }));
}

/**
 * What search engines may read of an advisory's post: an article about the products, by the
 * project, with the people who are credited as contributors.
 *
 * @see https://schema.org/TechArticle
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function createStructuredData({
  posted: {advisory, title},
  addresses: {url, id},
  siteUrl,
  language,
  organizationName,
}: StructuredDataParams): WithContext<TechArticle> {
  const publisher: Organization = {
    '@type': 'Organization',
    name: organizationName,
    url: new URL(siteUrl).href,
  };
  const published = readDate(advisory.publishedAt);
  const updated = readDate(advisory.updatedAt) ?? published;
  const origin = parseAddress(advisory.url);
  const copies = advisory.publishedBy.map((each) => parseAddress(each.url));
  const sameAs = [...new Set(copies.filter((copy) => copy !== null))];
  const contributor = contributors(advisory);
  const about = products(advisory);
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    // The theme says of the page that it is a blog post, under the page's own address.
    '@id': `${id}#security-advisory`,
    headline: title,
    url,
    mainEntityOfPage: url,
    inLanguage: language,
    ...(published === null ? {} : {datePublished: published}),
    ...(updated === null ? {} : {dateModified: updated}),
    identifier: identifiers(advisory),
    author: publisher,
    publisher,
    ...(contributor.length === 0 ? {} : {contributor}),
    ...(about.length === 0 ? {} : {about}),
    ...(origin === null ? {} : {isBasedOn: origin}),
    ...(sameAs.length === 0 ? {} : {sameAs}),
  };
}
