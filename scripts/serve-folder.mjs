/** A small web server on the loopback address, for samples and tests. `?after=N` answers N milliseconds later. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {string} folder
 * @param {{ port?: number, files?: Record<string, string> }} [options] `files`: further paths that stand for a file elsewhere
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0, files = {} } = {}) {
  const server = createServer(async (request, response) => {
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
      const path = decodeURIComponent(pathname);
      const wait = Math.min(Number(searchParams.get('after')) || 0, 10_000);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const file = files[path] ?? join(folder, normalize(path));
      if (!files[path] && !file.startsWith(folder)) throw new Error('outside');
      const { size } = await stat(file).then((found) =>
        found.isFile() ? found : Promise.reject(new Error('no file')),
      );
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': size,
        'cache-control': 'no-store',
      });
      createReadStream(file).pipe(response);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
