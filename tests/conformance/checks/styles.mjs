import { nu } from '../nu.mjs';
import { alter, someFiles } from '../site.mjs';

export const name = 'Nu HTML Checker: style sheets';
// Scroll-driven Animations 1 is newer than the checker; the rule stands in @supports.
const newer = /^styles\/comforts\.css:.* “animation-timeline”: Property “animation-timeline” doesn't exist/;
export const problems = ({ theme }) => nu('--css', theme, someFiles(theme, '.css')).filter(problem => !newer.test(problem));

export const damages = [
  { what: 'an unknown property', make: ({ theme }) => alter(theme, 'styles/base.css', '{', '{ colour: red;'), seen: /base\.css.*colour/ },
];
