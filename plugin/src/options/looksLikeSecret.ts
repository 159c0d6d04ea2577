/** What a secret looks like, by who gives it out. None of it is the name of anything of ours. */
const SECRETS: readonly RegExp[] = [
  // GitHub: by their prefixes, and the older ones of 40 hexadecimal digits.
  /(?:gh[a-z]|github_pat)_\w{20,}/i,
  /(?<![\da-z])[\da-f]{40}(?:[\da-f]{24})?(?![\da-z])/i,
  // GitLab, Bitbucket and Atlassian, Gitea's neighbours.
  /\bgl[a-z]{2,6}-[\w-]{20,}/,
  /\bAT(?:ATT3|CTT3|BB|OA)[\w=-]{20,}/,
  // Package registries: npm, PyPI, RubyGems, crates.io, Docker Hub, NuGet.
  /\bnpm_[\da-zA-Z]{36}/,
  /\bpypi-[\w-]{16,}/,
  /\brubygems_[\da-f]{32,}/,
  /\bcio[\da-zA-Z]{32}\b/,
  /\bdckr_[a-z]{3}_[\w-]{20,}/,
  /\boy2[a-z\d]{43}\b/,
  // Clouds and hosts: AWS, Google, Azure, DigitalOcean, Netlify, Vercel, Heroku, Fly, Supabase, Databricks.
  /\bA[A-Z]{2}A[A-Z2-7]{16}\b/,
  /\bAIza[\w-]{30,}/,
  /\bya29\.[\w-]{20,}/,
  /\bGOCSPX-[\w-]{20,}/,
  /\bdo[oprt]_v1_[\da-f]{32,}/,
  /\b(?:nfp|sbp|vcp|vck|HRKU|fo1|fm2)[_-][\w-]{20,}/,
  /\bdapi[\da-f]{32}/,
  // Talk, mail and payment: Slack, SendGrid, Stripe, Telegram, Shopify, Mailgun.
  /\bxox[a-z](?:\.xox[a-z])?-[\w-]{10,}/,
  /\bxapp-[\w-]{10,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\b(?:sk|rk|pk)_(?:live|test|prod)_\w{10,}/,
  /\bwhsec_[\w/+=]{20,}/,
  /\b\d{8,10}:[\w-]{35}\b/,
  /\bshp[a-z]{2}_[\da-f]{32}/,
  /\bkey-[\da-f]{32}\b/,
  // Services: OpenAI and Anthropic, Hugging Face, Grafana, HashiCorp, Sentry, Linear, Postman, New Relic, Doppler.
  /\bsk-[\w-]{20,}/,
  /\bhf_[a-zA-Z]{30,}/,
  /\bgl(?:sa|c)_[\w=+/-]{20,}/,
  /\bhv[sbr]\.[\w-]{20,}/,
  /\.atlasv1\.[\w-]{20,}/,
  /\bsntry[a-z]_[\w=+/-]{20,}/,
  /\blin_(?:api|oauth)_\w{20,}/,
  /\bPMAK-[\da-f-]{20,}/,
  /\bNRAK-[A-Z\d]{20,}/,
  /\bdp\.[a-z]{2,5}\.[\w-]{20,}/,
  // JSON Web Tokens, and headers that carry what they carry.
  /\beyJ[\w-]{8,}\.[\w-]{4,}/,
  /\b(?:Bearer|Basic|token) +[\w.~+/=-]{16,}/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  // Addresses with credentials.
  /:\/\/[^\s/?#@:]*:[^\s/?#@]+@/,
  /https?:\/\/[^\s/?#@]+@/i,
  /[?&#;](?:[a-z]+[_-])*(?:token|key|secret|password|passwd|pwd|sig|signature)=[^\s&#]{6,}/i,
];

/**
 * Whether something in a text looks like a token, a key or a password: by the well-known forms of
 * those that give them out. A secret without a form of its own is not recognised.
 *
 * @see https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 * @see https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 */
export function looksLikeSecret(text: string): boolean {
  return SECRETS.some((pattern) => pattern.test(text));
}
