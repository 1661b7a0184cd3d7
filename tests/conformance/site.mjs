// What several checks look at: the files of a folder, parsed pages, the site's address, outside tools.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, parseFragment } from 'parse5';

/** Every file below a folder, sorted, by its path from there with forward slashes. */
export function files(folder, ...extensions) {
  const found = [];
  const walk = current => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(folder, path).split('\\').join('/'));
    }
  };
  walk(folder);
  return found.filter(path => extensions.length === 0 || extensions.some(extension => path.endsWith(extension))).sort();
}

/** Files of which the check makes no sense without at least one. */
export function someFiles(folder, ...extensions) {
  const found = files(folder, ...extensions);
  if (found.length === 0) throw new Error(`no ${extensions.join(' or ')} file in ${folder}`);
  return found;
}

export const text = (folder, path) => readFileSync(join(folder, path), 'utf8');

/** Replaces the first match in a file; a damage that damages nothing is an error. */
export function alter(folder, path, from, to) {
  const before = text(folder, path);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), after);
}

/** Every element of a page or fragment in document order: { name, attributes, text, line }. */
export function elements(markup, { fragment = false } = {}) {
  const found = [];
  const walk = node => {
    if (node.tagName)
      found.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
        text: node.childNodes.filter(child => child.nodeName === '#text').map(child => child.value).join(''),
        line: node.sourceCodeLocation?.startLine ?? 0,
      });
    for (const child of (node.content ?? node).childNodes ?? []) walk(child);
  };
  walk((fragment ? parseFragment : parse)(markup, { sourceCodeLocationInfo: true }));
  return found;
}

export const pages = site => someFiles(site, '.html').map(path => ({ path, elements: elements(text(site, path)) }));

/** The site's address: what stands before `sitemap.xml` in robots.txt. */
export function baseUrl(site) {
  const address = /^Sitemap:\s*(\S+)sitemap\.xml\s*$/m.exec(text(site, 'robots.txt'))?.[1];
  if (!address) throw new Error('robots.txt names no sitemap.xml');
  return address;
}

/** The file that a server of static files sends for an address of the site; null when it is another host's or there is none. */
export function fileFor(site, address) {
  const base = new URL(baseUrl(site));
  const url = new URL(address);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  let path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  if (path === '' || path.endsWith('/')) path += 'index.html';
  return existsSync(join(site, path)) && statSync(join(site, path)).isFile() ? path : null;
}

/** The address at which a file of the site is served. */
export const addressOf = (site, path) => baseUrl(site) + path.replace(/(^|\/)index\.html$/, '$1');

/** The addresses of a srcset. */
export const candidates = srcset => srcset.split(/,\s+|,$/).map(part => part.trim().split(/\s+/)[0]).filter(Boolean);

/** A tool's exit code and output; a tool that cannot be started is an error. */
export function tool(command, ...parameters) {
  const { error, status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (error) throw error;
  return { status, stdout, stderr };
}
