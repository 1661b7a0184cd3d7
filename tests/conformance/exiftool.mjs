// exiftool's view of pictures: one object per file, keys are "group:tag".
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from './site.mjs';

export function metadata(folder, paths) {
  // The names go through a file: they are many, and may hold any character.
  const scratch = mkdtempSync(join(tmpdir(), 'exiftool-'));
  try {
    const names = join(scratch, 'names.txt');
    writeFileSync(names, paths.map(path => join(folder, path)).join('\n'));
    const { stdout, stderr } = tool('exiftool', '-json', '-G1', '-a', '-charset', 'filename=UTF8', '-api', 'LargeFileSupport=1', '-@', names);
    const found = JSON.parse(stdout || '[]');
    if (found.length !== paths.length) throw new Error(`exiftool read ${found.length} of ${paths.length} pictures: ${stderr}`);
    return new Map(found.map((tags, index) => [paths[index], tags]));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const first = (tags, ...keys) => keys.map(key => tags[key]).find(value => value !== undefined && value !== '');
