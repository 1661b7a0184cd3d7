import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { copies } from '../archive.mjs';
import { tool } from '../site.mjs';

export const name = 'unzip and zipinfo: every ZIP file is whole, and its bytes depend on its content alone';

// Times, modes and order of all entries are the same on every machine.
const entry = /^-rw-r--r-- +2\.0 unx +\d+ b- stor 80-Jan-01 00:00 (.+)$/;

export function problems({ site }) {
  const found = [];
  for (const path of ['.epub', '.bag.zip', '.wacz'].flatMap(ending => copies(site, ending))) {
    const { status, stdout, stderr } = tool('unzip', '-tqq', join(site, path));
    if (status !== 0) found.push(`${path}: ${(stdout + stderr).trim().split('\n')[0]}`);
    const lines = tool('unzip', '-Z', join(site, path)).stdout.trim().split('\n').slice(2, -1);
    for (const line of lines) if (!entry.test(line)) found.push(`${path}: an entry of another form: ${line}`);
    const names = lines.map(line => entry.exec(line)?.[1]).filter(each => each !== 'mimetype');
    if (names.join('\n') !== [...names].sort((a, b) => (a < b ? -1 : 1)).join('\n')) found.push(`${path}: the entries are not sorted`);
    if (readFileSync(join(site, path)).subarray(28, 30).readUInt16LE() !== 0) found.push(`${path}: the first entry has an extra field`);
  }
  return found;
}

export const damages = [
  {
    what: 'a byte changed inside an entry',
    make: ({ site }) => {
      const file = openSync(join(site, copies(site, '.epub')[0]), 'r+');
      writeSync(file, Buffer.from([255]), 0, 1, 5000);
      closeSync(file);
    },
    seen: /\.epub: .*bad CRC/i,
  },
  { what: 'an entry with another time', make: ({ site }) => tool('sh', '-c', 'cd /tmp && echo x > note.txt && zip -q "$1" note.txt', 'sh', join(site, copies(site, '.bag.zip')[0])), seen: /another form/ },
];
