/**
 * What every page must say of the store: that its records are made up, and how far the first reading is. A store is marked by a file
 * in its folder, so that it is told whoever opens it and however.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

export interface Notice {
  /** Address under which others reach the app; null: none is set. */
  address: string | null;
  madeUp: boolean;
  /** Records read so far and in all; null: nothing is being read at the start. */
  reading: { done: number; total: number } | null;
}

const pathOf = (folder: string): string => join(folder, 'MADE-UP.txt');
const words = '这里的记录是虚构的，只作示例。\nThe records in this folder are made up, for a demo.\n';

/** The notice of a store. A Neo4j is not in the folder, and not what the file speaks of. */
export const noticeOf = ({ data, neo4j, publicUrl }: Pick<Settings, 'data' | 'neo4j' | 'publicUrl'>): Notice => ({
  address: publicUrl,
  madeUp: neo4j === null && existsSync(pathOf(data)),
  reading: null,
});

/** Marks the store of a folder. */
export async function markMadeUp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(pathOf(folder), words);
}
