/** What a site's own style sheet may do to the parts that stand in its pages: traits of real ones. */
export interface SiteStyle {
  readonly name: string;
  readonly css: string;
}

/** Colours, widths and fonts as sites set them, by Infima's variables and by rules of their own. */
export const SITE_STYLES: readonly SiteStyle[] = [
  {name: 'Infima as it comes', css: ':root {}'},
  {
    name: 'a narrow column, large letters and heads of tables in grey capitals',
    css: `
      :root {
        --ifm-font-size-base: 17px;
        --ifm-global-radius: 9px;
        --ifm-table-cell-padding: 10px;
        --ifm-table-head-background: #e9e9ec;
        --ifm-table-head-color: #6c707b;
        --ifm-color-warning: #ffe564;
      }
      [data-theme='dark'] {
        --ifm-table-head-background: #20232a;
        --ifm-table-head-color: #858993;
      }
      main[class*='container'] { max-width: 900px !important; }
      table th { font-size: 80%; letter-spacing: 0.1em; text-transform: uppercase; background: #e9e9ec; }
      table td, table th { border: 0; border-right: 1px solid #ccc; }
    `,
  },
  {
    name: 'one bright colour for all links, and the largest letters',
    css: `
      :root {
        --ifm-color-primary: #f69220;
        --ifm-color-primary-dark: #f0850a;
        --ifm-color-primary-light: #f79f3b;
        --ifm-font-size-base: 20px;
        --ifm-code-font-size: 100%;
      }
    `,
  },
  {
    name: 'a wide page, its own colours for light and dark, and heavy code',
    css: `
      :root {
        --ifm-background-color: #fff;
        --ifm-color-primary: #028399;
        --ifm-code-font-size: 95%;
        --ifm-container-width-xl: 1600px;
        --ifm-color-secondary: #fff;
      }
      [data-theme='dark'] { --ifm-background-color: #1b1c26; --ifm-color-primary: #00aeff; }
      main code { font-weight: 600; }
    `,
  },
  {
    name: 'a light blue, and tables and pictures that are as wide as they like',
    css: `
      :root { --ifm-color-primary: #4dacff; --ifm-color-secondary-contrast-background: #fff; }
      img { width: auto; height: auto; }
      table { display: table; width: 100%; table-layout: auto; }
      th { background-color: #004f9e; color: #fff; }
    `,
  },
];
