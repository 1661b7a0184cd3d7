// One function per check: given {site, root} it returns the problems it finds, none if all is well.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bytes, elements, exif, exists, files, here, run, target, text } from './site.mjs';

const vnu = join(here, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
// The manifest is for archivists, not for readers: it cannot list twins of its own.
const compressible = /^(?!archive\/manifest-sha256\.txt$).*\.(css|html|js|json|svg|txt|webmanifest|xml)$/;

function nu(args) {
  const { code, out } = run('java', ['-jar', vnu, '--format', 'text', ...args]);
  // Read from the disk, a page has no origin that 'self' could mean; its relative pictures are its own.
  const own = /^Warning: Resource violates Content Security Policy \(meta tag\): image “\.\.?\//;
  const lines = out.split('\n').filter(line => /^(Error|Warning|error|warning|.*: (error|warning))/.test(line) && !own.test(line));
  return code === 0 && lines.length === 0 ? [] : lines.length > 0 ? lines : [out.trim() || `exit ${code}`];
}

const pages = site => files(site, /\.html$/);
const renditions = site => files(site, /^photos\/.*\.(avif|webp|jpg|png)$/);

export const checks = {
  'Nu HTML checker: pages': ({ site }) => nu(pages(site).map(path => join(site, path))),

  'Nu HTML checker: published SVG': ({ site }) => {
    const drawings = files(site, /\.svg$/);
    return drawings.length === 0 ? ['no SVG is published'] : nu(['--svg', ...drawings.map(path => join(site, path))]);
  },

  'Nu HTML checker: SVG sources of the illustrations': ({ root }) =>
    nu(['--svg', ...files(join(root, 'input'), /\.svg$/).map(path => join(root, 'input', path))]),

  'Nu HTML checker: style sheets': ({ root }) =>
    nu(['--css', ...files(join(root, 'theme', 'styles'), /\.css$/).map(path => join(root, 'theme', 'styles', path))]),

  'XML is well-formed': ({ site }) =>
    files(site, /\.xml$/).flatMap(path => run('xmllint', ['--noout', join(site, path)]).code === 0 ? [] : [path]),

  'feeds are Atom (RFC 4287)': ({ site }) => {
    const feeds = files(site, /feed\.xml$/);
    const problems = feeds.length === 2 ? [] : [`${feeds.length} feeds`];
    for (const path of feeds) {
      const xml = text(site, path);
      const entries = xml.split('<entry>').slice(1);
      const head = xml.split('<entry>')[0];
      for (const element of ['id', 'title', 'updated', 'author'])
        if (!head.includes(`<${element}>`)) problems.push(`${path}: the feed has no ${element}`);
      if ((head.match(/rel="self"/g) ?? []).length !== 1) problems.push(`${path}: not exactly one self link`);
      const ids = entries.map(entry => /<id>(.*?)<\/id>/.exec(entry)?.[1]);
      if (entries.length === 0 || new Set(ids).size !== ids.length) problems.push(`${path}: ids are missing or doubled`);
      for (const entry of entries)
        for (const element of ['id', 'title', 'updated', 'content'])
          if (!new RegExp(`<${element}[ >]`).test(entry)) problems.push(`${path}: an entry has no ${element}`);
      for (const [, date] of xml.matchAll(/<(?:updated|published)>(.*?)</g))
        if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(date)) problems.push(`${path}: ${date} is not RFC 3339`);
    }
    return problems;
  },

  'alternates answer each other': ({ site }) => {
    const problems = [];
    const sitemap = text(site, 'sitemap.xml');
    const listed = Object.fromEntries(sitemap.split('<url>').slice(1).map(url =>
      [/<loc>(.*?)<\/loc>/.exec(url)[1], [...url.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(m => `${m[1]} ${m[2]}`).sort().join('\n')]));
    for (const [page, alternates] of Object.entries(listed))
      for (const alternate of alternates.split('\n'))
        if (listed[alternate.split(' ')[1]] !== alternates) problems.push(`sitemap: ${page} and ${alternate} disagree`);
    if (!/hreflang="x-default"/.test(sitemap)) problems.push('sitemap: no x-default');
    const inPages = {};
    for (const path of pages(site)) {
      const links = elements(text(site, path)).filter(e => e.name === 'link');
      const canonical = links.find(e => e.attributes.rel === 'canonical')?.attributes.href;
      const alternates = links.filter(e => e.attributes.hreflang).map(e => `${e.attributes.hreflang} ${e.attributes.href}`).sort().join('\n');
      if (alternates && canonical) inPages[canonical] = alternates;
    }
    for (const [page, alternates] of Object.entries(inPages))
      if (listed[page] !== alternates) problems.push(`${page}: page and sitemap name other alternates`);
    return Object.keys(inPages).length < 4 ? [...problems, 'pages lack alternates'] : problems;
  },

  'links, pictures and anchors resolve': ({ site }) => {
    const problems = [];
    const parsed = new Map(pages(site).map(path => [path, elements(text(site, path))]));
    const ids = new Map([...parsed].map(([path, all]) => [path, new Set(all.map(e => e.attributes.id).filter(Boolean))]));
    for (const [path, all] of parsed) {
      for (const { name, attributes } of all) {
        const links = [attributes.href, attributes.src, ...(attributes.srcset ?? '').split(',').map(c => c.trim().split(/\s+/)[0])].filter(Boolean);
        for (const link of links) {
          const to = target(path, link);
          if (to === null) continue;
          if (/(^|\/)404\.html$|^offline\.html$/.test(path) ? !link.startsWith('/') && !link.startsWith('#') : link.startsWith('/')) problems.push(`${path}: <${name}> ${link} has the wrong form`);
          else if (!exists(site, to.path)) problems.push(`${path}: <${name}> ${link} leads nowhere`);
          else if (to.anchor && ids.has(to.path) && !ids.get(to.path).has(to.anchor)) problems.push(`${path}: ${link} has no such anchor`);
        }
      }
    }
    return problems;
  },

  'nothing is fetched from elsewhere, no inline attributes': ({ site }) => {
    const problems = [];
    for (const path of pages(site)) {
      for (const { name, attributes } of elements(text(site, path))) {
        for (const attribute of Object.keys(attributes))
          if (attribute === 'style' || /^on/.test(attribute)) problems.push(`${path}: <${name} ${attribute}>`);
        const fetched = [attributes.src, attributes.srcset, attributes.poster, attributes.data,
          name === 'link' && /stylesheet|icon|preload|manifest|modulepreload/.test(attributes.rel ?? '') ? attributes.href : ''].filter(Boolean);
        for (const address of fetched) if (/https?:|^\/\//.test(address)) problems.push(`${path}: <${name}> fetches ${address.slice(0, 80)}`);
      }
    }
    return problems;
  },

  'lite pages need nothing but themselves': ({ site }) =>
    pages(site).filter(path => /\/lite\/index\.html$/.test(path)).flatMap(path => elements(text(site, path))
      .filter(e => ['img', 'picture', 'iframe', 'video'].includes(e.name) || (e.name === 'script' && e.attributes.type !== 'application/ld+json'))
      .map(e => `${path}: <${e.name}>`)),

  'JSON-LD is a NewsArticle with credited pictures': ({ site }) =>
    pages(site).filter(path => /^[a-z-]+\/[^/]+\/index\.html$/.test(path) && !path.startsWith('parallel/')).flatMap(path => {
      const script = elements(text(site, path)).find(e => e.attributes.type === 'application/ld+json');
      if (!script) return [];
      try {
        const article = JSON.parse(script.text);
        const pictures = article.image ?? [];
        return [
          ...(article['@type'] === 'NewsArticle' && article.headline && article.inLanguage ? [] : [`${path}: no NewsArticle`]),
          ...(pictures.length === 0 ? [`${path}: no pictures`] : []),
          ...pictures.filter(p => !p.contentUrl || !p.creditText || !p.license || !p.caption).map(p => `${path}: ${p.contentUrl} lacks credit, caption or licence`),
        ];
      } catch (error) {
        return [`${path}: ${error.message}`];
      }
    }),

  'renditions carry rights and nothing else (exiftool)': ({ site }) => {
    const problems = [];
    for (const facts of exif(site, renditions(site))) {
      const path = facts.SourceFile;
      const keys = Object.keys(facts);
      for (const key of keys.filter(key => /^(GPS|IFD|ExifIFD|IPTC|IPTC2|InteropIFD|MakerNotes|Photoshop|ICC)|SerialNumber|:Make$|:Model$|Thumbnail/.test(key)))
        problems.push(`${path}: ${key}`);
      for (const [key, group] of [['creator', 'XMP-dc:Creator'], ['credit', 'XMP-photoshop:Credit'], ['rights', 'XMP-dc:Rights'], ['licence', 'XMP-xmpRights:WebStatement']])
        if (!facts[group]) problems.push(`${path}: no ${key}`);
      for (const [key, group] of [['caption', 'XMP-dc:Description'], ['alt text', 'XMP-iptcCore:AltTextAccessibility']])
        for (const language of ['zh', 'en'])
          if (!keys.some(name => name.startsWith(group) && name.toLowerCase().startsWith(`${group}-${language}`.toLowerCase()))) problems.push(`${path}: no ${key} in ${language}`);
      const width = /-(\d+)\.[0-9a-f]+\.\w+$/.exec(path)?.[1];
      const size = facts['Composite:ImageSize'].split('x');
      if (width ? size[0] !== width : size.join('x') !== '1200x630') problems.push(`${path}: is ${size.join(' x ')}`);
      const type = { avif: 'AVIF', webp: 'WEBP', jpg: 'JPEG', png: 'PNG' }[path.split('.').pop()];
      if (!facts['File:FileType'].toUpperCase().includes(type)) problems.push(`${path}: is ${facts['File:FileType']}`);
    }
    return problems;
  },

  'the share picture exists': ({ site }) => pages(site).flatMap(path => {
    const all = elements(text(site, path));
    const image = all.find(e => e.attributes.property === 'og:image')?.attributes.content;
    if (!image) return [];
    const base = new URL(all.find(e => e.attributes.rel === 'canonical').attributes.href);
    const depth = new URL(image).pathname.slice(new URL('.', base).pathname.length > 0 ? 1 : 0);
    return exists(site, depth) ? [] : [`${path}: ${image}`];
  }),

  'every file is in the manifest and is what it says': ({ site }) => {
    const manifest = new Map(text(site, 'archive/manifest-sha256.txt').trim().split('\n').map(line => [line.slice(66), line.slice(0, 64)]));
    const published = files(site).filter(path => path !== 'archive/manifest-sha256.txt');
    const { code, out } = run('sha256sum', ['--check', '--strict', '--quiet', 'archive/manifest-sha256.txt'], { cwd: site });
    return [
      ...(code === 0 ? [] : [out.trim().split('\n')[0]]),
      ...published.filter(path => createHash('sha256').update(bytes(site, path)).digest('hex') !== manifest.get(path)).map(path => `${path} is not what the manifest says`),
      ...[...manifest.keys()].filter(path => !path.startsWith('.') && !exists(site, path)).map(path => `${path} is missing`),
    ];
  },

  'compressed twins hold the same bytes': ({ site }) => files(site, compressible).filter(path => bytes(site, path).length >= 1000).flatMap(path => {
    try {
      const original = bytes(site, path);
      return brotliDecompressSync(bytes(site, path + '.br')).equals(original) && gunzipSync(bytes(site, path + '.gz')).equals(original) ? [] : [`${path}: other bytes`];
    } catch (error) {
      return [`${path}: ${error.message}`];
    }
  }),
};
