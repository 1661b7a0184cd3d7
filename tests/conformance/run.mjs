// Runs every check over the site, then over copies of it that are damaged in one way each: there the check must fail.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { damages } from './damages.mjs';

const [site, root] = process.argv.slice(2);
let passed = 0;
let failed = 0;

function tell(ok, name, details = []) {
  ok ? passed++ : failed++;
  console.log(`${ok ? 'ok' : 'not ok'} ${name}${details.length ? ': ' + details[0] : ''}`);
  for (const detail of details.slice(1, 20)) console.log(`       ${detail}`);
  if (details.length > 20) console.log(`       … and ${details.length - 20} more`);
}

for (const [name, check] of Object.entries(checks)) {
  const problems = check({ site, root });
  tell(problems.length === 0, name, problems);
}

for (const { what, check, damage } of damages) {
  const copy = mkdtempSync(join(tmpdir(), 'conformance-'));
  cpSync(site, copy, { recursive: true });
  damage(copy);
  const problems = checks[check]({ site: copy, root });
  tell(problems.length > 0, `“${check}” notices ${what}`);
  rmSync(copy, { recursive: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
