// The same article by Eleventy and by Hugo as they come: Eleventy set up like its base blog (styles written into the page, pictures by the image
// transform with the base blog's options), Hugo with a theme of the kind its quick start leads to (one linked style sheet, Markdown's own img).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticle } from './article.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const style = `:root{--gray:#333;--back:#fff;--link:#082840}*{box-sizing:border-box}html,body{padding:0;margin:0 auto;font-family:-apple-system,system-ui,sans-serif;color:var(--gray);background:var(--back);overflow-wrap:break-word}
html{overflow-y:scroll}body{max-width:40em}p{line-height:1.5}h1,h2,h3{line-height:1.2}main,header,footer{padding:1rem}a{color:var(--link)}a:hover{text-decoration:none}
img{max-width:100%;height:auto}nav ul{display:flex;gap:1em;padding:0;margin:0;list-style:none}blockquote{border-left:4px solid #ddd;margin:1em 0;padding-left:1em}table{margin:1em 0}td,th{padding-right:1em}
@media (prefers-color-scheme:dark){:root{--gray:#dad8d8;--back:#15202b;--link:#1493fb}}`;
const head = title => `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><title>${title}</title>`;
const frame = body => `<header><a href="/">余江专版</a><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main>${body}</main><footer><p>余江专版</p></footer>`;

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function buildEleventy(root, site, folder) {
  const { title, body } = readArticle(root, site, join(folder, 'content/img'));
  write(folder, {
    'content/index.md': `---\nlayout: post.njk\ntitle: "${title}"\n---\n${body}\n`,
    'content/_includes/post.njk': `<!doctype html><html lang="zh"><head>${head('{{ title }}')}<style>${style}</style></head><body>${frame('<h1>{{ title }}</h1>{{ content | safe }}')}</body></html>`,
    'package.json': '{ "type": "module" }',
    'eleventy.config.js': `import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';
export default config => {
  config.addPlugin(eleventyImageTransformPlugin, {
    formats: ['avif', 'webp', 'auto'], failOnError: false, htmlOptions: { imgAttributes: { loading: 'lazy', decoding: 'async' } }, sharpOptions: { animated: true },
  });
};
export const config = { dir: { input: 'content', output: '_site' }, markdownTemplateEngine: 'njk' };
`,
  });
  if (!existsSync(join(folder, 'node_modules'))) cpSync(join(here, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  execFileSync(process.execPath, [join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, '_site');
}

export function buildHugo(root, site, folder) {
  const { title, body } = readArticle(root, site, join(folder, 'static/img'));
  write(folder, {
    'config.toml': 'baseURL = "/"\nlanguageCode = "zh"\ntitle = "余江专版"\ntheme = "quick"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    'content/_index.md': `---\ntitle: "${title}"\n---\n${body}\n`,
    'themes/quick/layouts/index.html': `<!doctype html><html lang="zh"><head>${head('{{ .Title }}')}<link rel="stylesheet" href="/css/style.css"></head><body>${frame('<h1>{{ .Title }}</h1>{{ .Content }}')}</body></html>`,
    'themes/quick/static/css/style.css': style,
  });
  execFileSync('hugo', ['--quiet', '--source', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'public');
}
