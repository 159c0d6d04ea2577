import {describeArtefact} from './describeArtefact';

// As it is built for readers.
describeArtefact({bundler: 'webpack', future: {}, env: {}, minifiers: []});
