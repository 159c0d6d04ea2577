/** What may stand in an MDX page, by the name that it has there. */
export const ELEMENTS = {
  SecurityAdvisories: '@theme/SecurityAdvisories/List',
  SecurityBadge: '@theme/SecurityAdvisories/Badge',
} as const;

export type ElementName = keyof typeof ELEMENTS;

/** Which of them stands in an address of the theme; null for anything else. */
export function elementOfModule(address: string): ElementName | null {
  const component = address.replace(/^@theme-original\//, '@theme/');
  const found = Object.entries(ELEMENTS).find(([, module]) => module === component);
  return (found?.[0] as ElementName | undefined) ?? null;
}

export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(ELEMENTS, name);
}

/** The property by which the plugin hands an element what it shows. */
export const DATA_PROPERTY = 'advisories';
