import { nu } from '../nu.mjs';
import { alter, someFiles } from '../site.mjs';

export const name = 'Nu HTML Checker: drawings, published and sources';
export const problems = ({ site, input, theme }) => [site, input, theme].flatMap(folder => nu('--svg', folder, someFiles(folder, '.svg')));

const spoil = folder => alter(folder, someFiles(folder, '.svg')[0], '<svg', '<svg bogus="1"');
export const together = true;
export const damages = [
  { what: 'an invalid published drawing', make: ({ site }) => spoil(site), seen: /assets.*bogus/ },
  { what: 'an invalid source drawing', make: ({ input }) => spoil(input), seen: /drawings.*bogus/ },
];
