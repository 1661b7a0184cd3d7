// Books in epub.js, a reading system, in a real browser: every part of the spine opens with its words and its pictures.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { copies, repack } from '../archive.mjs';
import { alter, files } from '../site.mjs';

export const name = 'epub.js: books open, turn and show their pictures';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));
const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROME_PATH].findLast(path => path && existsSync(path));
const shelf = '<!doctype html><meta charset="utf-8"><div id="page"></div><script src="/jszip.js"></script><script src="/epub.js"></script>';

export async function problems({ site }) {
  const found = [];
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    for (const path of copies(site, '.epub')) found.push(...(await read(browser, join(site, path))).map(problem => `${path}: ${problem}`));
  } finally {
    await browser.close();
  }
  return found;
}

async function read(browser, book) {
  const { server, root } = await serve(book);
  const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
  try {
    await page.goto(root);
    const parts = await page.evaluate(async () => {
      window.book = window.ePub('/book.epub');
      await window.book.ready;
      window.reader = window.book.renderTo('page', { width: 780, height: 960, flow: 'paginated', spread: 'none' });
      return { spine: window.book.spine.spineItems.map(item => item.href), contents: window.book.navigation.toc.flatMap(entry => [entry, ...entry.subitems]).map(entry => entry.href.split('#')[0]) };
    });
    const found = parts.contents.filter(href => !parts.spine.includes(href)).map(href => `the table of contents names ${href}, which is not in the spine`);
    for (const href of parts.spine) {
      const seen = await page.evaluate(async href => {
        await window.reader.display(href);
        const { body, images } = document.querySelector('iframe').contentDocument;
        await Promise.all([...images].map(image => image.decode().catch(() => {})));
        return { words: body.textContent.trim().length, pictures: images.length, lost: [...images].filter(image => !image.naturalWidth).length };
      }, href);
      if (seen.lost) found.push(`${href}: ${seen.lost} of ${seen.pictures} pictures are not shown`);
      if (!seen.words && !seen.pictures) found.push(`${href}: nothing is shown`);
    }
    return found;
  } catch (error) {
    return [`does not open: ${error.message.split('\n')[0]}`];
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
}

async function serve(book) {
  const answers = { '/': ['text/html', shelf], '/jszip.js': ['text/javascript', join(packages, 'jszip/dist/jszip.min.js')], '/epub.js': ['text/javascript', join(packages, 'epubjs/dist/epub.min.js')], '/book.epub': ['application/epub+zip', book] };
  const server = createServer(({ url }, response) => {
    const [type, body] = answers[url] ?? [];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(url === '/' ? body : readFileSync(body));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { server, root: `http://127.0.0.1:${server.address().port}/` };
}

const firstPart = folder => files(folder, '.xhtml').find(path => /01-/.test(path));

export const damages = [
  { what: 'a picture that is not in the book', make: ({ site }) => repack(join(site, copies(site, '.epub')[0]), folder => alter(folder, firstPart(folder), '</body>', '<img src="no.jpg" alt=""/></body>')), seen: /pictures are not shown/ },
];
