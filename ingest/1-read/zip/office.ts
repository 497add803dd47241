/** Whether an archive is itself a document: Word, another kind of Office, OpenDocument or OFD file, or a plain archive. */
import type { ForeignKind } from '../foreign.ts';
import { ArchiveError, partName, readArchive } from './archive.ts';

/** Documents that are archives and are read. */
export type Packed = 'docx' | 'ofd';

/** Entries by which packed documents are told apart, the first that is there. */
const marks: readonly (readonly [kind: Packed | ForeignKind, mark: RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/u],
  ['sheet', /^xl\/workbook\./u],
  ['slides', /^ppt\/presentation\.xml$/u],
  ['office', /^\[content_types\]\.xml$/u],
  ['ofd', /^ofd\.xml$/u],
];

export async function officeKind(from: Uint8Array | string): Promise<Packed | ForeignKind | 'archive' | 'damaged'> {
  try {
    // Office writes its list of types first or near the front.
    const { entries } = await readArchive(from, 2000);
    const names = entries.map(({ name }) => partName(name));
    if (names.includes('mimetype') && names.includes('content.xml')) return 'odt';
    const found = marks.find(([, mark]) => names.some((name) => mark.test(name)))?.[0];
    if (!found || (found !== 'ofd' && !names.includes('[content_types].xml'))) return 'archive';
    return found;
  } catch (error) {
    if (error instanceof ArchiveError) return 'damaged';
    throw error;
  }
}
