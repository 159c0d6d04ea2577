import type {RepositoryAdvisory} from '../../test/github/index';

/** @see https://cwe.mitre.org/ */
const NAMES = {
  'CWE-22': "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')",
  'CWE-59': "Improper Link Resolution Before File Access ('Link Following')",
  'CWE-78':
    "Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')",
  'CWE-79': "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')",
  'CWE-117': 'Improper Output Neutralization for Logs',
  'CWE-176': 'Improper Handling of Unicode Encoding',
  'CWE-208': 'Observable Timing Discrepancy',
  'CWE-306': 'Missing Authentication for Critical Function',
  'CWE-347': 'Improper Verification of Cryptographic Signature',
  'CWE-400': 'Uncontrolled Resource Consumption',
  'CWE-502': 'Deserialization of Untrusted Data',
  'CWE-532': 'Insertion of Sensitive Information into Log File',
  'CWE-601': "URL Redirection to Untrusted Site ('Open Redirect')",
  'CWE-613': 'Insufficient Session Expiration',
  'CWE-696': 'Incorrect Behavior Order',
  'CWE-829': 'Inclusion of Functionality from Untrusted Control Sphere',
  'CWE-862': 'Missing Authorization',
  'CWE-1007': 'Insufficient Visual Distinction of Homoglyphs Presented to User',
  'CWE-1333': 'Inefficient Regular Expression Complexity',
};

/** Weaknesses as GitHub lists them, with the names of the CWE list. */
export function weaknesses(...ids: (keyof typeof NAMES)[]): RepositoryAdvisory['cwes'] {
  return ids.map((id) => ({cwe_id: id, name: NAMES[id]}));
}
