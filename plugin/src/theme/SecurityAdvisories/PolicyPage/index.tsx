import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import Credit from './Credit';
import HowToReport from './HowToReport';
import Kept from './Kept';
import Steps from './Steps';
import type {PolicyData} from '../../../pages/pageData';

export interface Props {
  readonly policy: PolicyData;
}

/** What a project promises to who reports a vulnerability, and how it has kept it. */
export default function PolicyPage({policy}: Props): ReactNode {
  const {days, places, namesCollaborators, kept, index, credits} = policy;
  const title = translate({
    id: 'theme.securityAdvisories.policy.title',
    message: 'Security policy',
    description: 'Title of the page of the security policy',
  });
  const introduction = translate({
    id: 'theme.securityAdvisories.policy.introduction',
    message:
      'How to report a vulnerability to us, what happens then, and how well we have kept our word.',
    description: 'Below the title of the policy page, and its description for search engines',
  });
  return (
    <Layout title={title} description={introduction}>
      <main className="container margin-vert--lg">
        <p>
          <Link to={index}>
            <Translate id="theme.securityAdvisories.back">All security advisories</Translate>
          </Link>
        </p>
        <Heading as="h1">{title}</Heading>
        <p>
          <bdi>{introduction}</bdi>
        </p>
        <HowToReport places={places} />
        <Steps days={days} />
        <Credit namesCollaborators={namesCollaborators} credits={credits} />
        <Kept days={days} kept={kept} />
      </main>
    </Layout>
  );
}
