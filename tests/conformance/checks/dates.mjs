// The dates that the specification gives, accepted and refused, against edtf.js, the reference reader of EDTF.
import edtf from 'edtf';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../site.mjs';

export const name = 'edtf.js: the dates of tests/Specs/dates.md are EDTF';

const spec = 'tests/Specs/dates.md';
// EDTF level 2 lets any part be qualified; edtf.js does not read it beside an open digit.
const unread = ['193X~'];

export function problems({ root, dates = join(root, spec) }) {
  const [written] = text(dates, '').split('\n## ');
  const rows = written.split('\n').filter(line => line.startsWith('| ')).slice(2).map(line => line.split('|')[1].trim()).filter(Boolean);
  return rows.length < 10 ? [`${spec}: only ${rows.length} dates`] : rows.filter(date => !unread.includes(date) && !reads(date)).map(date => `${spec}: ${date} is not EDTF`);
}

function reads(date) {
  try {
    edtf(date);
    return true;
  } catch {
    return false;
  }
}

export const damages = [
  { what: 'a month too many', make: place => writeFileSync(place.dates = join(place.site, 'dates.md'), text(place.root, spec).replace('| 2024-04 |', '| 2024-14 |')), seen: /2024-14 is not EDTF/ },
];
