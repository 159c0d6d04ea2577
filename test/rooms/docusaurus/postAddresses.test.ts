import {describe, expect, it} from 'vitest';
import {postAddresses} from '../../../plugin/src/docusaurus/postAddresses';

const SITE = 'https://rocket.example';
const BARE = `${SITE}/docs/blog/security-advisories/GHSA-2222-3333-4444`;

describe('postAddresses', () => {
  it.each([
    [undefined, '', BARE],
    [undefined, '/', `${BARE}/`],
    [true, '', `${BARE}/`],
    [true, '/', `${BARE}/`],
    [false, '', BARE],
    [false, '/', BARE],
  ])(
    'with trailingSlash %j, a permalink that ends with %j: the address as the site writes it',
    (trailingSlash, end, url) => {
      const posted = {permalink: `/docs/blog/security-advisories/GHSA-2222-3333-4444${end}`};
      const siteConfig = {url: SITE, trailingSlash};
      expect(postAddresses(posted, {siteConfig, baseUrl: '/docs/'})).toEqual({url, id: BARE});
    },
  );

  it('has the path behind a # where the site has the hash router', () => {
    const permalink = '/docs/blog/security-advisories/GHSA-2222-3333-4444';
    const siteConfig = {
      url: SITE,
      trailingSlash: true,
      future: {experimental_router: 'hash' as const},
    };
    expect(postAddresses({permalink}, {siteConfig, baseUrl: '/docs/'})).toEqual({
      url: `${SITE}/docs/#${permalink}/`,
      id: `${SITE}/docs/#${permalink}`,
    });
  });
});
