// Lighthouse's mobile defaults, medians of several runs. Its own simulation of a slow phone and link; the server is Caddy on the loopback.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/lighthouse/cli/index.js');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export async function audit(site, paths, browser, flags, runs, work, serve) {
  const folder = join(work, 'lighthouse');
  mkdirSync(folder, { recursive: true });
  const server = await serve(site, work, 'lighthouse');
  const lines = [`| Lighthouse, median of ${runs} | ${categories.join(' | ')} |`, `|---|${categories.map(() => '---|').join('')}`];
  try {
    for (const path of paths) {
      const scores = categories.map(() => []);
      for (let run = 0; run < runs; run++) {
        const file = join(folder, `${path.replace(/\W+/g, '-')}${run}.json`);
        execFileSync(process.execPath, [program, `https://localhost:${server.port}/${path}`, '--output=json', `--output-path=${file}`, '--quiet',
          `--only-categories=${categories.join(',')}`, `--chrome-flags=--headless=new --ignore-certificate-errors ${flags.join(' ')}`],
        { env: { ...process.env, CHROME_PATH: browser }, stdio: ['ignore', 'ignore', 'pipe'] });
        const report = JSON.parse(readFileSync(file, 'utf8'));
        categories.forEach((category, i) => scores[i].push(Math.round(report.categories[category].score * 100)));
      }
      lines.push(`| ${path} | ${scores.map(median).join(' | ')} |`);
    }
  } finally {
    server.close();
  }
  return lines;
}
