import { join } from 'node:path';
import { alter, someFiles, tool } from '../site.mjs';

export const name = 'xmllint: well-formed XML';
export function problems({ site }) {
  const paths = someFiles(site, '.xml', '.svg');
  const { status, stderr } = tool('xmllint', '--noout', '--nonet', ...paths.map(path => join(site, path)));
  return status === 0 ? [] : stderr.trim().split('\n').filter(line => / : |^.*:\d+: /.test(line)).map(line => line.replace(`${site}/`, ''));
}

export const damages = [
  { what: 'an open element', make: ({ site }) => alter(site, 'sitemap.xml', '</url>', ''), seen: /sitemap\.xml.*mismatch/ },
];
