// What readers wait for, side by side: our edition page, and the same article by Eleventy and by Hugo, over slow links. See run for the options.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { limit, openLink, profiles } from './link.mjs';
import { audit } from './lighthouse.mjs';
import { buildEleventy, buildHugo } from './others.mjs';
import { serve } from './server.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const [site, browserPath, ...options] = process.argv.slice(2);
const option = (name, otherwise) => options.find(each => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const runs = Number(option('runs', 5)), patience = Number(option('patience', 45)) * 1000;
const work = join(root, '.artifacts/readers');
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-features=OptimizationHints,MediaRouter'];

const watch = `window.__seen = { first: 0, largest: 0, picture: '', shift: 0, blocked: 0 };
  new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') __seen.first = e.startTime; }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver(list => { for (const e of list.getEntries()) { __seen.largest = e.startTime; __seen.picture = e.url || ''; } }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) __seen.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => { for (const e of list.getEntries()) __seen.blocked += Math.max(0, e.duration - 50); }).observe({ type: 'longtask', buffered: true });`;

async function visit(browser, port, path, link) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const asked = [];
    page.on('request', () => asked.push(performance.timeOrigin + performance.now()));
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watch);
    link?.reset();
    const start = Date.now();
    await page.goto(`https://localhost:${port}/${path}`, { waitUntil: 'commit', timeout: patience });
    const isThere = () => page.evaluate(() => document.readyState !== 'loading' && (!document.images[0] || (document.images[0].complete && document.images[0].naturalWidth > 0)));
    while (Date.now() - start < patience && !await isThere()) await page.waitForTimeout(100);
    await page.waitForTimeout(1000);
    const seen = await page.evaluate(() => ({
      ...__seen, origin: performance.timeOrigin, html: performance.getEntriesByType('navigation')[0].encodedBodySize,
      size: performance.getEntriesByName(__seen.picture)[0]?.encodedBodySize ?? 0,
    }));
    const end = seen.origin + seen.largest;
    return {
      ...seen, isWhole: Date.now() - start < patience + 1000,
      bytes: (link?.log ?? []).filter(([time]) => time <= end).reduce((sum, [, length]) => sum + length, 0),
      requests: asked.filter(time => time <= end).length,
    };
  } finally {
    await context.close();
  }
}

const seconds = ms => (ms / 1000).toFixed(2);
const table = [];
const say = line => { table.push(line); console.log(line); };

mkdirSync(work, { recursive: true });
rmSync(join(work, 'server'), { recursive: true, force: true });
const pages = [
  { name: 'this program', folder: resolve(site), path: 'zh/yujiang/' },
  { name: 'Eleventy 3.1.8', folder: buildEleventy(root, site, join(work, 'eleventy')), path: '' },
  { name: 'Hugo 0.111.3', folder: buildHugo(root, site, join(work, 'hugo')), path: '' },
];
for (const each of pages) each.server = await serve(each.folder, work, each.name.replace(/\W+/g, '-'));
// The servers' keys are named to the browser: a certificate that it only forgives costs a second connection, two round trips that no reader pays.
const trust = `--ignore-certificate-errors-spki-list=${pages.map(each => each.server.key).join(',')}`;
const browser = await chromium.launch({ executablePath: browserPath, args: [...flags, trust] });
try {
  for (const each of pages) {
    const direct = [];
    for (let run = 0; run < 3; run++) direct.push(await visit(browser, each.server.port, each.path));
    each.floor = median(direct.map(seen => seen.first));
  }
  say('| link | page | FCP s | limit s | FCP / (limit + device) | LCP s | limit s | LCP / (limit + device) | KB at LCP | requests at LCP | CLS | TBT ms |');
  say('|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const name of option('profiles', Object.keys(profiles).join(',')).split(',')) for (const each of pages) {
    const all = [];
    for (let run = 0; run < runs; run++) {
      const link = await openLink(each.server.port, profiles[name]);
      all.push(await visit(browser, link.port, each.path, link));
      await link.close();
    }
    const of = key => median(all.map(seen => seen[key]));
    const least = limit(profiles[name], of('html'), of('size'));
    const mark = all.every(seen => seen.isWhole) ? '' : `(lead not there after ${patience / 1000} s) `;
    say(`| ${name} | ${each.name} | ${seconds(of('first'))} | ${least.text.toFixed(2)} | ${(of('first') / (least.text * 1000 + each.floor)).toFixed(2)} | ${mark}${seconds(of('largest'))} | ${least.largest.toFixed(2)} | `
      + `${(of('largest') / (least.largest * 1000 + each.floor)).toFixed(2)} | ${(of('bytes') / 1000).toFixed(1)} | ${of('requests')} | ${of('shift').toFixed(3)} | ${Math.round(of('blocked'))} |`);
  }
  say('');
  say(`Device (first paint without the link, 4x slower processor): ${pages.map(each => `${each.name} ${seconds(each.floor)} s`).join(', ')}. HTML and medians of ${runs} runs.`);
} finally {
  await browser.close();
  for (const each of pages) each.server?.close();
}
if (!options.includes('--no-lighthouse')) {
  say('');
  for (const line of await audit(resolve(site), ['zh/yujiang/', 'en/yujiang/'], browserPath, flags, runs, work, serve)) say(line);
}
writeFileSync(join(work, 'table.md'), table.join('\n') + '\n');
