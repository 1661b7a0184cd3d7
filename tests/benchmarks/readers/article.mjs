// The Chinese text of the sample edition as the Markdown that the other generators are given, and its pictures as an editor would export them:
// the published JPEGs of 1,920 pixels. Charts are left out.
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readArticle(root, site, pictures) {
  const edition = join(root, 'input/editions/yujiang');
  const sheet = readFileSync(join(edition, 'photos/photos.yaml'), 'utf8');
  const said = (name, field) => new RegExp(`^${name}\\.jpg:[\\s\\S]*?^  ${field}:\\s*\\n\\s*zh: "?(.*?)"?$`, 'm').exec(sheet)?.[1] ?? '';
  const picture = name => `![${said(name, 'alt')}](/img/${name}.jpg)\n\n*${said(name, 'caption')}*`;
  const facts = readFileSync(join(edition, 'edition.yaml'), 'utf8');
  const title = /^headline:\s*\n\s*zh: \[?"?(.*?)"?\]?$/m.exec(facts)?.[1] ?? '余江';
  const lead = /^lead: (.*)\.jpg/m.exec(facts)[1];
  const parts = readdirSync(join(edition, 'sections')).filter(name => name.endsWith('.zh.md')).sort().map(name => {
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(edition, 'sections', name), 'utf8'));
    const headline = /^headline: \[(.*)\]/m.exec(front)?.[1].split(', ').join(' ') ?? '';
    return (headline ? `## ${headline}\n` : '') + body.replace(/```chart[\s\S]*?```\n/g, '').replace(/\s*\{#[\w-]+\}/g, '')
      .replace(/!\[\]\(([\w-]+)\.jpg\)(\{.*?\})?/g, (_, photo) => picture(photo));
  });
  mkdirSync(pictures, { recursive: true });
  const photos = join(site, 'photos/yujiang');
  for (const file of readdirSync(photos)) {
    const [, name] = /^([\w-]+)-1920\.\w+\.jpg$/.exec(file) ?? [];
    if (name) copyFileSync(join(photos, file), join(pictures, `${name}.jpg`));
  }
  return { title, body: `${picture(lead)}\n\n${parts.join('\n\n')}` };
}
