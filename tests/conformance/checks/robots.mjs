import { alter, fileFor, text } from '../site.mjs';

export const name = 'robots.txt: RFC 9309';

export function problems({ site }) {
  const found = [];
  const sitemaps = [];
  let group = false;
  text(site, 'robots.txt').split(/\r?\n/).forEach((written, index) => {
    const line = written.replace(/#.*/, '').trim();
    if (line === '') return;
    const [, key, value] = /^([A-Za-z-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    const say = problem => found.push(`robots.txt:${index + 1}: ${problem}`);
    if (/^user-agent$/i.test(key)) group = true;
    else if (/^(dis)?allow$/i.test(key)) {
      if (!group) say('a rule stands before any User-agent');
      if (value !== '' && !value.startsWith('/') && !value.startsWith('*')) say(`${value} does not begin with /`);
    } else if (/^sitemap$/i.test(key)) sitemaps.push(value);
    else say(`not understood: ${written}`);
  });
  if (!group) found.push('robots.txt: no User-agent');
  if (sitemaps.length === 0) found.push('robots.txt: no Sitemap');
  for (const address of sitemaps) if (!fileFor(site, address)) found.push(`robots.txt: ${address} is not in the site`);
  return found;
}

export const damages = [
  { what: 'a line that is none', make: ({ site }) => alter(site, 'robots.txt', 'Allow: /', 'Allow everything'), seen: /not understood/ },
];
