/** Signatures at the end of a text: the body that issues it, and the day. */
import { bodySuffix } from '../language/people/names.ts';

/** A signature: the body on one line, the day on the next. */
export const signed = { test: (text: string): boolean => /^[一-龥（）()]{4,30}$/.test(text) && bodySuffix(text) > 0 };
/** A day on a line of its own. */
export const day = /^[\d〇○零一二三四五六七八九O]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
/** A signature with its day on one line: X办公室 2024年9月12日印发. */
export const dispatched =
  /^[一-龥（）()]{4,30}(?:办公室|政府|委员会|管委会|党委|党组|党工委|局|办|中心|公司|街道|办事处)(?:20\d\d年\d{1,2}月\d{1,2}日)(?:印发|印制|编印)?$/;
