// check --format sarif on an edition with mistakes, by the schema of SARIF 2.1.0.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { alter, tool } from '../site.mjs';

export const name = 'SARIF 2.1.0: what check says of an edition with mistakes';

const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats(ajv);
const validate = ajv.compile(schema);

let written;
function log({ input, theme, root }) {
  if (written) return written;
  const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
  try {
    cpSync(input, join(folder, 'input'), { recursive: true });
    alter(folder, 'input/editions/yujiang/sections/02-industry.zh.md', '余江是传统农业县', '余江是传统农业县,');
    alter(folder, 'input/editions/yujiang/edition.yaml', 'draft: false', 'draft：false');
    alter(folder, 'input/publication.yaml', 'nameplate:', 'namplate:');
    const program = tool('dotnet', 'run', '--no-build', '--project', join(root, 'Yujiang.Static.csproj'), '--', 'check', '--quiet', '--format', 'sarif', '--input', join(folder, 'input'), '--theme', theme);
    if (program.status !== 1) throw new Error(`check ended with exit code ${program.status}: ${program.stderr}`);
    return (written = program.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kept = place => join(place.site, 'check.sarif');

export function problems(place) {
  const sarif = JSON.parse(existsSync(kept(place)) ? readFileSync(kept(place), 'utf8') : log(place));
  if (!validate(sarif)) return validate.errors.map(error => `${error.instancePath} ${error.message}`);
  const run = sarif.runs[0];
  const found = [];
  if (run.results.length < 2) found.push(`only ${run.results.length} of the mistakes is told`);
  if (!run.results.some(result => result.fixes)) found.push('no result has a fix');
  for (const result of run.results)
    if (run.tool.driver.rules[result.ruleIndex]?.id !== result.ruleId) found.push(`${result.ruleId} is not the rule at ${result.ruleIndex}`);
  return found;
}

const damaged = (what, change, seen) => ({
  what,
  seen,
  make(place) {
    const sarif = JSON.parse(log(place));
    change(sarif.runs[0]);
    writeFileSync(kept(place), JSON.stringify(sarif));
  },
});

export const damages = [
  damaged('a line that is none', run => (run.results[0].locations[0].physicalLocation.region = { startLine: 0 }), /startLine must be >= 1/),
  damaged('a result without a message', run => delete run.results[0].message, /message/),
  damaged('a rule at another index', run => (run.results[0].ruleIndex += 1), /is not the rule/),
];
