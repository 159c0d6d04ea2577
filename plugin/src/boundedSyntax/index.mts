/** The room's door. */
export {boundedSyntax} from './boundedSyntax.mjs';
export {nestingDepth} from './nestingDepth.mjs';
