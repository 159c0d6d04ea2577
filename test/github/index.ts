export {buildAdvisory} from './build/advisory';
export {numberedGhsaId} from './build/ids';
export {buildOrganization, buildTeam, buildUser} from './build/people';
export {buildPrivateFork, buildRepository} from './build/repository';
export {close, edit, publish, remove, withdraw} from './build/change';
export {startGitHub} from './server';

export type {
  AdvisoryChanges,
  AdvisoryInput,
  CreditInput,
  VulnerabilityInput,
} from './build/advisory';
export type {ReleaseInput, RepositoryInput} from './build/repository';
export type {Fault, FaultOrder, FaultPlace, GraphQLErrorInput} from './faults/fault';
export type {PlacedFault} from './faults/queue';
export type {Remaining} from './limits';
export type {RequestRecord} from './log';
export type {RouteName} from './route';
export type {GitHub} from './server';
export type {
  Access,
  Credit,
  CreditType,
  GitHubState,
  GlobalAdvisory,
  Organization,
  Release,
  Repository,
  RepositoryAdvisory,
  SimpleUser,
  StateInput,
  StateModule,
  StoredAdvisory,
  Vulnerability,
  Team,
  Token,
  User,
} from './state';
