import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import ThemedImage from '@theme/ThemedImage';
import clsx from 'clsx';

import styles from './index.module.css';

const INSTALL_COMMAND = 'npm install docusaurus-plugin-security-advisories';
const CONFIG_LINE = "plugins: ['docusaurus-plugin-security-advisories'],";

/** Where the made-up project of the demo is: in this site, or in one of its own below it. */
function useDemo(): string {
  const {demo} = useDocusaurusContext().siteConfig.customFields ?? {};
  return typeof demo === 'string' ? demo : '';
}

/** Whether the site shows the advisories of somebody else, so that those of the made-up project are not in it. */
function useIsOfOthers(): boolean {
  return useDocusaurusContext().siteConfig.customFields?.isOfOthers === true;
}

interface ExampleProps {
  readonly name: 'post' | 'index' | 'answer';
  /** Address in the demo of what the picture shows. */
  readonly to: string;
  readonly caption: ReactNode;
  readonly alt: string;
}

/** A picture of a page of the demo, which leads to that page. */
function Example({name, to, caption, alt}: ExampleProps): ReactNode {
  const demo = useDemo();
  return (
    <Link className={clsx(styles.example, styles[name])} to={`${demo}${to}`}>
      <ThemedImage
        className={styles.picture}
        width={1200}
        height={800}
        alt={alt}
        sources={{
          light: useBaseUrl(`/img/${name}-light.png`),
          dark: useBaseUrl(`/img/${name}-dark.png`),
        }}
      />
      <span className={styles.caption}>{caption}</span>
    </Link>
  );
}

function Examples(): ReactNode {
  return (
    <div className={styles.examples}>
      <Example
        name="post"
        to={useIsOfOthers() ? '/news' : '/news/security-advisories/GHSA-23cf-45gh-67jm'}
        caption={<Translate id="landing.example.post">A post in the News</Translate>}
        alt={translate({
          id: 'landing.pictureAlt',
          message:
            'A News post made from an advisory: its severity and ids on top, then the affected versions and the version that fixes it.',
        })}
      />
      <Example
        name="index"
        to="/security"
        caption={<Translate id="landing.example.index">All advisories</Translate>}
        alt={translate({
          id: 'landing.example.indexAlt',
          message: 'A table of all advisories with severity, products and fixed versions.',
        })}
      />
      <Example
        name="answer"
        to="/security?product=%40paper-rocket%2Frocket&version=5.2.3"
        caption={<Translate id="landing.example.answer">“Am I affected?”</Translate>}
        alt={translate({
          id: 'landing.example.answerAlt',
          message:
            'The answer to the question whether version 5.2.3 is affected: by which advisories, and which version to update to.',
        })}
      />
    </div>
  );
}

function Hero(): ReactNode {
  return (
    <header className={styles.hero}>
      <div className={clsx('container', styles.heroInner)}>
        <div>
          <Heading as="h1" className={styles.title}>
            <Translate id="landing.title">Your security advisories, in your News</Translate>
          </Heading>
          <p className={styles.lead}>
            <Translate id="landing.lead">
              Every security advisory that your project publishes on GitHub becomes a post in your
              Docusaurus site, and thanks the people who found, reported and fixed it by name.
            </Translate>
          </p>
          <div className={styles.buttons}>
            <Link className="button button--primary button--lg" to="/docs/get-started">
              <Translate id="landing.getStarted">Get started</Translate>
            </Link>
            <Link className="button button--outline button--primary button--lg" to="/docs/by-hand">
              <Translate id="landing.byHand">Or by hand?</Translate>
            </Link>
          </div>
        </div>
        <Examples />
      </div>
    </header>
  );
}

function Setup(): ReactNode {
  return (
    <section className={styles.band}>
      <div className="container">
        <Heading as="h2" className={styles.sectionTitle}>
          <Translate id="landing.setup.title">Two steps, and the next build has it</Translate>
        </Heading>
        <div className="row">
          <div className={clsx('col col--6', styles.column)}>
            <p>
              <Translate id="landing.setup.install">Install the plugin in your site:</Translate>
            </p>
            <CodeBlock language="bash">{INSTALL_COMMAND}</CodeBlock>
          </div>
          <div className={clsx('col col--6', styles.column)}>
            <p>
              <Translate id="landing.setup.config">Add one line to its configuration:</Translate>
            </p>
            <CodeBlock language="ts">{CONFIG_LINE}</CodeBlock>
          </div>
        </div>
      </div>
    </section>
  );
}

function Card({title, children}: {title: ReactNode; children: ReactNode}): ReactNode {
  return (
    <div className={clsx('col col--4', styles.column)}>
      <div className={clsx('card', styles.card)}>
        <div className="card__header">
          <Heading as="h2" className={styles.cardTitle}>
            {title}
          </Heading>
        </div>
        <div className="card__body">
          <p>{children}</p>
        </div>
      </div>
    </div>
  );
}

function Benefits(): ReactNode {
  return (
    <section className={clsx('container', styles.benefits)}>
      <div className="row">
        <Card title={<Translate id="landing.true.title">News says what GitHub says</Translate>}>
          <Translate id="landing.true.text">
            New advisories appear, edited ones change, withdrawn ones say so, and deleted ones are
            gone. Nobody copies anything by hand.
          </Translate>
        </Card>
        <Card title={<Translate id="landing.credit.title">Credit where it is due</Translate>}>
          <Translate id="landing.credit.text">
            Finders, reporters and the people behind the fix are named with their role. Whoever has
            not accepted a credit is never named.
          </Translate>
        </Card>
        <Card title={<Translate id="landing.safe.title">Never empty by accident</Translate>}>
          <Translate id="landing.safe.text">
            When GitHub cannot be reached, the site keeps the last complete answer. Half an answer
            never removes a post.
          </Translate>
        </Card>
      </div>
    </section>
  );
}

export default function Home(): ReactNode {
  return (
    <Layout
      description={translate({
        id: 'landing.description',
        message:
          'A Docusaurus plugin that turns the security advisories of a project on GitHub into posts of its News.',
      })}
    >
      <main>
        <Hero />
        <Setup />
        <Benefits />
      </main>
    </Layout>
  );
}
