import {toPlainText} from '../../words/toPlainText';
import {ENGLISH as labels} from '../../words/loadLanguage';
import {createAcknowledgments} from './createAcknowledgments';
import {readDescription} from './descriptionText';
import {documentNotes, vulnerabilityNotes} from './notes';
import {createProducts} from './products';
import {createRemediations} from './createRemediations';
import {divideScores} from './divideScores';
import {toForeignUri, toUri} from '../toUri';
import {WEAKNESS_NAMES} from './weaknessNames';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {Remedy} from './descriptionText';
import type {ExportedAdvisory} from '../../options/exportFormat';
import type {CsafPublisher} from '../../options/exportOptions';
import type {
  CsafDocument,
  DocumentProperty,
  Publisher,
  Reference,
  Tracking,
  Vulnerability,
} from './csafDocument';

/** What GitHub means by its words. */
const SEVERITY_NAMESPACE =
  'https://docs.github.com/en/code-security/security-advisories/working-with-global-security-advisories-from-the-github-advisory-database/about-the-github-advisory-database';

/** The publisher as documents and the provider's metadata name it. */
export function publisherProperty(publisher: CsafPublisher): Publisher {
  const {category, name, namespace, contactDetails, issuingAuthority} = publisher;
  return {
    category,
    name,
    namespace,
    ...(contactDetails === null ? {} : {contact_details: contactDetails}),
    ...(issuingAuthority === null ? {} : {issuing_authority: issuingAuthority}),
  };
}

/** A property, unless it is an empty list: the format has none. */
function listed<K extends string, T>(
  key: K,
  items: readonly T[],
): Partial<Record<K, readonly T[]>> {
  return (items.length === 0 ? {} : {[key]: items}) as Partial<Record<K, readonly T[]>>;
}

function titleOf({summary, status}: PublishedAdvisory): string {
  const title = toPlainText(summary) || summary;
  switch (status.state) {
    case 'withdrawn':
      return labels.withdrawnTitle(title);
    case 'closed':
      return labels.closedTitle(title);
    default:
      return title;
  }
}

/** The same in other forms: on the site, and in each repository that publishes it. */
function selfReferences({advisory, url}: ExportedAdvisory, documentUrl: string): Reference[] {
  const pages = new Set([advisory.url, ...advisory.publishedBy.map((each) => each.url)]);
  const self = 'self' as const;
  return [
    {category: self, summary: 'This document', url: documentUrl},
    {category: self, summary: 'The advisory in the news', url: toUri(url)},
    ...[...pages].map((page) => ({category: self, summary: labels.onGitHub, url: toUri(page)})),
  ];
}

function externalReferences({references}: PublishedAdvisory): Reference[] {
  const urls = new Set((references ?? []).map(toForeignUri).filter((url) => url !== null));
  return [...urls].map((url) => ({
    category: 'external',
    summary: url.replace(/^https?:\/\//, ''),
    url,
  }));
}

async function createVulnerability(
  advisory: PublishedAdvisory,
  {
    products,
    remedies,
    tracking,
  }: {products: ReturnType<typeof createProducts>; remedies: readonly Remedy[]; tracking: Tracking},
): Promise<Vulnerability> {
  const {cvss3, others} = await divideScores(advisory.cvss);
  const weakness = advisory.weaknesses.find(({id}) => WEAKNESS_NAMES.has(id));
  const name = weakness && WEAKNESS_NAMES.get(weakness.id);
  return {
    ...listed('acknowledgments', createAcknowledgments(advisory)),
    ...(advisory.cveId === null ? {} : {cve: advisory.cveId}),
    ...(weakness && name !== undefined ? {cwe: {id: weakness.id, name}} : {}),
    ids: [{system_name: 'GitHub Security Advisory', text: advisory.ghsaId}],
    notes: vulnerabilityNotes(advisory, others),
    product_status: {
      ...listed('fixed', products.fixed),
      known_affected: products.affected,
    },
    ...listed('references', externalReferences(advisory)),
    release_date: tracking.initial_release_date,
    ...listed('remediations', createRemediations(products, remedies)),
    ...listed('scores', cvss3 ? [{cvss_v3: cvss3, products: products.affected}] : []),
    title: titleOf(advisory),
  };
}

interface DocumentParams {
  readonly exported: ExportedAdvisory;
  readonly publisher: CsafPublisher;
  /** Absolute address of the document. */
  readonly documentUrl: string;
  readonly tracking: Tracking;
}

function documentProperty(
  {exported, publisher, documentUrl, tracking}: DocumentParams,
  description: string,
): DocumentProperty {
  const {advisory} = exported;
  const isWithdrawn = advisory.status.state === 'withdrawn';
  return {
    ...(advisory.severity === null || isWithdrawn
      ? {}
      : {
          aggregate_severity: {
            namespace: SEVERITY_NAMESPACE,
            text: labels.severities[advisory.severity],
          },
        }),
    category: isWithdrawn ? 'csaf_base' : 'csaf_security_advisory',
    csaf_version: '2.0',
    distribution: {tlp: {label: 'WHITE', url: 'https://www.first.org/tlp/'}},
    lang: 'en',
    notes: documentNotes(advisory, description),
    publisher: publisherProperty(publisher),
    references: selfReferences(exported, documentUrl),
    title: titleOf(advisory),
    tracking,
  };
}

/**
 * An advisory as a CSAF 2.0 document of the profile "Security Advisory". A withdrawn one says so and
 * nothing else: its products would still be taken for affected. CSAF 2.0 has no profile for it, so it
 * looks as 2.1 has it, and as the converter from 2.0 knows it by its title.
 */
export async function createDocument(params: DocumentParams): Promise<CsafDocument> {
  const {exported, publisher, tracking} = params;
  const {advisory} = exported;
  const {whole, remedies} = await readDescription(advisory.description);
  const document = documentProperty(params, whole);
  if (advisory.status.state === 'withdrawn') {
    return {document};
  }
  const vendor = publisher.category === 'vendor' ? publisher.name : advisory.repository.owner;
  const products = createProducts(advisory, vendor);
  return {
    document,
    product_tree: products.tree,
    vulnerabilities: [await createVulnerability(advisory, {products, remedies, tracking})],
  };
}
