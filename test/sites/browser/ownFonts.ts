import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {ROOT} from '../../site/docusaurus';

/** DejaVu has Latin and Arabic letters and our signs, each in a sans and a monospaced face. */
const FONTS = path.join(ROOT, 'node_modules/dejavu-fonts-ttf/ttf');

const MONOSPACED = ['monospace', 'Courier New'];
const OTHERS = ['sans-serif', 'serif', 'system-ui', 'Arial', 'Times New Roman'];

function alias(family: string, font: string): string {
  return `<match target="pattern">
  <test name="family"><string>${family}</string></test>
  <edit name="family" mode="assign" binding="strong"><string>${font}</string></edit>
</match>`;
}

/** @see https://www.freedesktop.org/software/fontconfig/fontconfig-user.html */
function fontsConf(cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${FONTS}</dir>
<cachedir>${cache}</cachedir>
<selectfont><rejectfont>
  <glob>*Condensed*</glob><glob>*Serif*</glob><glob>*ExtraLight*</glob><glob>*Math*</glob>
</rejectfont></selectfont>
${MONOSPACED.map((family) => alias(family, 'DejaVu Sans Mono')).join('\n')}
${OTHERS.map((family) => alias(family, 'DejaVu Sans')).join('\n')}
</fontconfig>
`;
}

/** The fonts of a package in the place of the machine's own: pictures are the same everywhere. */
export async function createOwnFonts(): Promise<{
  /** For the environment of a browser. */
  readonly env: Record<string, string>;
  readonly remove: () => Promise<void>;
}> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'own-fonts-'));
  const file = path.join(folder, 'fonts.conf');
  await fs.writeFile(file, fontsConf(path.join(folder, 'cache')));
  return {
    env: {FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder},
    remove: () => fs.rm(folder, {recursive: true, force: true}),
  };
}
