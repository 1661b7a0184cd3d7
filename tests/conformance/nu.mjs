// The Nu HTML Checker.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tool } from './site.mjs';

const jar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

// Read from the disk a page has no origin that 'self' could mean, so its own files seem to be forbidden, and data: is not matched at all; the
// browser tests look at the policy.
const own = /^Resource violates Content Security Policy \(meta tag\): (image|external stylesheet) “(data:|(?![a-z]+:|\/))[^”]*” blocked by “(img|style)-src” directive/;

/** The checker's errors and warnings on files of one kind (--html, --css, --svg), as sentences. */
export function nu(kind, folder, paths) {
  const { status, stderr } = tool('java', '-Xss4m', '-jar', jar, kind, '--format', 'json', ...paths.map(path => join(folder, path)));
  let messages;
  try {
    ({ messages } = JSON.parse(stderr));
  } catch {
    throw new Error(`the Nu HTML Checker broke down (exit code ${status}): ${stderr.slice(0, 2000)}`);
  }
  const say = ({ url = '', lastLine = 0, firstColumn, lastColumn = 0, message }) =>
    `${decodeURIComponent(url).split(`${folder}/`).pop()}:${lastLine}:${firstColumn ?? lastColumn}: ${message.replace(/\s+/g, ' ')}`;
  const problems = messages
    .filter(({ type, subType, message }) => type !== 'info' || (subType === 'warning' && !own.test(message)))
    .map(each => (each.subType === 'warning' ? `warning: ${say(each)}` : say(each)));
  if (status !== 0 && problems.length === 0) problems.push(`the Nu HTML Checker ended with exit code ${status}`);
  return problems;
}
