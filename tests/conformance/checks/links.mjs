// Every address that a page or a style sheet names inside the site leads to a file, every fragment to an id.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, alter, baseUrl, candidates, elements as parsed, fileFor, files, pages, text } from '../site.mjs';

export const name = 'links: every href, src and srcset leads somewhere';

const one = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'xlink:href', 'manifest', 'background'];
const many = ['srcset', 'imagesrcset'];
const referring = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];

export function problems({ site }) {
  const base = baseUrl(site);
  const ids = new Map();
  const idsOf = path => {
    if (!ids.has(path)) ids.set(path, new Set(parsed(text(site, path)).flatMap(({ attributes }) => [attributes.id, attributes.name].filter(Boolean))));
    return ids.get(path);
  };
  const found = [];
  const follow = (path, line, written, { within = true } = {}) => {
    // These are served in place of any address, at any depth; all others work under any path.
    const placeless = /(^|\/)404\.html$|^offline\.html$/.test(path);
    if (!/^([a-z][a-z0-9+.-]*:|#)/i.test(written) && placeless !== written.startsWith('/')) found.push(`${path}:${line}: ${written} has the wrong form`);
    if (/^(mailto|tel|data|javascript):/i.test(written)) {
      if (/^javascript:/i.test(written)) found.push(`${path}:${line}: ${written} is a script`);
      return;
    }
    let address;
    try {
      address = new URL(written, addressOf(site, path));
    } catch {
      found.push(`${path}:${line}: ${written} is no address`);
      return;
    }
    if (!address.href.startsWith(base)) {
      // A link out of the site is fine when it is meant; a relative one that climbs above the site's root is not.
      if (!/^[a-z]+:/i.test(written)) found.push(`${path}:${line}: ${written} leads out of the site`);
      return;
    }
    const target = fileFor(site, address.href);
    if (!target) found.push(`${path}:${line}: ${written} leads nowhere`);
    else if (within && address.hash.length > 1 && /\.(html|svg)$/.test(target) && !idsOf(target).has(decodeURIComponent(address.hash.slice(1))))
      found.push(`${path}:${line}: ${written}: ${target} has no such id`);
  };
  const followStyle = (path, line, style) => {
    for (const [, , written] of style.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)) follow(path, line, written);
  };

  for (const { path, elements } of pages(site)) {
    const seen = new Map();
    for (const { name: tag, attributes, text: content, line } of elements) {
      if (attributes.id !== undefined) {
        if (seen.has(attributes.id)) found.push(`${path}:${line}: the id ${attributes.id} stands in line ${seen.get(attributes.id)} too`);
        seen.set(attributes.id, line);
      }
      for (const key of one) if (attributes[key] !== undefined) follow(path, line, attributes[key]);
      for (const key of many) if (attributes[key] !== undefined) for (const written of candidates(attributes[key])) follow(path, line, written);
      if (tag === 'meta' && /^(og|twitter):(url|image)$/.test(attributes.property ?? attributes.name)) follow(path, line, attributes.content);
      for (const key of referring) for (const id of (attributes[key] ?? '').split(/\s+/).filter(Boolean))
        if (!idsOf(path).has(id)) found.push(`${path}:${line}: ${key} names ${id}, which is not in the page`);
      if (tag === 'style') followStyle(path, line, content);
    }
  }
  for (const path of files(site, '.css')) followStyle(path, 1, text(site, path));
  for (const path of files(site, '.svg')) for (const { attributes, line } of parsed(text(site, path), { fragment: true }))
    for (const key of ['href', 'xlink:href']) if (attributes[key] !== undefined) follow(path, line, attributes[key]);
  for (const path of files(site, '.webmanifest')) {
    const { icons = [], start_url: start, scope } = JSON.parse(text(site, path));
    for (const written of [start, scope, ...icons.map(({ src }) => src)].filter(Boolean)) follow(path, 1, written, { within: false });
  }
  if (!existsSync(join(site, '404.html'))) found.push('404.html is missing');
  return found;
}

const dangle = attribute => ({ site }) => {
  const { path } = pages(site).find(({ elements }) => elements.some(({ attributes }) => attributes[attribute] && !/^(https?:|#)/.test(attributes[attribute])));
  alter(site, path, new RegExp(` ${attribute}="(?!https?:|#)[^" ]*`), ` ${attribute}="dangling-${attribute}.jpg`);
};
export const together = true;
export const damages = [
  ...['href', 'src', 'srcset'].map(attribute => ({ what: `a dangling ${attribute}`, make: dangle(attribute), seen: new RegExp(`dangling-${attribute}\\.jpg leads nowhere`) })),
  { what: 'an absolute link in a page', make: ({ site }) => alter(site, 'index.html', '</main>', '<a href="/">x</a></main>'), seen: /wrong form/ },
  { what: 'a relative link in the page for lost readers', make: ({ site }) => alter(site, '404.html', '</main>', '<a href="zh/">x</a></main>'), seen: /404\.html.*wrong form/ },
  { what: 'a link to an id that is not there', make: ({ site }) => alter(site, pages(site).find(({ elements }) => elements.some(({ attributes }) => attributes.href?.startsWith('#'))).path, / href="#[^"]*"/, ' href="#nobody"'), seen: /#nobody.*no such id/ },
];
