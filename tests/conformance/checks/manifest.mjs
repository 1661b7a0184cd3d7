import { spawnSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, text } from '../site.mjs';

export const name = 'sha256sum: the manifest lists every published file';

const manifest = 'archive/manifest-sha256.txt';

export function problems({ site }) {
  const { error, status, stdout, stderr } = spawnSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: site, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (error) throw error;
  const found = status === 0 ? [] : [...stdout.trim().split('\n'), ...stderr.trim().split('\n')].filter(Boolean);
  const listed = text(site, manifest).trimEnd().split('\n').map(line => /^[0-9a-f]{64} [ *](.*)$/.exec(line)?.[1]);
  const published = files(site).filter(path => path !== manifest && path !== '.gitignore');
  for (const path of published) if (!listed.includes(path)) found.push(`${path} is not listed`);
  for (const path of new Set(listed)) if (listed.filter(each => each === path).length > 1) found.push(`${path} is listed more than once`);
  return found;
}

export const damages = [
  { what: 'a changed file', make: ({ site }) => appendFileSync(join(site, 'robots.txt'), '#\n'), seen: /robots\.txt: FAILED/ },
  { what: 'a file that is not listed', make: ({ site }) => writeFileSync(join(site, 'extra.txt'), ''), seen: /extra\.txt is not listed/ },
];
