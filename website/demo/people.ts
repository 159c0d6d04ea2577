import {buildOrganization, buildTeam, buildUser} from '../../test/github/index';
import type {Organization, SimpleUser} from '../../test/github/index';

/** Nobody here exists. The names mean "example", "sample" or "paper" in many languages. */
export const ada = buildUser('example-ada', {name: 'Ada Faltblatt'});
export const bruno = buildUser('example-bruno', {name: 'Bruno Beispiel'});
export const chiyo = buildUser('example-chiyo', {name: 'Chiyo Mihon'});
export const dmitri = buildUser('example-dmitri', {name: 'Дмитрий Примеров'});
export const eve = buildUser('example-eve', {name: 'Ève Exemple-Lacroix'});
export const farid = buildUser('example-farid', {name: 'Farid Namuna'});
export const gustavo = buildUser('example-gustavo', {name: 'Gustavo Ejemplo'});
export const haruki = buildUser('example-haruki', {name: '見本 春樹'});
export const layla = buildUser('example-layla', {name: 'ليلى مثال'});
export const mei = buildUser('example-mei', {name: '范例 梅'});
/** Shows no name on GitHub. */
export const nobody = buildUser('example-no-name');
/** Their credits are pending or declined: these two must be in no file of a site. */
export const waiting = buildUser('example-waiting', {name: 'Wanda UNPUBLISHED-MARKER'});
export const shy = buildUser('example-shy', {name: 'Sam UNPUBLISHED-MARKER'});

export const fuzzer = buildUser('example-fuzzer[bot]', {
  type: 'Bot',
  html_url: 'https://github.com/apps/example-fuzzer',
});

export const users = [
  ada,
  bruno,
  chiyo,
  dmitri,
  eve,
  farid,
  gustavo,
  haruki,
  layla,
  mei,
  nobody,
  waiting,
  shy,
  fuzzer,
];

const certOrganization = buildOrganization('example-cert', {name: 'Example Coordination Centre'});
const foundationOrganization = buildOrganization('example-foundation', {
  name: 'The Example Foundation',
});

export const organizations = [
  buildOrganization('paper-rocket-demo', {name: 'Paper Rocket'}),
  certOrganization,
  foundationOrganization,
];

/** An organisation as it is credited: GitHub describes it like a person. */
function accountOf({login, id, node_id, avatar_url}: Organization): SimpleUser {
  return buildUser(login, {id, node_id, avatar_url, type: 'Organization'});
}

export const cert = accountOf(certOrganization);
export const foundation = accountOf(foundationOrganization);

export const securityTeam = buildTeam('paper-rocket-demo/security', {name: 'Security'});
