import {createHash} from 'node:crypto';
import {byLogin, findOrganization, findUser} from './find';
import type {Answer} from './answer';
import type {GitHubState} from './state';

const CELLS = 5;
const CELL = 24;
const SIZE = CELLS * CELL;

/** A picture for an account: its initials on a pattern that nobody else has, always the same. */
export function answerAvatar({state, login}: {state: GitHubState; login: string}): Answer {
  const name =
    findOrganization({state, reference: {name: login}})?.name ??
    findUser({state, matches: byLogin(login)})?.name;
  return {
    status: 200,
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
    },
    text: avatarSvg({login, name: name ?? login}),
  };
}

/** White on a colour of middling darkness: it reads well on light and on dark pages. */
function avatarSvg({login, name}: {login: string; name: string}): string {
  const digest = createHash('sha256').update(login.toLowerCase()).digest();
  const hue = Math.round(((digest[0] ?? 0) / 256) * 360);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="img">`,
    `<title>${escaped(name)}</title>`,
    '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">',
    `<stop offset="0" stop-color="hsl(${hue} 55% 39%)"/>`,
    `<stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 28%)"/>`,
    '</linearGradient></defs>',
    `<rect width="${SIZE}" height="${SIZE}" fill="url(#g)"/>`,
    `<path fill="#fff" fill-opacity=".1" d="${patternOf(digest)}"/>`,
    `<text x="50%" y="50%" dy=".35em" text-anchor="middle" fill="#fff" font-family="system-ui, sans-serif" font-size="${SIZE * 0.4}" font-weight="600">${escaped(initialsOf(name))}</text>`,
    '</svg>',
  ].join('\n');
}

/** Cells that are the same on the left and on the right. */
function patternOf(digest: Buffer): string {
  const cells: string[] = [];
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const mirrored = Math.min(column, CELLS - 1 - column);
      const byte = digest[1 + row * CELLS + mirrored] ?? 0;
      if (byte % 2 === 0) cells.push(`M${column * CELL} ${row * CELL}h${CELL}v${CELL}h-${CELL}z`);
    }
  }
  return cells.join('');
}

function initialsOf(name: string): string {
  const words = name.split(/[\s_.-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
