import { metadata } from '../exiftool.mjs';
import { alter, fileFor, files, pages } from '../site.mjs';

export const name = 'the share picture: 1200 x 630, and og:image leads to it';

const meta = (elements, property) => elements.find(({ name: tag, attributes }) => tag === 'meta' && attributes.property === property)?.attributes.content;

export function problems({ site }) {
  const found = [];
  const pictures = files(site).filter(path => /^photos\/.*-share\.[^/]*\.jpg$/.test(path));
  if (pictures.length === 0) return ['no share picture in photos/'];
  for (const [path, tags] of metadata(site, pictures))
    if (tags['File:ImageWidth'] !== 1200 || tags['File:ImageHeight'] !== 630) found.push(`${path}: is ${tags['File:ImageWidth']} x ${tags['File:ImageHeight']}`);

  const named = new Set();
  for (const { path, elements } of pages(site)) {
    const image = meta(elements, 'og:image');
    if (image === undefined) {
      if (meta(elements, 'og:type') === 'article') found.push(`${path}: an article without og:image`);
      continue;
    }
    const target = fileFor(site, image);
    if (!pictures.includes(target)) found.push(`${path}: og:image ${image} is no share picture of the site`);
    named.add(target);
    if (meta(elements, 'og:image:width') !== '1200' || meta(elements, 'og:image:height') !== '630') found.push(`${path}: og:image:width and og:image:height do not say 1200 x 630`);
    if (!meta(elements, 'og:image:alt')) found.push(`${path}: og:image without og:image:alt`);
  }
  for (const path of pictures) if (!named.has(path)) found.push(`${path}: no page names it as og:image`);
  return found;
}

export const damages = [
  {
    what: 'an og:image that leads elsewhere',
    make: ({ site }) => alter(site, pages(site).find(({ elements }) => meta(elements, 'og:image')).path, /property="og:image" content="[^"]*"/, 'property="og:image" content="https://elsewhere.example/a.jpg"'),
    seen: /is no share picture/,
  },
];
