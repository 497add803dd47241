/** Reading what was printed: the words of each page of a PDF. */
import { getDocumentProxy } from 'unpdf';
import { withoutRadicals } from '../../../ingest/radicals.ts';

/** Without blanks, which paper does not keep, and without the radicals that a printed font gives for characters. */
export const plain = (text: string): string => withoutRadicals(text).replace(/\s/gu, '');

type Sheet = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** By line and place: runs of one font are stored together, in whatever order. */
async function wordsOf(sheet: Sheet): Promise<string> {
  const runs = (await sheet.getTextContent()).items.flatMap((item) =>
    'str' in item ? [{ words: item.str, x: Number(item.transform[4]), y: Math.round(Number(item.transform[5])) }] : [],
  );
  const sorted = runs.sort((a, b) => b.y - a.y || a.x - b.x);
  return plain(sorted.map(({ words }) => words).join(''));
}

/** The words of each page, plain. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await wordsOf(await pdf.getPage(number)));
  await pdf.destroy();
  return pages;
}
