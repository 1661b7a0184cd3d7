// The files that editors write, by the JSON Schemas (draft 07) that their first lines lead to; the schemas by the schema of schemas.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import Ajv from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { alter, files } from '../site.mjs';

export const name = 'docs/schemas: the YAML of the sample edition';

const compiled = new Map();
function validator(file) {
  if (!compiled.has(file)) compiled.set(file, new Ajv({ allErrors: true, allowUnionTypes: true, allowMatchingProperties: true }).compile(JSON.parse(readFileSync(file, 'utf8'))));
  return compiled.get(file);
}

const told = errors => errors.map(({ instancePath, message, params }) => `${instancePath || 'the file'} ${message}${params.additionalProperty ? `: ${params.additionalProperty}` : ''}`);

export function problems({ input, root }) {
  const found = [];
  const judge = (path, yaml, schema) => {
    const validate = validator(schema);
    if (!validate(load(yaml, { schema: CORE_SCHEMA }) ?? null)) found.push(...told(validate.errors).map(problem => `${path}: ${problem}`));
  };
  const written = files(input, '.yaml').filter(path => !path.endsWith('.lock.yaml'));
  for (const path of written) {
    const text = readFileSync(join(input, path), 'utf8');
    const line = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1];
    if (!line) found.push(`${path}: no line leads to its schema`);
    // A damaged copy lies elsewhere; the line is followed from where the file stood.
    else judge(path, text, resolve(join(root, 'input', dirname(path)), line));
  }
  const sections = files(input, '.md');
  for (const path of sections) judge(path, /^---\n([\s\S]*?)\n---$/m.exec(readFileSync(join(input, path), 'utf8'))[1], join(root, 'docs/schemas/section.schema.json'));
  if (written.length < 4 || sections.length < 2) found.push(`only ${written.length} YAML files and ${sections.length} sections in ${relative(root, input)}`);
  return found;
}

const damaged = (what, path, from, to, seen) => ({ what, seen, make: ({ input }) => alter(input, path, from, to) });

export const together = true;
export const damages = [
  damaged('a field there is not', 'publication.yaml', 'nameplate:', 'namplate:', /publication\.yaml: the file must NOT have additional properties: namplate/),
  damaged('a text where a pair belongs', 'editions/yujiang/edition.yaml', 'kicker: { zh: "", en: "" }', 'kicker: text', /edition\.yaml: \/kicker must be object/),
  damaged('a focus outside of the picture', 'editions/yujiang/photos/photos.yaml', 'focus: [0.38, 0.40]', 'focus: [38, 40]', /focus\/0 must be <= 1/),
  damaged('a term with a field of its own', 'glossary.yaml', 'kind: place, note', 'sort: place, note', /glossary\.yaml: \/terms\/0 must NOT have additional properties: sort/),
  damaged('a label that is a list', 'editions/yujiang/sections/01-lede.zh.md', 'label: 导语', 'label: [导语]', /01-lede\.zh\.md: \/label must be string/),
];
