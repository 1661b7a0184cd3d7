import { statSync } from 'node:fs';
import { join } from 'node:path';
import { copies } from '../archive.mjs';
import { alter, elements, text } from '../site.mjs';

export const name = 'single files: nothing from outside, no script, under 1.5 MB';

export function problems({ site }) {
  const found = [];
  for (const path of copies(site, '.html')) {
    if (statSync(join(site, path)).size >= 1_500_000) found.push(`${path}: ${statSync(join(site, path)).size} bytes`);
    const all = elements(text(site, path));
    if (!all.some(({ name: tag }) => tag === 'img')) found.push(`${path}: shows no picture`);
    for (const { name: tag, attributes, text: content } of all) {
      if (tag === 'script' && attributes.type !== 'application/ld+json') found.push(`${path}: a script`);
      if (Object.keys(attributes).some(key => key.startsWith('on'))) found.push(`${path}: an ${Object.keys(attributes)} attribute on ${tag}`);
      if (['iframe', 'object', 'embed', 'base'].includes(tag)) found.push(`${path}: ${tag}`);
      for (const key of ['src', 'srcset', 'poster', 'data-src']) if (attributes[key] && !attributes[key].startsWith('data:')) found.push(`${path}: ${tag} ${key} ${attributes[key].slice(0, 80)}`);
      if (tag === 'link' && !['canonical', 'alternate'].includes(attributes.rel) && !attributes.href.startsWith('data:')) found.push(`${path}: link ${attributes.rel} ${attributes.href}`);
      if (tag === 'a' && attributes.href && !/^(#|https?:|mailto:)/.test(attributes.href)) found.push(`${path}: the link ${attributes.href} leads nowhere`);
      if (tag === 'style' && /url\((?!["']?data:)|@import/.test(content)) found.push(`${path}: a style sheet asks for a file`);
    }
  }
  return found;
}

const first = site => copies(site, '.html')[0];
export const damages = [
  { what: 'a picture from outside', make: ({ site }) => alter(site, first(site), /src="data:[^"]*"/, 'src="https://elsewhere.example/x.jpg"'), seen: /img src https:/ },
  { what: 'a script', make: ({ site }) => alter(site, first(site), '</body>', '<script>1</script></body>'), seen: /a script/ },
  { what: 'a file that is too large', make: ({ site }) => alter(site, first(site), '</body>', `<!--${'x'.repeat(1_500_000)}--></body>`), seen: /bytes/ },
];
