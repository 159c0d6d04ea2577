import {describeArtefact} from './describeArtefact';

describeArtefact({
  bundler: 'rspack',
  future: {v4: true, faster: true},
  // Not minified, so that it is what React has rendered; each minifier has its turn afterwards.
  env: {SKIP_HTML_MINIFICATION: 'true'},
  minifiers: ['terser', 'swc'],
});
