/** The name of a source: a plain relative path, whoever gave it. Keys, pages and terminals carry it, so it holds nothing that acts there. */
import { createHash } from 'node:crypto';

/** UTF-16 code units of a name; its key must still fit into an address. */
const most = 400;
/** Control characters, half characters (lone surrogates), marks that turn the direction of writing, and breaks and blanks without width. */
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
/** The parts of a path that only say where it begins or turns: nothing, `.`, `..`; and what Windows drops at the end of a part. */
const turning = /[\s.]+$/u;
const drive = /^[A-Za-z]:$/u;
const extension = /[^/](?<written>\.[^./\s]{1,16})$/u;

function relativePath(name: string): string {
  const parts = name
    .replace(unprintable, '')
    .split(/[/\\]/u)
    .map((part) => part.replace(turning, ''))
    .filter((part) => part !== '');
  const first = parts.findIndex((part) => !drive.test(part));
  return first < 0 ? '' : parts.slice(first).join('/');
}

/**
 * A name as it is where it is a plain relative path of at most 400 UTF-16 code units: with `/`, no `..`, nothing invisible. Any other
 * becomes one, with ten digits of the SHA-256 of the name as given before its extension (`../../x.txt` → `x~6f1ed002ab.txt`): two names that
 * differ stay two, whatever the order they come in. Applied twice it changes nothing more.
 */
export function plainName(name: string): string {
  // One name, whether its signs come whole or in parts, as macOS writes them.
  const given = name.normalize('NFC');
  const path = relativePath(given);
  if (path === given && path !== '' && path.length <= most) return given;
  const end = extension.exec(path)?.groups?.written ?? '';
  // UTF-16: in UTF-8 all lone surrogates would be one.
  const mark = `~${createHash('sha256').update(Buffer.from(given, 'utf16le')).digest('hex').slice(0, 10)}`;
  const head = path.slice(0, Math.min(path.length - end.length, most - mark.length - end.length));
  // A cut may part a pair of surrogates, or lay a blank, a dot or a slash bare.
  const whole = head.replace(/\p{Cs}$/u, '').replace(/[\s./]+$/u, '');
  return `${whole || 'unnamed'}${mark}${end}`;
}
