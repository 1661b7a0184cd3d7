// What several checks of permanent copies look at: the copies of a site, unpacked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { someFiles, tool } from './site.mjs';

/** The copies whose name ends so, by their site path. */
export const copies = (site, ending) => someFiles(join(site, 'archive'), ending).map(path => `archive/${path}`);

/** Unpacks a ZIP file with unzip, hands its folder to `look` and removes it. */
export function unpacked(file, look) {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  try {
    const test = tool('unzip', '-tqq', file);
    if (test.status !== 0) return [`unzip -t: ${(test.stdout + test.stderr).trim().split('\n')[0]}`];
    const { status, stderr } = tool('unzip', '-qq', file, '-d', folder);
    return status === 0 ? look(folder) : [`unzip: ${stderr.trim().split('\n')[0]}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy changed from inside: unpacked, altered by `change`, packed again with zip. */
export function repack(file, change) {
  unpacked(file, folder => {
    change(folder);
    rmSync(file);
    const { status, stdout } = tool('sh', '-c', 'cd "$1" && { [ ! -f mimetype ] || zip -q0X "$2" mimetype; } && zip -qr0X "$2" . -x ./mimetype mimetype', 'sh', folder, file);
    if (status !== 0) throw new Error(`zip: ${stdout}`);
    return [];
  });
}
