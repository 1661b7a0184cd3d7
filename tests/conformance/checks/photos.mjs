// exiftool on every published picture: nothing private inside, the rights inside, colours and sizes as the name says.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { first, metadata } from '../exiftool.mjs';
import { elements, files, someFiles, text, tool } from '../site.mjs';

export const name = 'exiftool: pictures are clean, signed and true to their names';

const raster = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'];
const formats = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif', gif: 'image/gif' };
const masterTypes = /\.(jpe?g|tiff?|png)$/i;
const rendition = /^photos\/([^/]+)\/(.+)-(\d+|share)\.[0-9a-f]{8,}\.(avif|webp|jpg)$/;

const forbidden = [
  [/^GPS:|GPS(Latitude|Longitude|Position|Altitude)/, 'a place'],
  [/Serial(Number)?$|SerialNumber/, 'a serial number'],
  [/^(?!ICC).*:(Make|Model|LensModel|LensMake)$/, 'a device'],
  [/^(IFD\d|ExifIFD|InteropIFD|SubIFD\d*|MakerNotes):|^File:ExifByteOrder$|^XMP-(exif|exifEX|tiff|aux):/, 'EXIF'],
  [/^IPTC\d*:|^File:CurrentIPTCDigest$|^Photoshop:/, 'IPTC IIM'],
  [/Thumbnail|PreviewImage|JpgFromRaw/, 'a thumbnail'],
];

export function problems({ site, input }) {
  const published = someFiles(site, ...raster);
  const found = [];
  const read = metadata(site, published);
  for (const [path, tags] of read) {
    const say = problem => found.push(`${path}: ${problem}`);
    if (tags['ExifTool:Error'] || tags['ExifTool:Warning']) say(tags['ExifTool:Error'] ?? tags['ExifTool:Warning']);
    for (const [pattern, what] of forbidden) {
      const key = Object.keys(tags).find(each => pattern.test(each));
      if (key) say(`holds ${what} (${key})`);
    }
    if (tags['File:MIMEType'] !== formats[path.split('.').pop()]) say(`is ${tags['File:MIMEType']}`);
    const profile = first(tags, 'ICC_Profile:ProfileDescription', 'QuickTime:ColorProfiles') ?? (Object.keys(tags).some(key => key.startsWith('ICC')) ? 'one without a name' : 'nclx');
    if (!/^nclx$|sRGB/i.test(profile)) say(`has the colour profile ${profile}`);
    const primaries = tags['QuickTime:ColorPrimaries'];
    if (primaries !== undefined && !/BT\.?709|sRGB|Unspecified/i.test(primaries)) say(`has the colour primaries ${primaries}`);
    const components = tags['File:ColorComponents'];
    if (components !== undefined && ![1, 3].includes(components)) say(`has ${components} colour components`);
  }
  return [...found, ...inRenditions(new Map([...read].filter(([path]) => path.startsWith('photos/'))), site, input)];
}

function inRenditions(read, site, input) {
  const found = [];
  if (read.size === 0) found.push('photos/ is empty');
  const languages = languagesOf(site);
  const masters = mastersOf(input);
  const families = new Map();
  for (const [path, tags] of read) {
    const say = problem => found.push(`${path}: ${problem}`);
    const [, edition, photo, size, format] = rendition.exec(path) ?? [];
    if (!edition) {
      say('has no name of the form <photo>-<width>.<hash>.<format>');
      continue;
    }
    const master = masters.get(`${edition}/${photo}`);
    if (!master) say('has no master in input/');
    const width = tags['File:ImageWidth'] ?? first(tags, 'PNG:ImageWidth', 'RIFF:ImageWidth');
    const height = tags['File:ImageHeight'] ?? first(tags, 'PNG:ImageHeight', 'RIFF:ImageHeight');

    if (size !== 'share') {
      families.set(`${edition}/${photo}`, [...(families.get(`${edition}/${photo}`) ?? []), format]);
      if (width !== Number(size)) say(`is ${width} pixels wide`);
      if (master && width > master.width) say(`is wider than its master (${master.width})`);
      if (master && Math.abs(height - (width * master.height) / master.width) > 1.01) say(`is ${width} x ${height}, its upright master ${master.width} x ${master.height}`);
    }

    const creator = tags['XMP-dc:Creator'];
    if (master?.creator && told(creator) !== told(master.creator)) say(`names ${creator ? told(creator) : 'no creator'}, its master ${told(master.creator)}`);
    if (!tags['XMP-photoshop:Credit']) say('has no credit line');
    if (!tags['XMP-dc:Rights']) say('has no rights statement');
    if (!tags['XMP-xmpRights:WebStatement']) say('does not say where its licence stands');
    for (const language of languages) {
      if (!inLanguage(tags, 'XMP-dc:Description', language)) say(`has no description in ${language}`);
      if (!inLanguage(tags, 'XMP-iptcCore:AltTextAccessibility', language)) say(`has no alt text in ${language}`);
    }
  }
  for (const [family, has] of families) for (const format of ['avif', 'webp', 'jpg'])
    if (!has.includes(format)) found.push(`photos/${family}: has no ${format}`);
  for (const photo of masters.keys()) if (![...families.keys()].includes(photo)) found.push(`input/: ${photo} has no rendition`);
  return found;
}

