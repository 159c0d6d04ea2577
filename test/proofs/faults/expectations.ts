import type {Fault, Outcome} from './fault';

type Expected = Fault['expected'];

const FAILS: Outcome = {build: 'fails', start: 'serves', command: 1, posts: 'none'};

/** A source that could not be read in full: nothing of it changes. */
export const NOT_READ: Expected = {
  'never synced': FAILS,
  'nothing new': {...FAILS, build: 'goes on with a warning', posts: 'untouched'},
  'something new': {...FAILS, build: 'goes on with a warning', posts: 'untouched'},
};

/** A setting that a person has to mend: no build goes on with it. */
export const TO_MEND: Expected = {
  'never synced': FAILS,
  'nothing new': {...FAILS, posts: 'untouched'},
  'something new': {...FAILS, posts: 'untouched'},
};

const GOES_ON: Outcome = {
  build: 'goes on',
  start: 'serves',
  command: 0,
  posts: 'as on GitHub',
};

/** Something that the plugin gets over by itself. */
export const OVERCOME: Expected = {
  'never synced': GOES_ON,
  'nothing new': GOES_ON,
  'something new': GOES_ON,
};

/** As above, and somebody should know. */
export const OVERCOME_WITH_A_WARNING: Expected = {
  'never synced': {...GOES_ON, build: 'goes on with a warning'},
  'nothing new': {...GOES_ON, build: 'goes on with a warning'},
  'something new': {...GOES_ON, build: 'goes on with a warning'},
};

/** Names, releases and references could not be asked for: never worth a warning. */
export const WITHOUT_NAMES: Expected = {
  'never synced': {...GOES_ON, posts: 'as on GitHub, names as last known'},
  'nothing new': GOES_ON,
  'something new': {...GOES_ON, posts: 'as on GitHub, names as last known'},
};

const STOPS: Outcome = {build: 'fails', start: 'stops', command: 1, posts: 'untouched'};

/** A file or a disk that stands in the way: nothing is written before a person has seen to it. */
export const IN_THE_WAY: Expected = {
  'never synced': {...STOPS, posts: 'none'},
  'nothing new': STOPS,
  'something new': STOPS,
};

/** A full disk: a sync in which nothing has changed writes nothing, and does not notice. */
export const FULL_DISK: Expected = {
  ...IN_THE_WAY,
  'nothing new': {...GOES_ON, isMet: false},
};
