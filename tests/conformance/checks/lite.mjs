import { alter, pages } from '../site.mjs';

export const name = 'lite pages: one request, no picture, no script';

const heavy = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed']);
const data = new Set(['application/ld+json']);
const lite = site => pages(site).filter(({ path }) => /\/lite\/index\.html$/.test(path));

export function problems({ site }) {
  const found = lite(site).flatMap(({ path, elements }) => elements
    .filter(({ name: tag, attributes }) => heavy.has(tag)
      || (tag === 'script' && !data.has(attributes.type))
      || (tag === 'link' && /stylesheet|preload/.test(attributes.rel)))
    .map(({ name: tag, line }) => `${path}:${line}: <${tag}>`));
  return lite(site).length === 0 ? ['no lite page'] : found;
}

export const damages = [
  { what: 'a picture', make: ({ site }) => alter(site, lite(site)[0].path, '</main>', '<img src="x.png" alt=""></main>'), seen: /<img>/ },
];
