// A WACZ read with warcio: every record, its digests, and the index that must lead to it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WARCParser } from 'warcio';
import { copies, repack, unpacked } from '../archive.mjs';
import { alter, addressOf, files, text } from '../site.mjs';

export const name = 'warcio: web archives hold every page and picture as served, and their index leads to each record';

const sha256 = bytes => 'sha256:' + createHash('sha256').update(bytes).digest('hex');

export async function problems({ site }) {
  const found = [];
  for (const path of copies(site, '.wacz')) {
    let parts;
    found.push(...unpacked(join(site, path), folder => {
      parts = { files: files(folder), package: text(folder, 'datapackage.json'), digest: text(folder, 'datapackage-digest.json'), index: text(folder, 'indexes/index.cdx'), pages: text(folder, 'pages/pages.jsonl'), warc: readFileSync(join(folder, 'archive/data.warc.gz')), hashes: new Map(files(folder).map(each => [each, sha256(readFileSync(join(folder, each)))])) };
      return [];
    }).map(problem => `${path}: ${problem}`));
    if (parts) for (const problem of [...described(parts), ...(await recorded(parts, site))]) found.push(`${path}: ${problem}`);
  }
  return found;
}

function described({ files: names, package: json, digest, hashes }) {
  const found = [];
  const { profile, wacz_version: version, resources, mainPageUrl } = JSON.parse(json);
  if (profile !== 'data-package' || version !== '1.1.1' || !mainPageUrl) found.push('datapackage.json: profile, wacz_version or mainPageUrl');
  if (JSON.parse(digest).hash !== sha256(Buffer.from(json))) found.push('datapackage-digest.json: another hash');
  for (const { path, hash } of resources) if (hashes.get(path) !== hash) found.push(`${path}: another hash than in datapackage.json`);
  for (const each of names) if (!each.startsWith('datapackage') && !resources.some(({ path }) => path === each)) found.push(`${each}: not in datapackage.json`);
  return found;
}

async function recorded({ index, pages, warc }, site) {
  const found = [];
  const answers = new Map();
  const kinds = { warcinfo: 0, response: 0, metadata: 0 };
  for await (const record of new WARCParser([warc])) {
    kinds[record.warcType]++;
    const body = Buffer.from(await record.readFully(false));
    if (record.warcType !== 'response') continue;
    answers.set(record.warcTargetURI, body);
    if (record.warcHeader('WARC-Payload-Digest') !== sha256(body)) found.push(`${record.warcTargetURI}: another payload digest`);
    for (const header of ['content-type', 'cache-control']) if (!record.httpHeaders.headers.get(header)) found.push(`${record.warcTargetURI}: no ${header}`);
  }
  if (kinds.warcinfo !== 1 || kinds.metadata !== kinds.response) found.push(`records: ${JSON.stringify(kinds)}`);
  const lines = index.trimEnd().split('\n');
  if (lines.length !== answers.size) found.push(`index.cdx: ${lines.length} lines for ${answers.size} answers`);
  if (lines.join('\n') !== [...lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join('\n')) found.push('index.cdx: not sorted');
  for (const line of lines) {
    const { url, offset, length } = JSON.parse(line.slice(line.indexOf('{')));
    const record = await new WARCParser([warc.subarray(offset, offset + length)]).parse().catch(() => null);
    if (record?.warcTargetURI !== url) found.push(`index.cdx: ${url} leads to ${record?.warcTargetURI ?? 'no record'}`);
  }
  const [, ...listed] = pages.trimEnd().split('\n').map(line => JSON.parse(line));
  for (const { url, title, text: words } of listed) if (!answers.has(url) || !title || !words) found.push(`pages.jsonl: ${url}`);
  // What is published and what is archived are the same bytes.
  const byAddress = new Map(files(site).map(path => [addressOf(site, path), path]));
  for (const [url, body] of answers) if (!byAddress.has(url) || !readFileSync(join(site, byAddress.get(url))).equals(body)) found.push(`${url}: other bytes than in the site`);
  const edition = new URL(listed[0].url).pathname.split('/').at(-2);
  for (const path of files(site)) if (path.startsWith(`photos/${edition}/`) && !answers.has(addressOf(site, path))) found.push(`${path} is not archived`);
  return found;
}

const change = (site, act) => repack(join(site, copies(site, '.wacz')[0]), act);
export const damages = [
  { what: 'an index that leads elsewhere', make: ({ site }) => change(site, folder => alter(folder, 'indexes/index.cdx', /"offset":\d+/, '"offset":3')), seen: /leads to no record/ },
  { what: 'an index with a line less', make: ({ site }) => change(site, folder => writeFileSync(join(folder, 'indexes/index.cdx'), text(folder, 'indexes/index.cdx').replace(/^.*\n/, ''))), seen: /lines for/ },
  { what: 'a file that is not described', make: ({ site }) => change(site, folder => writeFileSync(join(folder, 'pages/more.jsonl'), '')), seen: /not in datapackage\.json/ },
];
