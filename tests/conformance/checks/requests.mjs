// A page asks no other host for anything, and a Content-Security-Policy by hash lets all of it through.
import { alter, candidates, elements as parsed, files, pages, text } from '../site.mjs';

export const name = 'requests: no other host, no style or on* attribute';

const foreign = address => /^\s*([a-z]+:)?\/\//i.test(address);
// rel values of <link> that only tell; all others make the browser fetch or connect.
const telling = new Set(['canonical', 'alternate', 'license', 'author', 'me', 'next', 'prev', 'help', 'search', 'bookmark']);

export function problems({ site }) {
  const found = [];
  const lookAt = (path, elements) => {
    for (const { name: tag, attributes, text: content, line } of elements) {
      const say = problem => found.push(`${path}:${line}: ${problem}`);
      for (const key of Object.keys(attributes)) if (key === 'style' || /^on[a-z]/.test(key)) say(`<${tag}> has the attribute ${key}`);

      const fetched = [attributes.src, attributes.poster, attributes.background, attributes.action, attributes.formaction, attributes.ping];
      if (tag === 'object') fetched.push(attributes.data);
      if (tag === 'link' && !(attributes.rel ?? '').split(/\s+/).every(rel => telling.has(rel))) fetched.push(attributes.href);
      if (['image', 'use', 'feimage', 'script'].includes(tag.toLowerCase())) fetched.push(attributes.href, attributes['xlink:href']);
      fetched.push(...candidates(attributes.srcset ?? ''), ...candidates(attributes.imagesrcset ?? ''));
      for (const address of fetched) if (address && foreign(address)) say(`<${tag}> asks another host: ${address}`);

      if (tag === 'base') say('<base> moves every link');
      if (tag === 'iframe' || tag === 'embed') say(`<${tag}> brings in another page`);
      if (tag === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? '')) say('the page forces the reader elsewhere');
      if (tag === 'style') for (const problem of inStyle(content)) say(problem);
    }
  };
  for (const { path, elements } of pages(site)) lookAt(path, elements);
  for (const path of files(site, '.svg')) lookAt(path, parsed(text(site, path), { fragment: true }));
  for (const path of files(site, '.css')) found.push(...inStyle(text(site, path)).map(problem => `${path}: ${problem}`));
  return found;
}

const inStyle = style => [...style.matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')]*)/gi)].map(([, address]) => `the style sheet asks another host: ${address}`);

const into = (page, markup, seen, what) => ({ what, make: ({ site }) => alter(site, page, '</main>', `${markup}</main>`), seen });
export const together = true;
export const damages = [
  into('index.html', '<p style="color:red">a</p>', /attribute style/, 'a style attribute'),
  into('index.html', '<p onclick="alert(1)">a</p>', /attribute onclick/, 'an event handler'),
  into('index.html', '<img src="https://one.example/a.png" alt="">', /one\.example/, 'a picture of another host'),
  into('index.html', '<img srcset="a.png 1x, //two.example/a.png 2x" alt="">', /two\.example/, 'a larger picture of another host'),
  into('index.html', '<style>@import "https://three.example/a.css";</style>', /three\.example/, 'a style sheet of another host'),
];
