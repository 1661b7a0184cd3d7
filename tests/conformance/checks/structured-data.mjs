// The data for machines in a page: an edition is a NewsArticle whose pictures are credited and licensed.
import { alter, fileFor, pages } from '../site.mjs';

export const name = 'JSON-LD: articles with credited pictures, addresses that lead somewhere';

export function problems({ site }) {
  const found = [];
  for (const { path, elements } of pages(site)) {
    const article = elements.some(({ attributes }) => attributes.property === 'og:type' && attributes.content === 'article');
    if (article && blocks(elements).length === 0 && canonical(elements, path)) found.push(`${path}: an article without JSON-LD`);
    for (const { text, line } of blocks(elements)) {
      const say = problem => found.push(`${path}:${line}: ${problem}`);
      let data;
      try {
        data = JSON.parse(text);
      } catch (error) {
        say(error.message);
        continue;
      }
      if (!String(data['@context']).includes('schema.org')) say('@context is not schema.org');
      for (const [key, address] of addresses(data)) if (!fileFor(site, address)) say(`${key} ${address} is not in the site`);
      if (data['@type'] !== 'NewsArticle') continue;
      for (const key of ['headline', 'inLanguage', 'image']) if (!data[key] || data[key].length === 0) say(`the article has no ${key}`);
      for (const picture of [data.image ?? []].flat())
        for (const key of ['contentUrl', 'caption', 'creditText', 'copyrightNotice', 'license']) if (!picture[key]) say(`the picture ${picture.contentUrl} has no ${key}`);
    }
  }
  if (!pages(site).some(({ elements }) => blocks(elements).some(({ text }) => text.includes('"NewsArticle"')))) found.push('no page holds a NewsArticle');
  return found;
}

const blocks = elements => elements.filter(({ name: tag, attributes }) => tag === 'script' && attributes.type === 'application/ld+json');

/** True when a page is the first address of its own text, not another view of a page. */
const canonical = (elements, path) =>
  elements.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href.endsWith(`/${path.replace(/index\.html$/, '')}`) && !path.startsWith('parallel/');

/** What must be of this site; `license` and vocabularies lead elsewhere. */
function* addresses(node) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node))
    if (typeof value === 'string' && ['contentUrl', 'thumbnailUrl', 'mainEntityOfPage', 'url', '@id'].includes(key)) yield [key, value];
    else yield* addresses(value);
}

const withArticle = site => pages(site).filter(({ elements }) => blocks(elements).some(({ text }) => text.includes('"NewsArticle"')));
export const together = true;
export const damages = [
  { what: 'a block that is no JSON', make: ({ site }) => alter(site, withArticle(site)[0].path, /<script type="application\/ld\+json">\s*\{/, '<script type="application/ld+json">'), seen: /JSON/ },
  { what: 'a picture without credit', make: ({ site }) => alter(site, withArticle(site).at(-1).path, /("@type":"ImageObject"[^}]*)"creditText"/, '"@type":"ImageObject","credit"'), seen: /has no creditText/ },
];
