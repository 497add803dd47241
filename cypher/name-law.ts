/**
 * The law of names: no place, body or person begins with a term of office (十五届…, 新一届…) or ends in 人民. A term says when, not
 * who: a place 十五届县 would be shared by all counties, a body 县人民 is half of 县人民政府. The reader keeps it, rows are held to it.
 */

/** Source of a pattern for a term, in both scripts: 十五届, 第15届, 本届, 新一屆. */
export const termOfOffice = '(?:第?[0-9０-９〇○零一二两兩三四五六七八九十百廿]+|[本上下]一?|新一)[届屆]';

const termFirst = new RegExp(`^${termOfOffice}`, 'u');

/** Whether a name may stand for a place, body or person. Blanks do not count. */
export function isLawfulName(name: string): boolean {
  const bare = name.replace(/\s+/gu, '');
  return !termFirst.test(bare) && !bare.endsWith('人民');
}
