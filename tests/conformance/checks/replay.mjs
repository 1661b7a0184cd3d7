// Web archives in ReplayWeb.page, in a real browser: every page with its pictures, without the site it was made from.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { copies, repack, unpacked } from '../archive.mjs';
import { alter, text } from '../site.mjs';

export const name = 'ReplayWeb.page: web archives replay with every page and picture';

const viewer = fileURLToPath(new URL('../node_modules/replaywebpage/', import.meta.url));
const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROME_PATH].findLast(path => path && existsSync(path));

export async function problems({ site }) {
  const found = [];
  for (const path of copies(site, '.wacz')) {
    let pages;
    unpacked(join(site, path), folder => {
      [, ...pages] = text(folder, 'pages/pages.jsonl').trimEnd().split('\n').map(line => JSON.parse(line));
      return [];
    });
    const { server, root } = await serve(join(site, path));
    const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
    try {
      for (const page of pages) {
        // The viewer's own worker is installed with the first page, which now and then is not shown for it: a page is asked for again.
        let told = await replay(browser, root, page);
        for (let again = 0; again < 2 && told[0] === 'does not replay'; again++) told = await replay(browser, root, page);
        found.push(...told.map(problem => `${path}: ${page.url}: ${problem}`));
      }
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  }
  return found;
}

async function replay(browser, root, { url, title }) {
  const page = await browser.newPage();
  await page.goto(`${root}/embed?url=${encodeURIComponent(url)}`);
  for (let i = 0; i < 50; i++) {
    const frame = page.frames().find(each => each.url().endsWith('mp_/' + url));
    if (frame && (await frame.title().catch(() => '')) === title) {
      const seen = await frame.evaluate(async () => {
        for (const image of document.images) {
          image.loading = 'eager';
          await image.decode().catch(() => {});
        }
        return { words: document.querySelector('main')?.innerText.length ?? 0, pictures: [...document.images].filter(image => !image.naturalWidth).map(image => image.currentSrc || image.src) };
      });
      await page.close();
      return [...(seen.words > 200 ? [] : ['no text']), ...seen.pictures.map(picture => `the picture ${picture.split('mp_/').pop()} is not shown`)];
    }
    await page.waitForTimeout(500);
  }
  await page.close();
  return ['does not replay'];
}

// The viewer reads the archive by ranges, as from any server of static files.
async function serve(wacz) {
  const types = { '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname === '/embed') {
      response.setHeader('content-type', 'text/html');
      return response.end(`<!doctype html><script src="/ui.js"></script><replay-web-page source="/copy.wacz" url="${searchParams.get('url')}" replayBase="/replay/" embed="replayonly"></replay-web-page>`);
    }
    const file = pathname === '/copy.wacz' ? wacz : join(viewer, pathname.replace(/^\/replay\/(sw|ui)\.js$/, '/$1.js'));
    if (!extname(file) || !existsSync(file)) return response.writeHead(404).end();
    const bytes = readFileSync(file);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('accept-ranges', 'bytes');
    const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) return response.end(bytes);
    const start = from === '' ? bytes.length - Number(to) : Number(from);
    const end = from === '' || to === '' ? bytes.length : Number(to) + 1;
    response.writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` }).end(bytes.subarray(start, end));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { server, root: `http://127.0.0.1:${server.address().port}` };
}

export const damages = [
  { what: 'an archive whose index lost its pictures', make: ({ site }) => repack(join(site, copies(site, '.wacz')[0]), folder => alter(folder, 'indexes/index.cdx', /(?:.*\)\/photos\/.*\n)+/, '')), seen: /is not shown/ },
];
