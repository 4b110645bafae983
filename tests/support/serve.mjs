// node serve.mjs [port]: serves dist/ for tests as a production server would. Compresses, caches hashed files forever,
// redirects /x to /x/ and sends 404.html for unknown paths. `npm start` serves the site for people.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.wasm': 'application/wasm',
};

const isText = (type) => /^text\/|json|xml|wasm/.test(type);
const compressed = new Map();

/** Compresses a file once per version, because Lighthouse and the tests request the same files repeatedly. */
function compress(path, stamp) {
  const known = compressed.get(path);
  if (known?.stamp === stamp) return known.body;
  const body = brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  compressed.set(path, { stamp, body });
  return body;
}

/** Returns the file in `folder` for a URL path, or undefined. Never returns a file outside the folder. */
function fileFor(folder, pathname) {
  let name;
  try {
    name = normalize(join(folder, decodeURIComponent(pathname)));
  } catch {
    return undefined;
  }
  if (name !== folder && !name.startsWith(folder + sep)) return undefined;
  if (pathname.endsWith('/')) name = join(name, 'index.html');
  return existsSync(name) ? name : undefined;
}

/**
 * Serves a folder on 127.0.0.1. Port 0 selects a free port.
 * @returns {Promise<{url: string, close: () => void}>} `url` without a slash at the end
 */
export async function serve({ folder = fileURLToPath(new URL('../../dist', import.meta.url)), port = 0 } = {}) {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build\` first`);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    let status = 200;
    let path = fileFor(folder, pathname);
    if (path && statSync(path).isDirectory()) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    if (!path) {
      status = 404;
      path = fileFor(folder, '/404.html');
      if (!path) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
        return;
      }
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const cache = pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.setHeader('content-type', type);
    response.setHeader('cache-control', cache);
    response.setHeader('x-content-type-options', 'nosniff');
    if (isText(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
      response.setHeader('vary', 'accept-encoding');
      response.writeHead(status, { 'content-encoding': 'br' }).end(compress(path, statSync(path).mtimeMs));
    } else {
      response.writeHead(status);
      createReadStream(path).pipe(response);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 4321) });
  console.log(`dist/ at ${url}/`);
}
