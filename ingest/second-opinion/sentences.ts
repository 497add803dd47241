/** What the rules left unread, as whole sentences of the line view: all that a model is ever shown of a record. */
import { rawSpan, readLines, type View } from '../2-lines.ts';
import type { Extracted, Span } from '../record.ts';
import { simplified } from '../simplified.ts';

/** One sentence of the view; `from`, `to` are offsets in `view.flat`, whose blanks are those of the layout no more. */
export interface Sentence {
  from: number;
  to: number;
  text: string;
  /** In the raw text. */
  span: Span;
}
export interface Unread {
  view: View;
  sentences: Sentence[];
  /** Whether every character of a stretch of the view was left unread by the rules (padding inside it does not count). */
  isUnread(from: number, to: number): boolean;
  /** A stretch of the view in the characters of the text itself: the view, and the model, see traditional ones simplified. */
  written(from: number, to: number): string;
  /** Sentences that were kept back because they speak to a machine. */
  withheld: number;
}

/** A sentence with fewer unread letters than this says nothing more: 会议, 一是, 的通知. */
const fewest = 6;
/** The longest stretch taken for one sentence: beyond it, whatever stands there is no sentence. */
const longest = 600;
const letter = /[\p{L}\p{N}]/u;
const end = /(?<=[。！？；\n])/u;
/**
 * Wording of instructions to a machine, and markup. No record of a meeting is written so; a sentence like that is not shown to
 * the model at all. This is the first fence and the weaker one: what counts is that a fact is only taken as check.ts finds it.
 */
const toMachine =
  /[<>{}\\`]|\[\/?(?:INST|SYS)|https?:|\b(?:ignore|disregard|forget|instructions?|prompts?|system|assistant|user|json|output|chatgpt|model)\b|(?:忽略|无视|忘记|不要理会|不必遵守)[^。]{0,12}(?:以上|上述|之前|前面|此前|先前|指令|提示|规则)|(?:大|语言)模型[^。]{0,8}(?:输出|回答|请|须|应)|提示词|系统提示|(?:请|须|应|必须|直接|只)(?:你)?(?:输出|返回)/iu;

/** The sentences with unread letters in them, in order. Linear; never throws. */
export function unreadSentences(text: string, record: Extracted): Unread {
  const view = readLines(simplified(text));
  const unread = new Uint8Array(text.length);
  for (const span of record.unread) unread.fill(1, span.start, span.end);
  const sentences: Sentence[] = [];
  let withheld = 0;
  for (const para of view.paras) {
    let from = para.from;
    for (const piece of para.text.split(end)) {
      const to = from + piece.length;
      let letters = 0;
      for (let at = from; at < to; at += 1) if (unread[view.map[at] ?? 0] === 1 && letter.test(view.flat[at] ?? '')) letters += 1;
      if (letters >= fewest && piece.length <= longest) {
        if (toMachine.test(piece)) withheld += 1;
        else sentences.push({ from, to, text: piece, span: rawSpan(view, from, to) });
      }
      from = to;
    }
  }
  const isUnread = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (unread[view.map[at] ?? 0] !== 1) return false;
    return to > from;
  };
  const written = (from: number, to: number): string => Array.from(view.map.subarray(from, to), (at) => text[at] ?? '').join('');
  return { view, sentences, isUnread, written, withheld };
}

/** Letters of one question, and how many questions one record may cost. */
const limits = { letters: 3000, questions: 8 } as const;

/** The sentences in portions, each one question; `left` counts those beyond what one record may cost. */
export function portions(sentences: readonly Sentence[]): { asked: Sentence[][]; left: number } {
  const all: Sentence[][] = [];
  let size: number = limits.letters;
  for (const sentence of sentences) {
    if (size + sentence.text.length > limits.letters) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(sentence);
    size += sentence.text.length;
  }
  const asked = all.slice(0, limits.questions);
  return { asked, left: all.slice(limits.questions).reduce((sum, one) => sum + one.length, 0) };
}
