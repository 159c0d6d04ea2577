/**
 * How much of each thing an advisory may have. GitHub itself allows 1,024 characters of summary and
 * 65,535 of description. The other figures are many times what is honest: of 364 advisories of 73
 * real projects the largest has 15 products, 4 weaknesses and 4 credits, and the longest texts are a
 * range of 29, fixed versions of 178, a product's name of 60 and a weakness' name of 98 characters.
 *
 * Texts are counted in characters (code points), as GitHub does.
 */
export const LIMITS = {
  summary: 1024,
  description: 65_535,
  /** Of a product or a function. npm allows 214, Maven's two parts have 255 at most in practice. */
  name: 512,
  /** Of a range, or a list of fixed versions. */
  versions: 4000,
  /** GitHub's own limit for the name of a person. */
  personName: 255,
  weaknessName: 255,
  cvssVector: 200,
  /** What every browser and search engine takes. */
  address: 2048,
  products: 300,
  /** Of all products' names, ranges, fixed versions and functions together: as much as a description. */
  allProducts: 65_535,
  functionsOfProduct: 50,
  releasesOfProduct: 500,
  credits: 200,
  collaborators: 200,
  teams: 50,
  weaknesses: 50,
  cvss: 4,
  references: 100,
  changes: 500,
} as const;
