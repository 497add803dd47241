/** The parts of a Word file and how they name each other: packed as an archive, or laid flat in one XML file. */
import { wordsOf } from '../../messages.ts';
import type { ReadLimits } from '../limits.ts';
import { BrokenXml, readXml } from '../xml.ts';
import { ArchiveError, partName, readArchive } from '../zip/archive.ts';
import { isBomb } from '../zip/bomb.ts';
import { plainPath } from '../zip/parts.ts';

/** Parts a Word file may have at most; real ones have some dozens, pictures included. */
const mostParts = 5000;

/** A part by its name; null where there is none. Throws an ArchiveError where its content cannot be had. */
export type PartReader = (name: string) => Promise<Uint8Array | null>;

async function packed(bytes: Uint8Array, limits: ReadLimits): Promise<PartReader> {
  const { entries } = await readArchive(bytes, mostParts);
  return async (name) => {
    const entry = entries.find((one) => partName(one.name) === partName(name));
    if (!entry) return null;
    if (entry.obstacle) throw new ArchiveError(`${name} ${wordsOf(entry.obstacle).en}`);
    const bomb = isBomb(entry, limits);
    if (bomb) throw new ArchiveError(`${name} ${wordsOf(bomb).en}`);
    return entry.read(bytes);
  };
}

/** A “Word XML document”: each part stands in an element of its own, as XML or in base 64. */
function flat(bytes: Uint8Array): PartReader {
  const text = new TextDecoder().decode(bytes);
  const parts = new Map<string, Uint8Array>();
  let [name, at] = ['', 0];
  for (;;) {
    const open = text.indexOf('<pkg:part ', at);
    if (open < 0) break;
    const end = text.indexOf('</pkg:part>', open);
    if (end < 0) throw new BrokenXml('its last part has no end');
    const inside = text.slice(open, end);
    name = /pkg:name="([^"]{1,300})"/u.exec(inside.slice(0, 1000))?.[1] ?? '';
    const data = /<pkg:(xmlData|binaryData)[^>]*>/u.exec(inside.slice(0, 2000));
    const content = data ? inside.slice(data.index + data[0].length, inside.lastIndexOf(`</pkg:${data[1]}>`)) : '';
    parts.set(partName(name), data?.[1] === 'binaryData' ? Buffer.from(content, 'base64') : Buffer.from(content));
    at = end;
  }
  return async (one) => parts.get(partName(one)) ?? null;
}

export const partsOf = async (bytes: Uint8Array, limits: ReadLimits): Promise<PartReader> =>
  bytes[0] === 0x50 ? packed(bytes, limits) : flat(bytes);

export interface Relation {
  id: string;
  /** The last word of its type: officeDocument, styles, aFChunk. */
  type: string;
  target: string;
}

/** A target as the name of a part: from the root, or from the folder of who names it. */
const resolved = (target: string, folder: string): string => partName(plainPath(/^[/\\]/u.test(target) ? target : `${folder}${target}`));

/** What a part names; `of` is the part, empty for the file itself. */
export async function relationsOf(of: string, part: PartReader): Promise<Relation[]> {
  const [, folder = '', file = ''] = /^(.*?)([^/]*)$/u.exec(partName(of)) ?? [];
  const bytes = await part(`${folder}_rels/${file}.rels`);
  const relations: Relation[] = [];
  if (bytes)
    readXml('.rels', bytes, {
      open(name, attribute) {
        if (name !== 'Relationship') return;
        const target = attribute('Target') ?? '';
        const type = /[^/]*$/u.exec(attribute('Type') ?? '')?.[0] ?? '';
        relations.push({ id: attribute('Id') ?? '', type, target: attribute('TargetMode') === 'External' ? '' : resolved(target, folder) });
      },
    });
  return relations;
}
