// What a site may import from the theme, for its TypeScript: Docusaurus finds these by alias, where no
// types are. The components take their properties from here as well.

declare module '@theme/SecurityAdvisories/List' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** Such as `npm:rocket`, or `rocket`; all products unless it is said. */
    readonly product?: string;
    /** One or several, such as `critical, high`; all unless it is said. */
    readonly severity?: string | readonly string[];
    /** How many at most, the newest; all unless it is said. */
    readonly limit?: number | string;
    /** Whether withdrawn ones are listed too. */
    readonly withdrawn?: boolean;
    /** Id of the plugin's instance, where there are several. */
    readonly id?: string;
  }

  /** The security advisories that an MDX page asks for, the newest first. */
  export default function List(props: Props): ReactNode;
}

declare module '@theme/SecurityAdvisories/Badge' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** Such as `npm:rocket`, or `rocket`; all products unless it is said. */
    readonly product?: string;
    /** Id of the plugin's instance, where there are several. */
    readonly id?: string;
  }

  /** How many security advisories there are, and how severe the worst is, in an MDX page. */
  export default function Badge(props: Props): ReactNode;
}

declare module '@theme/SecurityAdvisories/Banner' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** Of the advisory, such as `GHSA-2222-3333-4444`. */
    readonly ghsaId: string;
    /** Of the post. */
    readonly title: string;
    /** Path of the post, base URL included. */
    readonly permalink: string;
    /** A full ISO date. */
    readonly publishedAt: string;
    /** For how many days after publication it is shown; 14 unless it is said. */
    readonly days?: number;
    /** Where there are several that are as fresh: how many, the day of the first, and where they are. */
    readonly several?: {
      readonly count: number;
      /** A full ISO date. */
      readonly since: string;
      /** Path, base URL included; null where no page lists them. */
      readonly to: string | null;
    };
  }

  /** A line that points to a fresh critical advisory. */
  export default function Banner(props: Props): ReactNode;
}

declare module '@theme/SecurityAdvisories/DocsBanner' {
  import type {ReactNode} from 'react';

  /** What a page of versioned docs says of advisories that affect its version. */
  export default function DocsBanner(): ReactNode;
}

declare module '@generated/docusaurus-plugin-security-advisories/*/banner.json' {
  import type {Props} from '@theme/SecurityAdvisories/Banner';

  /** The fresh critical advisory that a banner points to; null where there is none. */
  const banner: Props | null;
  export default banner;
}
