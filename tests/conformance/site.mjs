// Reading a built site, without any code of the program that built it.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, relative, dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';

export const here = dirname(fileURLToPath(import.meta.url));

export function files(folder, pattern = /./) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split('\\').join('/'))
    .filter(path => pattern.test(path))
    .sort();
}

export const text = (site, path) => readFileSync(join(site, path), 'utf8');
export const bytes = (site, path) => readFileSync(join(site, path));
export const exists = (site, path) => existsSync(join(site, path));

// Every element of a page: {name, attributes, text}.
export function elements(html) {
  const found = [];
  (function walk(node) {
    if (node.tagName) {
      found.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(attribute => [attribute.name, attribute.value])),
        text: node.childNodes.filter(child => child.nodeName === '#text').map(child => child.value).join(''),
      });
    }
    for (const child of node.childNodes ?? []) walk(child);
    if (node.content) walk(node.content);
  })(parse(html));
  return found;
}

// Where a link on a page leads inside the site: {path, anchor}, or null for another host or scheme.
export function target(page, link, base = '/') {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) return null;
  const url = new URL(link, new URL(page, 'https://site.invalid' + base));
  const path = decodeURIComponent(url.pathname).slice(base.length);
  return { path: path === '' || path.endsWith('/') ? path + 'index.html' : path, anchor: decodeURIComponent(url.hash.slice(1)) };
}

export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return { code: result.status, out: (result.stdout ?? '') + (result.stderr ?? '') };
}

export function exif(site, paths) {
  const out = execFileSync('exiftool', ['-j', '-a', '-G1', '-struct', '-charset', 'utf8', ...paths], { cwd: site, encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(out);
}

export { posix };
