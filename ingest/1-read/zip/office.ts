/** Whether an archive is itself a document: Word, another kind of Office or OpenDocument file, or a plain archive. */
import { ArchiveError, readArchive } from './archive.ts';

export async function officeKind(from: Uint8Array | string): Promise<'docx' | 'office' | 'archive' | 'damaged'> {
  try {
    // Office writes its list of types first or near the front.
    const { entries } = await readArchive(from, 2000);
    const names = new Set(entries.map(({ name }) => name));
    if (!names.has('[Content_Types].xml')) return names.has('mimetype') && names.has('content.xml') ? 'office' : 'archive';
    return entries.some(({ name }) => /^word\/document\d*\.xml$/u.test(name)) ? 'docx' : 'office';
  } catch (error) {
    if (error instanceof ArchiveError) return 'damaged';
    throw error;
  }
}
