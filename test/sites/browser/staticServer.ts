import {once} from 'node:events';
import fs from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import type {AddressInfo} from 'node:net';

/** A built site, served as any web host would. */
export interface StaticServer {
  readonly url: string;
  /** Paths that were asked for and are no file. */
  readonly missed: string[];
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** The file itself, or the page of a folder, whose name may have a dot as well. */
async function findFile(file: string): Promise<string> {
  return (await fs.stat(file)).isDirectory() ? path.join(file, 'index.html') : file;
}

/** Serves a folder on loopback. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(folder, path.normalize(pathname));
    const isBundle = pathname.startsWith('/assets/');
    findFile(file)
      .then(async (found) => {
        const bytes = await fs.readFile(found);
        const type = TYPES[path.extname(found)] ?? 'application/octet-stream';
        // Names of bundles change with what is in them.
        const cache = isBundle ? 'max-age=3600, immutable' : 'no-cache';
        response.writeHead(200, {'content-type': type, 'cache-control': cache}).end(bytes);
      })
      .catch(() => {
        missed.push(pathname);
        response.writeHead(404).end();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missed,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
