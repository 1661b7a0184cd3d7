// A page, its canonical address and its other languages: the sitemap and the pages must tell the same, both ways.
import { addressOf, alter, fileFor, pages, text } from '../site.mjs';

export const name = 'sitemap and hreflang: complete and reciprocal';

export function problems({ site }) {
  const found = [];
  const sitemap = entriesOf(text(site, 'sitemap.xml'));
  if (sitemap.size === 0) found.push('sitemap.xml lists no page');
  found.push(...oneSided(sitemap).map(problem => `sitemap.xml: ${problem}`));
  for (const [address, { alternates, images }] of sitemap)
    for (const each of [address, ...alternates.values(), ...images]) if (!fileFor(site, each)) found.push(`sitemap.xml: ${each} is not in the site`);

  const inPages = new Map();
  for (const { path, elements } of pages(site)) {
    const links = elements.filter(({ name: tag }) => tag === 'link').map(({ attributes }) => attributes);
    const canonical = links.filter(({ rel }) => rel === 'canonical');
    const alternates = new Map(links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang).map(({ hreflang, href }) => [hreflang, href]));
    if (canonical.length > 1) found.push(`${path}: ${canonical.length} canonical addresses`);
    for (const { href } of canonical) if (!fileFor(site, href)) found.push(`${path}: the canonical address ${href} is not in the site`);
    for (const href of alternates.values()) if (!fileFor(site, href)) found.push(`${path}: the alternate ${href} is not in the site`);

    const address = addressOf(site, path);
    const entry = sitemap.get(address);
    const noindex = elements.some(({ attributes }) => attributes.name === 'robots' && /noindex/.test(attributes.content));
    if (entry && noindex) found.push(`${path}: is in sitemap.xml, but asks not to be indexed`);
    if (entry && canonical[0]?.href !== address) found.push(`${path}: is in sitemap.xml, but its canonical address is ${canonical[0]?.href}`);
    if (entry && told(entry.alternates) !== told(alternates)) found.push(`${path}: its alternates are ${told(alternates)}, in sitemap.xml ${told(entry.alternates)}`);
    if (!entry && canonical[0]?.href === address && !noindex) found.push(`${path}: is its own canonical page, but not in sitemap.xml`);
    if (canonical[0]?.href === address) inPages.set(address, { alternates });
  }
  return [...found, ...oneSided(inPages)];
}

const told = alternates => [...alternates].map(([language, address]) => `${language} ${address}`).sort().join(', ');

function entriesOf(markup) {
  const attribute = (tag, key) => new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1];
  return new Map([...markup.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, entry]) => [
    /<loc>([^<]*)<\/loc>/.exec(entry)?.[1],
    {
      alternates: new Map([...entry.matchAll(/<xhtml:link\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'hreflang'), attribute(tag, 'href')])),
      images: [...entry.matchAll(/<image:loc>([^<]*)</g)].map(([, address]) => address),
    },
  ]));
}

function oneSided(entries) {
  const found = [];
  for (const [address, { alternates }] of entries) {
    if (alternates.size === 0) continue;
    if (!alternates.has('x-default')) found.push(`${address} has no x-default`);
    if (![...alternates.values()].includes(address)) found.push(`${address} does not name itself among its alternates`);
    for (const [language, other] of alternates) {
      if (other === address) continue;
      const back = entries.get(other)?.alternates;
      if (!back) found.push(`${address} names ${other} (${language}), which has no entry`);
      else if (![...back.values()].includes(address)) found.push(`${address} names ${other} (${language}), which does not name it`);
    }
  }
  return found;
}

export const damages = [
  {
    what: 'a sitemap that is not reciprocal',
    make: ({ site }) => alter(site, 'sitemap.xml', /<xhtml:link [^>]*hreflang="en"[^>]*>/, ''),
    seen: /sitemap\.xml: .*does not name it/,
  },
  {
    what: 'a page with another alternate',
    make: ({ site }) => alter(site, pages(site).find(({ path, elements }) => !path.startsWith('archive/') && elements.some(({ attributes }) => attributes.hreflang && attributes.rel)).path, /<link rel="alternate" hreflang="[^"]*"/, '<link rel="alternate" hreflang="fr"'),
    seen: /its alternates are/,
  },
];
