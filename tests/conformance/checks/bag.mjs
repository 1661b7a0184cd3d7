// A bag as RFC 8493 wants it, checked with coreutils; and the site inside it, which must work from a disk.
import { appendFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copies, repack, unpacked } from '../archive.mjs';
import { alter, candidates, elements, files, text, tool } from '../site.mjs';

export const name = 'sha256sum, sha512sum: bags are complete and valid, and their sites open from a disk';

export function problems({ site }) {
  return copies(site, '.bag.zip').flatMap(path => unpacked(join(site, path), folder => {
    const roots = [...new Set(files(folder).map(each => each.split('/')[0]))];
    const found = roots.length === 1 ? [...structure(join(folder, roots[0])), ...links(join(folder, roots[0], 'data/site'))] : [`more than one folder: ${roots}`];
    return found.map(problem => `${path}: ${problem}`);
  }));
}

function structure(bag) {
  const found = [];
  if (text(bag, 'bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') found.push('bagit.txt is not the declaration');
  for (const algorithm of ['sha256', 'sha512'])
    for (const manifest of [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`]) {
      const { status, stdout, stderr } = tool('sh', '-c', `cd "$1" && ${algorithm}sum --check --strict --quiet ${manifest}`, 'sh', bag);
      if (status !== 0) found.push(`${manifest}: ${(stdout + stderr).trim().split('\n')[0]}`);
      const listed = text(bag, manifest).trimEnd().split('\n').map(line => line.split(/ [ *]/)[1]);
      const wanted = files(bag).filter(path => (manifest.startsWith('tag') ? !path.startsWith('data/') && !path.startsWith('tagmanifest-') : path.startsWith('data/')));
      for (const path of wanted) if (!listed.includes(path)) found.push(`${manifest}: ${path} is not listed`);
    }
  const payload = files(bag).filter(path => path.startsWith('data/'));
  const oxum = `${payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0)}.${payload.length}`;
  for (const field of ['External-Identifier', 'Date-EDTF', 'Rights', 'Payload-Oxum', 'Source-Organization']) if (!new RegExp(`^${field}: \\S`, 'm').test(text(bag, 'bag-info.txt'))) found.push(`bag-info.txt: no ${field}`);
  if (!text(bag, 'bag-info.txt').includes(`Payload-Oxum: ${oxum}\n`)) found.push(`bag-info.txt: Payload-Oxum is not ${oxum}`);
  return found;
}

// A folder does not show its index by itself on a disk, so every link must name a file that is there.
function links(site) {
  const found = [];
  for (const path of files(site, '.html'))
    for (const { name: tag, attributes } of elements(text(site, path)))
      for (const address of [attributes.href, attributes.src, attributes['data-src'], ...candidates(attributes.srcset ?? '')].filter(Boolean)) {
        if (/^[a-z]+:/i.test(address)) {
          if (tag === 'img' || tag === 'script' || (tag === 'link' && attributes.rel === 'stylesheet')) found.push(`${path}: ${tag} from outside: ${address}`);
          continue;
        }
        const target = join(site, dirname(path), decodeURIComponent(address.split('#')[0]));
        const file = address.startsWith('#') ? join(site, path) : target;
        if (!existsSync(file) || !statSync(file).isFile()) found.push(`${path}: ${address} leads to no file`);
      }
  return found;
}

const change = (site, act) => repack(join(site, copies(site, '.bag.zip')[0]), folder => act(join(folder, files(folder)[0].split('/')[0])));
const page = bag => files(bag, '.html')[1];
export const damages = [
  { what: 'a changed payload file', make: ({ site }) => change(site, bag => appendFileSync(join(bag, page(bag)), ' ')), seen: /manifest-sha256\.txt: .*FAILED/ },
  { what: 'a missing payload file', make: ({ site }) => change(site, bag => rmSync(join(bag, page(bag)))), seen: /FAILED open or read/ },
  { what: 'an extra payload file', make: ({ site }) => change(site, bag => appendFileSync(join(bag, 'data/extra.txt'), 'x')), seen: /data\/extra\.txt is not listed/ },
  { what: 'a link to a folder', make: ({ site }) => change(site, bag => alter(bag, page(bag), /href="[^":]*index\.html"/, 'href="./"')), seen: /leads to no file/ },
];
