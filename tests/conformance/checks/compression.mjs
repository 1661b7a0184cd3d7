import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { files, someFiles, tool } from '../site.mjs';

export const name = 'compressed twins: all there, and equal to their originals';

const compressible = /\.(html|css|m?js|json|webmanifest|xml|svg|txt|map)$/;
// The manifest lists every file with its hash, so it can have no twin that it would have to list.
const without = new Set(['archive/manifest-sha256.txt']);

export function problems({ site }) {
  const found = [];
  for (const path of files(site)) {
    if (!compressible.test(path) || without.has(path) || statSync(join(site, path)).size < 1000) continue;
    for (const twin of ['.br', '.gz']) if (!existsSync(join(site, path + twin))) found.push(`${path}${twin} is missing`);
  }
  for (const path of someFiles(site, '.br', '.gz')) {
    const original = path.replace(/\.(br|gz)$/, '');
    const bytes = readFileSync(join(site, path));
    try {
      if (!existsSync(join(site, original))) found.push(`${path}: there is no ${original}`);
      else if (!(path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).equals(readFileSync(join(site, original)))) found.push(`${path}: holds other bytes than ${original}`);
    } catch (error) {
      found.push(`${path}: ${error.message}`);
    }
    if (path.endsWith('.gz')) {
      const { status, stderr } = tool('gzip', '--test', join(site, path));
      if (status !== 0) found.push(`${path}: ${stderr.trim()}`);
      // RFC 1952: a time would differ from build to build.
      if (bytes.readUInt32LE(4) !== 0) found.push(`${path}: carries a time`);
    }
  }
  return found;
}

const twin = (site, extension) => join(site, someFiles(site, extension)[0]);
export const damages = [
  { what: 'a broken .gz', make: ({ site }) => { const path = twin(site, '.gz'); const bytes = readFileSync(path); bytes[bytes.length >> 1] ^= 255; writeFileSync(path, bytes); }, seen: /\.gz: / },
  { what: 'a .br of something else', make: ({ site }) => writeFileSync(twin(site, '.br'), brotliCompressSync('something else')), seen: /\.br: holds other bytes/ },
];
