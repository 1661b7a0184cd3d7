// Runs every check on the site, then every check again on copies of the site that were damaged in one way each: as many at once as there are
// processors, told in the order of the list.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import * as alternates from './checks/alternates.mjs';
import * as bag from './checks/bag.mjs';
import * as book from './checks/book.mjs';
import * as compression from './checks/compression.mjs';
import * as dates from './checks/dates.mjs';
import * as epub from './checks/epub.mjs';
import * as feeds from './checks/feeds.mjs';
import * as html from './checks/html.mjs';
import * as links from './checks/links.mjs';
import * as lite from './checks/lite.mjs';
import * as manifest from './checks/manifest.mjs';
import * as photos from './checks/photos.mjs';
import * as replay from './checks/replay.mjs';
import * as requests from './checks/requests.mjs';
import * as robots from './checks/robots.mjs';
import * as sarif from './checks/sarif.mjs';
import * as schemas from './checks/schemas.mjs';
import * as share from './checks/share.mjs';
import * as singleFile from './checks/single-file.mjs';
import * as structuredData from './checks/structured-data.mjs';
import * as styles from './checks/styles.mjs';
import * as svg from './checks/svg.mjs';
import * as webArchive from './checks/web-archive.mjs';
import * as workflow from './checks/workflow.mjs';
import * as xml from './checks/xml.mjs';
import * as zip from './checks/zip.mjs';

// A check has a name, problems(place) -> sentences, and damages: { what, make(place), seen } where `seen` must match a problem.
// Damages that do not hide one another are done `together`, to one copy.
const checks = [
  html, svg, styles, xml, feeds, alternates, structuredData, links, lite, requests, robots, photos, share, compression, manifest, sarif, schemas,
  workflow, zip, dates, singleFile, bag, epub, book, webArchive, replay,
];

const [root, site, ...options] = process.argv.slice(2);
const unknown = options.filter(option => option !== '--self-test');
if (!site || unknown.length) {
  console.error(`usage: main.mjs ROOT SITE [--self-test]${unknown.length ? ` (unknown: ${unknown.join(' ')})` : ''}`);
  process.exit(2);
}
const place = { site, input: join(root, 'input'), theme: join(root, 'theme'), workflows: join(root, '.github/workflows'), root };

const groupsOf = check => check.together ? [check.damages] : check.damages.map(damage => [damage]);

async function ask(check, where) {
  try {
    return await check.problems(where);
  } catch (error) {
    return [`the check itself failed: ${error.stack}`];
  }
}

async function askDamaged(check, group) {
  const named = ({ what }) => `self-test: “${check.name}” notices ${what}`;
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    const copy = { site: join(folder, 'site'), input: join(folder, 'input'), theme: join(folder, 'theme'), workflows: join(folder, 'workflows'), root };
    for (const part of ['site', 'input', 'theme', 'workflows']) cpSync(place[part], copy[part], { recursive: true });
    for (const { make } of group) make(copy);
    const problems = await ask(check, copy);
    return group.map(damage => ({
      name: named(damage),
      problems: problems.some(problem => damage.seen.test(problem)) ? [] : [`it said ${problems[0] ?? 'nothing'}`],
    }));
  } catch (error) {
    return group.map(damage => ({ name: named(damage), problems: [`the damage could not be done: ${error.stack}`] }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!isMainThread) {
  // A check, and one group of its damages; without one, the site as it is.
  parentPort.on('message', async ({ turn, check, group }) => {
    const asked = checks[check];
    const told = group === undefined ? [{ name: asked.name, problems: await ask(asked, place) }] : await askDamaged(asked, groupsOf(asked)[group]);
    parentPort.postMessage({ turn, told });
  });
} else {
  const tasks = options.includes('--self-test') ? [] : checks.map((_, check) => ({ check }));
  checks.forEach((check, index) => groupsOf(check).forEach((_, group) => tasks.push({ check: index, group })));
  await runAll(tasks.map((task, turn) => ({ ...task, turn })));
}

async function runAll(tasks) {
  const told = [];
  let [next, shown, passed, failed] = [0, 0, 0, 0];
  const report = ({ name, problems }) => {
    if (problems.length === 0) {
      passed++;
      console.log(`ok ${name}`);
      return;
    }
    failed++;
    console.log(`not ok ${name}: ${problems[0]}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''}`);
    for (const problem of problems.slice(1)) console.log(`  ${problem}`);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { argv: process.argv.slice(2) });
    const go = () => (next < tasks.length ? worker.postMessage(tasks[next++]) : resolve(worker.terminate()));
    worker.on('message', answer => {
      told[answer.turn] = answer.told;
      for (; told[shown]; shown++) told[shown].forEach(report);
      go();
    });
    worker.on('error', reject);
    go();
  })));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
