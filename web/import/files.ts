/** Files that were chosen or dropped, folders walked, each with its record name: its own, or its path below the folder. */

import type { Takes } from '../shapes.ts';

export interface Chosen {
  readonly name: string;
  readonly file: File;
}

/** The path below the folder that was chosen, as `jiyao ingest FOLDER` names it. */
const below = (path: string): string => path.replace(/^\/?[^/]+\//u, '');

/** What an input holds. */
export function ofInput(input: HTMLInputElement): Chosen[] {
  return [...(input.files ?? [])].map((file) => ({ name: file.webkitRelativePath ? below(file.webkitRelativePath) : file.name, file }));
}

export interface Dropped {
  readonly chosen: Chosen[];
  /** Paths of what the browser could not open. */
  readonly locked: string[];
}

/** What was dropped. The entries must be asked for at once: after the event they are gone. */
export async function ofDrop(data: DataTransfer): Promise<Dropped> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = [...data.files].map((file) => ({ name: file.name, file }));
  if (entries.length === 0) return { chosen: plain, locked: [] };
  const found: Dropped = { chosen: [], locked: [] };
  for (const entry of entries) await walk(entry, entry.isDirectory, found);
  return found;
}

/** Takes in an entry and what is below it; one that cannot be opened is noted, and the rest goes on. */
async function walk(entry: FileSystemEntry, inFolder: boolean, found: Dropped): Promise<void> {
  try {
    await take(entry, inFolder, found);
  } catch {
    found.locked.push(entry.fullPath.slice(1));
  }
}

async function take(entry: FileSystemEntry, inFolder: boolean, found: Dropped): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    found.chosen.push({ name: inFolder ? below(entry.fullPath) : file.name, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred entries at a time, then none.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const one of some) await walk(one, inFolder, found);
  }
}

export interface Sorted {
  /** Those of a format that is read, in the order of their names. */
  files: Chosen[];
  hidden: string[];
  /** Those of a kind that is known and not read. */
  foreign: Map<Takes['foreign'][number], string[]>;
  other: string[];
}

/** Files by what their names promise. */
export function taken(chosen: readonly Chosen[], { extensions, foreign }: Pick<Takes, 'extensions' | 'foreign'>): Sorted {
  const found: Sorted = { files: [], hidden: [], foreign: new Map(), other: [] };
  for (const one of [...chosen].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = one;
    const extension = /\.([^./]+)$/u.exec(name.toLowerCase())?.[1] ?? '';
    const kind = foreign.find((entry) => entry.extensions.includes(extension));
    if (name.split('/').some((part) => part.startsWith('.'))) found.hidden.push(name);
    else if (extensions.includes(`.${extension}`)) found.files.push(one);
    else if (kind) found.foreign.set(kind, [...(found.foreign.get(kind) ?? []), name]);
    else found.other.push(name);
  }
  return found;
}