const told = value => [value].flat().join(', ');
const inLanguage = (tags, key, language) => Object.entries(tags).some(([each, value]) => each.toLowerCase() === `${key}-${language}`.toLowerCase() && value !== '');

/** The languages of the pages, by <html lang>. */
function languagesOf(site) {
  const found = files(site, 'index.html').filter(path => /^[^/]+\/index\.html$/.test(path)).map(path => elements(text(site, path)).find(({ name: tag }) => tag === 'html').attributes.lang);
  if (new Set(found).size !== 2) throw new Error(`the site has pages in ${[...new Set(found)]}, not in two languages`);
  return [...new Set(found)];
}

/** Masters by edition/photo: upright size and creator. */
function mastersOf(input) {
  const paths = files(join(input, 'editions')).filter(path => /^[^/]+\/photos\//.test(path) && masterTypes.test(path));
  return new Map([...metadata(join(input, 'editions'), paths)].map(([path, tags]) => {
    const turned = /90|270/.test(tags['IFD0:Orientation'] ?? '');
    const [width, height] = [tags['File:ImageWidth'] ?? first(tags, 'PNG:ImageWidth', 'IFD0:ImageWidth'), tags['File:ImageHeight'] ?? first(tags, 'PNG:ImageHeight', 'IFD0:ImageHeight')];
    const creator = first(tags, 'XMP-dc:Creator', 'IPTC:By-line', 'IFD0:Artist');
    return [path.replace('/photos/', '/').replace(masterTypes, ''), { width: turned ? height : width, height: turned ? width : height, creator }];
  }));
}

const rename = (site, from, to) => {
  const path = files(join(site, 'photos')).filter(each => from.test(each)).at(-1);
  renameSync(join(site, 'photos', path), join(site, 'photos', path.replace(from, to)));
};
// Of the last photo, every rendition in a format.
const withoutLast = (site, format) => {
  const paths = files(join(site, 'photos'), format);
  const photo = paths.at(-1).replace(/-\d+\.[^/]*$/, '');
  for (const path of paths.filter(each => each.startsWith(`${photo}-`))) rmSync(join(site, 'photos', path));
};
// Each damage is done to a picture of its own.
const write = (format, index, ...options) => ({ site }) => {
  const path = join(site, 'photos', files(join(site, 'photos'), format)[index]);
  const { status, stderr } = tool('exiftool', '-quiet', '-overwrite_original', ...options, path);
  if (status !== 0 || !existsSync(path)) throw new Error(stderr);
};
export const together = true;
export const damages = [
  { what: 'a place in a JPEG', make: write('.jpg', 0, '-GPSLatitude=28.2', '-GPSLatitudeRef=N', '-GPSLongitude=116.8', '-GPSLongitudeRef=E'), seen: /jpg: holds a place/ },
  { what: 'a place in an AVIF', make: write('.avif', 0, '-XMP-exif:GPSLatitude=28.2'), seen: /avif: holds a place/ },
  { what: 'a device in a WebP', make: write('.webp', 0, '-EXIF:Make=Maker'), seen: /webp: holds a device/ },
  { what: 'a serial number', make: write('.jpg', 1, '-EXIF:SerialNumber=1234'), seen: /holds a serial number/ },
  { what: 'IPTC IIM', make: write('.jpg', 2, '-IPTC:City=Yujiang'), seen: /holds IPTC IIM/ },
  { what: 'a missing creator', make: write('.jpg', 3, '-XMP-dc:Creator='), seen: /no creator/ },
  { what: 'a missing credit line', make: write('.jpg', 4, '-XMP-photoshop:Credit='), seen: /no credit line/ },
  { what: 'a missing description', make: write('.webp', 1, '-XMP-dc:Description-en='), seen: /no description in en/ },
  { what: 'a picture of another size', make: ({ site }) => rename(site, /-360\./, '-361.'), seen: /-361.*is 360 pixels wide/ },
  { what: 'a picture of another type', make: ({ site }) => rename(site, /\.webp$/, '.avif'), seen: /avif: is image\/webp/ },
  { what: 'a missing format', make: ({ site }) => withoutLast(site, '.jpg'), seen: /has no jpg/ },
];
