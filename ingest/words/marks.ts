/**
 * Heading marks: 一、 （一） 议题一： 第一项 1. (1). Ambiguous: 一是 and 一要 are no marks; 2.5 and 10.1 are numbers; 六期 is the tail of an issue number.
 */
import { readNumber } from './numerals.ts';

export type Scheme = 'topic' | 'cn' | 'paren' | 'num' | 'pnum' | 'circle';
export interface Mark {
  scheme: Scheme;
  number: number;
  /** Characters the mark takes from the start of the text. */
  length: number;
}

const cn = '(?:[一二三四五六七八九十百]|(?<=百)零){1,5}';
/** 【议题一】 is set in brackets of its own. */
const [open, close] = ['[【［\\[〔]?', '[】］\\]〕]?'];
const patterns: readonly (readonly [Scheme, RegExp])[] = [
  ['topic', new RegExp(`^${open}(?:会议)?(?:议题|议程|事项)[ \\t　]{0,4}(${cn}|\\d{1,3})[ \\t　]{0,4}${close}[：:、.．]?[ \\t　]{0,4}`)],
  [
    'topic',
    new RegExp(`^${open}第(${cn}|\\d{1,3})[项个](?:会议)?(?:议题|议程|事项)?[ \\t　]{0,4}(?:[】］\\]〕：:、，,]|[ \\t　])[ \\t　]{0,4}`),
  ],
  ['paren', new RegExp(`^[（(][ \\t　]{0,2}(${cn})[ \\t　]{0,2}[）)][、.．]?[ \\t　]{0,4}`)],
  ['cn', new RegExp(`^(${cn})[ \\t　]{0,2}[、．.][ \\t　]{0,4}`)],
  ['num', /^(\d{1,3})[ \t　]{0,2}(?:[、．]|[.](?!\d))[ \t　]{0,4}/],
  ['pnum', /^[（(](\d{1,3})[）)][、.．]?[ \t　]{0,4}/],
];
/** ①②③…⑳, and the parenthesised ⑴ and full-stop ⒈ forms: their own block of code points, in order from 1. */
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

/** The heading mark a text begins with, or null. */
export function headingMark(text: string): Mark | null {
  for (const [scheme, pattern] of patterns) {
    const found = pattern.exec(text);
    const number = found ? readNumber(found[1] ?? '') : null;
    if (found && number !== null) return { scheme, number, length: found[0].length };
  }
  const at = circled.indexOf(text[0] ?? ' ');
  return at < 0
    ? null
    : { scheme: 'circle', number: (at < 60 ? at % 20 : at - 60) + 1, length: /^.[、.．]?[ \t　]{0,4}/.exec(text)?.[0].length ?? 1 };
}
