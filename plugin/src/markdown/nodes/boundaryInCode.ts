/**
 * What parts the pieces within a line of code, where an element would make a block of it: to a
 * browser it is a comment. Docusaurus' own comments would not do, because without `future.v4` it
 * takes them out, and joins what stands around them.
 */
export const BOUNDARY_IN_CODE = '<?b?>';
