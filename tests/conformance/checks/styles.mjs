import { nu } from '../nu.mjs';
import { alter, someFiles } from '../site.mjs';

export const name = 'Nu HTML Checker: style sheets';
export const problems = ({ theme }) => nu('--css', theme, someFiles(theme, '.css'));

export const damages = [
  { what: 'an unknown property', make: ({ theme }) => alter(theme, 'styles/base.css', '{', '{ colour: red;'), seen: /base\.css.*colour/ },
];
