import { nu } from '../nu.mjs';
import { alter, someFiles } from '../site.mjs';

export const name = 'Nu HTML Checker: pages';
export const problems = ({ site }) => nu('--html', site, someFiles(site, '.html'));

export const together = true;
export const damages = [
  { what: 'a wrong end tag', make: ({ site }) => alter(site, '404.html', '</main>', '</b></main>'), seen: /404\.html.*[Ss]tray end tag/ },
  { what: 'a wrong style sheet in a page', make: ({ site }) => alter(site, '404.html', '<style>', '<style>p { colour: red }'), seen: /404\.html.*colour/ },
];
