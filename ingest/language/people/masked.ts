/** Names that are not told whole: 张某某, 陈××, 吴*明. */
import { compoundSurnames, surnames } from '../../words/surnames.ts';

const mask = /^(?=.{0,2}[某×xX*＊○〇●])[一-龥某×xX*＊○〇●]{1,3}$/;
/** Whether a text is a surname and signs that stand for the rest. */
export function isMasked(text: string): boolean {
  const family = compoundSurnames.has(text.slice(0, 2)) ? 2 : surnames.has(text[0] ?? '') ? 1 : 0;
  return family > 0 && mask.test(text.slice(family));
}
