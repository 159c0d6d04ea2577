import type {Severity} from '../advisory/advisory';

/** How a severity looks; its word always stands beside it. */
export interface SeverityLook {
  /** A shape that is told apart without colour, and that no system shows as an emoji. */
  readonly sign: string;
  /**
   * CSS values, by Infima's variables: they follow the site's colours, light and dark. The whole
   * border, because Infima's badge has none unless it is one of its own kinds.
   */
  readonly backgroundColor: string;
  readonly border: string;
  readonly color: string;
}

const edge = (colour: string): string => `1px solid ${colour}`;

/** As Infima's alerts are: pale, with an edge that stands out in a box of the same colour, too. */
function paleLook(sign: string, colour: 'danger' | 'warning' | 'info'): SeverityLook {
  return {
    sign,
    backgroundColor: `var(--ifm-color-${colour}-contrast-background)`,
    border: edge(`var(--ifm-color-${colour})`),
    color: `var(--ifm-color-${colour}-contrast-foreground)`,
  };
}

const LOOKS: Record<Severity, SeverityLook> = {
  // The colours of an alert the other way round: as readable, and the only badge that is filled.
  critical: {
    sign: '■',
    backgroundColor: 'var(--ifm-color-danger-contrast-foreground)',
    border: edge('var(--ifm-color-danger-contrast-foreground)'),
    color: 'var(--ifm-color-danger-contrast-background)',
  },
  high: paleLook('▲', 'danger'),
  medium: paleLook('◆', 'warning'),
  low: paleLook('●', 'info'),
};

/** Infima's grey badge is one that many themes leave without an edge on a white page. */
const UNRATED: SeverityLook = {
  sign: '○',
  backgroundColor: 'var(--ifm-background-surface-color)',
  border: edge('var(--ifm-color-emphasis-600)'),
  color: 'var(--ifm-font-color-base)',
};

/**
 * How the badge of a severity looks, in posts and on pages; each is another one.
 *
 * @param holds false where the advisory was withdrawn: its severity is on record, and no warning
 */
export function severityLook(severity: Severity | null, holds = true): SeverityLook {
  const look = severity === null ? UNRATED : LOOKS[severity];
  return holds ? look : {...UNRATED, sign: look.sign};
}
