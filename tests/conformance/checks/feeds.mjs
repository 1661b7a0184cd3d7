// RFC 4287: its grammar by xmllint, then what a grammar cannot say.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, alter, elements, fileFor, someFiles, text, tool } from '../site.mjs';

const grammar = fileURLToPath(new URL('../schemas/atom.rng', import.meta.url));
const instant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export const name = 'Atom feeds: RFC 4287';
export function problems({ site }) {
  const feeds = someFiles(site, 'feed.xml');
  const found = feeds.length === 2 ? [] : [`${feeds.length} feeds, not one for each language`];
  return [...found, ...feeds.flatMap(path => inFeed(site, path).map(problem => `${path}: ${problem}`))];
}

/** The string values of an XPath. */
function values(file, path) {
  const count = Number(tool('xmllint', '--nonet', '--xpath', `count(${path})`, file).stdout);
  return Array.from({ length: count }, (_, index) => tool('xmllint', '--nonet', '--xpath', `string((${path})[${index + 1}])`, file).stdout.replace(/\n$/, ''));
}
const atom = (...names) => names.map(each => `/*[local-name()="${each}" and namespace-uri()="http://www.w3.org/2005/Atom"]`).join('');

function inFeed(site, path) {
  const file = join(site, path);
  const valid = tool('xmllint', '--noout', '--nonet', '--relaxng', grammar, file);
  if (valid.status !== 0) return valid.stderr.trim().split('\n').map(line => line.replace(`${site}/`, ''));

  const found = [];
  const self = values(file, `${atom('feed', 'link')}[@rel="self"]/@href`);
  if (self.length !== 1) found.push(`${self.length} self links instead of one`);
  else if (self[0] !== addressOf(site, path)) found.push(`the self link says ${self[0]}, not ${addressOf(site, path)}`);

  const ids = values(file, atom('feed', 'entry', 'id'));
  if (ids.length === 0) found.push('no entry');
  for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) found.push(`the id ${id} stands at more than one entry`);
  for (const id of [...values(file, atom('feed', 'id')), ...ids]) if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) found.push(`the id ${id} is no absolute IRI`);

  const dates = values(file, `//*[local-name()="updated" or local-name()="published"]`);
  for (const date of dates) if (!instant.test(date) || Number.isNaN(Date.parse(date))) found.push(`${date} is no RFC 3339 date and time`);

  if (values(file, `${atom('feed')}${atom('author')}`).length === 0 && values(file, `${atom('feed', 'entry')}[not(*[local-name()="author"])]`).length > 0)
    found.push('an entry has no author, nor has the feed');
  if (values(file, `${atom('feed', 'entry')}[not(*[local-name()="content"]) and not(*[local-name()="link" and (@rel="alternate" or not(@rel))])]`).length > 0)
    found.push('an entry has neither content nor an alternate link');

  for (const address of values(file, '//*[local-name()="link"]/@href')) if (!fileFor(site, address)) found.push(`${address} is not in the site`);
  for (const content of values(file, `${atom('feed', 'entry', 'content')}[@type="html"]`)) {
    if (content.trim() === '') found.push('an entry has empty content');
    for (const { attributes } of elements(content, { fragment: true }))
      for (const address of [attributes.href, attributes.src].filter(Boolean)) {
        // A reader of feeds knows no page to which a relative address could belong.
        if (!/^[a-z]+:/i.test(address)) found.push(`the content links to ${address}, which is relative`);
        else if (/^https?:/.test(address) && address.startsWith(addressOf(site, 'index.html')) && !fileFor(site, address)) found.push(`${address} is not in the site`);
      }
  }
  return found;
}

const feed = ({ site }) => [site, someFiles(site, 'feed.xml')[0]];
export const damages = [
  { what: 'a feed without an id', make: place => alter(...feed(place), /<id>[^<]*<\/id>/, ''), seen: /feed\.xml/ },
  { what: 'a date that is none', make: place => alter(...feed(place), /<updated>[^<]*</, '<updated>2024-04<'), seen: /feed\.xml/ },
  { what: 'a missing self link', make: place => alter(...feed(place), 'rel="self"', 'rel="related"'), seen: /0 self links/ },
];
