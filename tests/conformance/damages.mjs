// One damage per check, to prove that the check can fail.
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, run } from './site.mjs';

const edit = (site, path, change) => writeFileSync(join(site, path), change(readFileSync(join(site, path), 'utf8')));
const edition = site => files(site, /^[a-z-]+\/[^/]+\/index\.html$/).find(path => !path.startsWith('parallel/') && !/search|offline/.test(path));
const picture = site => files(site, /^photos\/.*-360\..*\.jpg$/)[0] ?? files(site, /^photos\/.*\.jpg$/)[0];

export const damages = [
  { what: 'an element that is never closed', check: 'Nu HTML checker: pages', damage: site => edit(site, edition(site), html => html.replace('</main>', '<div></main>')) },
  { what: 'an unknown element in a drawing', check: 'Nu HTML checker: published SVG', damage: site => edit(site, files(site, /\.svg$/)[0], svg => svg.replace('</svg>', '<p>x</p></svg>')) },
  { what: 'a stray ampersand', check: 'XML is well-formed', damage: site => edit(site, 'sitemap.xml', xml => xml.replace('</urlset>', '& </urlset>')) },
  { what: 'a missing time', check: 'feeds are Atom (RFC 4287)', damage: site => edit(site, files(site, /feed\.xml$/)[0], xml => xml.replace(/<updated>.*?<\/updated>/g, '')) },
  { what: 'an alternate that is not answered', check: 'alternates answer each other', damage: site => edit(site, 'sitemap.xml', xml => xml.replace(/hreflang="en"/, 'hreflang="fr"')) },
  { what: 'a dangling link', check: 'links, pictures and anchors resolve', damage: site => edit(site, edition(site), html => html.replace('</main>', '<a href="../nowhere/">x</a></main>')) },
  { what: 'a missing rendition', check: 'links, pictures and anchors resolve', damage: site => rmSync(join(site, files(site, /^photos\/.*-720\..*\.avif$/)[0])) },
  { what: 'a picture from another host', check: 'nothing is fetched from elsewhere, no inline attributes', damage: site => edit(site, edition(site), html => html.replace('</main>', '<img src="https://elsewhere.example/x.png" alt=""></main>')) },
  { what: 'a style attribute', check: 'nothing is fetched from elsewhere, no inline attributes', damage: site => edit(site, edition(site), html => html.replace('<main', '<main style="color:red"')) },
  { what: 'a picture on the lite page', check: 'lite pages need nothing but themselves', damage: site => edit(site, files(site, /lite\/index\.html$/)[0], html => html.replace('</main>', '<img src="x.png" alt=""></main>')) },
  { what: 'a picture without credit', check: 'JSON-LD is a NewsArticle with credited pictures', damage: site => edit(site, edition(site), html => html.replace('"creditText"', '"credit"').replace(/"@type":"ImageObject"([^}]*)"creditText"/, '"@type":"ImageObject"$1"credit"')) },
  { what: 'a place in a rendition', check: 'renditions carry rights and nothing else (exiftool)', damage: site => run('exiftool', ['-q', '-overwrite_original', '-GPSLatitude=28.2', '-GPSLatitudeRef=N', join(site, picture(site))]) },
  { what: 'a rendition without credit', check: 'renditions carry rights and nothing else (exiftool)', damage: site => run('exiftool', ['-q', '-overwrite_original', '-XMP-photoshop:Credit=', join(site, picture(site))]) },
  { what: 'a missing share picture', check: 'the share picture exists', damage: site => files(site, /-share\./).forEach(path => rmSync(join(site, path))) },
  { what: 'a changed byte', check: 'every file is in the manifest and is what it says', damage: site => appendFileSync(join(site, 'robots.txt'), ' ') },
  { what: 'a file nobody listed', check: 'every file is in the manifest and is what it says', damage: site => writeFileSync(join(site, 'stray.txt'), 'x') },
  { what: 'a stale compressed twin', check: 'compressed twins hold the same bytes', damage: site => appendFileSync(join(site, edition(site)), '<!-- newer -->') },
];
