import path from 'node:path';
import {ROOT} from '../../site/docusaurus';
import {createSite} from '../../site/site';
import type {BannerData} from '../../../plugin/src/pages/bannerData';
import type {CreditsData} from '../../../plugin/src/pages/createCreditsData';
import type {YearCounts} from '../../../plugin/src/pages/yearCounts';
import type {Site} from '../../site/site';

/** What the parts are shown with. */
export interface ThemeSiteData {
  readonly credits: CreditsData;
  readonly years: readonly YearCounts[];
  readonly banner: BannerData | null;
}

const THEME = path.join(ROOT, 'plugin/lib/browser/theme');

/** Hands data to our components as the plugin does, without a sync. */
function standInPlugin(data: ThemeSiteData): string {
  return `const data = ${JSON.stringify(data)};
module.exports = ({baseUrl}) => ({
  name: 'docusaurus-plugin-security-advisories',
  getThemePath: () => ${JSON.stringify(THEME)},
  async contentLoaded({actions: {addRoute, createData}}) {
    const credits = await createData('credits.json', data.credits);
    const years = await createData('years.json', data.years);
    await createData('banner.json', data.banner);
    const component = '@theme/SecurityAdvisories/CreditsPage';
    addRoute({path: baseUrl + 'credits', component, exact: true, modules: {credits}});
    addRoute({path: baseUrl + 'plot', component: '@site/src/Plot.js', exact: true, modules: {years}});
  },
});
`;
}

const PLOT_PAGE = `import React from 'react';
import Layout from '@theme/Layout';
import YearsPlot from '@theme/SecurityAdvisories/YearsPlot';

export default function Plot({years}) {
  return <Layout title="Plot"><main className="container"><h1>Plot</h1><YearsPlot years={years} /></main></Layout>;
}
`;

/** As the documentation says. */
export const ANNOUNCEMENT_BAR = `import React from 'react';
import AnnouncementBar from '@theme-original/AnnouncementBar';
import SecurityBanner from '@theme/SecurityAdvisories/Banner';
import banner from '@generated/docusaurus-plugin-security-advisories/default/banner.json';

export default function AnnouncementBarWrapper(props) {
  return (
    <>
      {banner && <SecurityBanner {...banner} />}
      <AnnouncementBar {...props} />
    </>
  );
}
`;

/** A site with the credits page at `/credits`, the plot at `/plot`, and the banner on every page. */
export function createThemeSite({
  data,
  pages,
}: {
  data: ThemeSiteData;
  /** Paths of the posts. */
  pages: readonly string[];
}): Promise<Site> {
  return createSite({
    options: false,
    config: {
      plugins: ['./plugin.js'],
      i18n: {
        defaultLocale: 'en',
        locales: ['en', 'ar'],
        localeConfigs: {ar: {direction: 'rtl'}},
      },
    },
    files: {
      'plugin.js': standInPlugin(data),
      'src/Plot.js': PLOT_PAGE,
      'src/theme/AnnouncementBar/index.js': ANNOUNCEMENT_BAR,
      ...Object.fromEntries(pages.map((page) => [`src/pages${page}.md`, '# A post\n'])),
    },
  });
}
