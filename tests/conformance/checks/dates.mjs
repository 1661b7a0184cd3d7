// The dates that the specification gives, accepted and refused, against edtf.js, the reference reader of EDTF. Where the two disagree, the
// specification follows the Library of Congress (LoC), and the date stands here with the reason.
import edtf from 'edtf';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../site.mjs';

export const name = 'edtf.js: the dates of tests/Specs/dates.md are EDTF, those it refuses are not';

const spec = 'tests/Specs/dates.md';

const acceptedHereOnly = reasons({
  'LoC level 2: any part may be qualified, also one with unspecified digits': ['193X~', '2004?-XX', '156X~-12-25'],
  'LoC level 1: a season stands in place of a month, so it can be qualified, be of an open year and end an interval': ['2001-21?', '2001-~21', '2001?-34', '199X-21', '2001-21/2001-23'],
  'LoC level 1: a qualifier at the end applies to the entire date, whatever its year looks like': ['Y-17E7~', '1950S3?'],
  'LoC level 2: X may stand anywhere within a part': ['1984-06-3X'],
  'LoC level 0: the ends of an interval may differ in precision; this one ends on a later day of the month': ['2004-06-15/2004-06'],
  'LoC level 1: years of any length are dates, and the ends of an interval are dates': ['Y-20000/-1000'],
  'LoC level 2: the members of a set are dates of every kind': ['[1667?,156X]'],
});

const refusedHereOnly = reasons({
  'no day of the calendar': ['2023-02-29', '1900-02-29', '-0001-02-29', '19X1-02-29', '2023-02-29T12:00:00'],
  'LoC level 1: Y is for years of more than four digits only': ['Y17E1'],
  'a limit of ours: years have up to 18 digits': ['Y17E18'],
  'LoC level 2: of the digits of a year some are significant, and there are but four': ['1950S5'],
  'LoC level 1: an interval has one date at least': ['/', '../..'],
  'LoC level 0: time of day is excluded from intervals': ['2004-01-01T10:10:10/2004-01-02'],
  'LoC level 0: a time is complete, to the second': ['2024-04-18T12:00'],
  'ISO 8601-1:2019, to which LoC refers, has no hour 24': ['2024-04-18T24:00:00'],
  'LoC level 1: % says that a part is both uncertain and approximate': ['2024-?04~'],
  'LoC level 2: no spaces in a set': ['[1667, 1668]'],
  'ends before it begins': ['[1672..1670]'],
});

export function problems({ root, dates = join(root, spec) }) {
  const [shown, refused = ''] = text(dates, '').split('\n## What is refused');
  const accepted = datesOf(shown);
  const rejected = datesOf(refused);
  if (accepted.length < 100 || rejected.length < 50) return [`${spec}: only ${accepted.length} dates and ${rejected.length} refused`];
  return [
    ...accepted.filter(date => reads(date) === acceptedHereOnly.has(date)).map(date => `${spec}: ${date} is ${reads(date) ? '' : 'not '}EDTF`),
    ...rejected.filter(date => reads(date) !== refusedHereOnly.has(date)).map(date => `${spec}: ${date} is ${reads(date) ? '' : 'not '}EDTF, though it stands among those refused`),
    ...[...acceptedHereOnly].filter(date => !accepted.includes(date)).concat([...refusedHereOnly].filter(date => !rejected.includes(date))).map(date => `${spec}: ${date} is gone`),
  ];
}

function reasons(dates) {
  return new Set(Object.values(dates).flat());
}

// The first cells of the tables, without their heads.
function datesOf(part) {
  return part.split('\n').filter(line => line.startsWith('| ')).map(line => line.split('|')[1].trim()).filter(cell => cell && cell !== 'edition.yaml' && cell !== '---');
}

function reads(date) {
  try {
    // Alone, digits would be taken for a Unix time.
    edtf(date, { level: 2 });
    return true;
  } catch {
    return false;
  }
}

function changed(from, to) {
  return place => writeFileSync(place.dates = join(place.site, 'dates.md'), text(place.root, spec).replace(from, to));
}

export const damages = [
  { what: 'a month too many', make: changed('| 2024-04 |', '| 2024-14 |'), seen: /2024-14 is not EDTF/ },
  { what: 'a sound date among those refused', make: changed('| 2024-13 |', '| 2024-12 |'), seen: /2024-12 is EDTF/ },
  { what: 'a disagreement that is none any more', make: changed('| 193X~ |', '| 193X |'), seen: /193X~ is gone/ },
];
