import type {Policy} from '../../options/policy';
import type {PolicyWords} from '../../words/policyWords';

export interface SecurityPolicyParams {
  readonly words: PolicyWords;
  readonly days: Policy;
  /** The repositories that take reports, with GitHub's form of each; none where the site names none. */
  readonly forms: readonly {readonly repository: string; readonly url: string}[];
  readonly namesCollaborators: boolean;
  /** Address of the page that says the same; null where the site has none. */
  readonly pageUrl: string | null;
}

function reportSection({words: {say}, forms}: SecurityPolicyParams): string[] {
  const [only, ...others] = forms;
  const link = say('reportPrivately');
  const places =
    only === undefined
      ? say('policy.tab')
      : others.length === 0
        ? `[${link}](${only.url})`
        : forms.map(({repository, url}) => `- [\`${repository}\`: ${link}](${url})`).join('\n');
  return [`## ${say('policy.report')}`, say('policy.private'), places, say('policy.tell')];
}

function stepsSection({words: {say, sayCount}, days}: SecurityPolicyParams): string[] {
  const within = (count: number) => `**${sayCount('policy.within', count)}**`;
  const after = (count: number) => `**${sayCount('policy.after', count)}**`;
  const steps = [
    say('policy.acknowledge', {within: within(days.acknowledge)}),
    say('policy.fix', {within: within(days.fix)}),
    say('policy.publish'),
    say('policy.disclose', {after: after(days.disclose)}),
  ];
  return [
    `## ${say('policy.then')}`,
    steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
  ];
}

function creditSection({words: {say}, namesCollaborators}: SecurityPolicyParams): string[] {
  const sentences = [
    say('policy.credited'),
    ...(namesCollaborators ? [say('policy.collaborators')] : []),
    say('policy.uncredited'),
  ];
  return [`## ${say('policy.credit')}`, sentences.join('\n')];
}

/**
 * The security policy as Markdown for a repository: the promise that the page of the policy makes, in
 * the same words, the one part left out that changes: how it was kept.
 *
 * @see https://docs.github.com/en/code-security/getting-started/adding-a-security-policy-to-your-repository
 */
export function createSecurityPolicy(params: SecurityPolicyParams): string {
  const {words, pageUrl} = params;
  const blocks = [
    `# ${words.say('policy.title')}`,
    ...reportSection(params),
    ...stepsSection(params),
    ...creditSection(params),
    ...(pageUrl === null ? [] : [`[${words.say('policy.link')}](${pageUrl})`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
