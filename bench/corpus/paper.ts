/**
 * Paper: how the blocks of a record become a text. Indents, empty lines, lines wrapped as a PDF has them, page marks, half-width marks.
 */
import type { Random } from './random.ts';
import type { Truth } from './truth.ts';

export interface Block {
  /** `title` and `line` are printed as they are, `para` is indented and wrapped. */
  kind: 'title' | 'line' | 'para';
  text: string;
}
export interface Paper {
  indent: string;
  /** Characters in a line; null: one line for a paragraph. */
  width: number | null;
  /** Empty lines between blocks. */
  gaps: number;
  /** A page mark after so many lines; null: none. */
  page: { lines: number; mark: (page: number) => string } | null;
  /** ，：；（） in half width. */
  half: boolean;
}

const marks = [(page: number) => `— ${page} —`, (page: number) => `- ${page} -`, (page: number) => `第 ${page} 页`] as const;

export function drawPaper(random: Random): Paper {
  const wrapped = random.chance(0.35);
  return {
    indent: random.pick(['　　', '　　', '    ', '']),
    width: wrapped ? random.int(28, 42) : null,
    gaps: random.pick([0, 0, 1]),
    page: wrapped && random.chance(0.7) ? { lines: random.int(18, 30), mark: random.pick(marks) } : null,
    half: random.chance(0.08),
  };
}

const hanging = /[，。、；：！？）》”]/u;
/** Breaks a paragraph after `width` characters; runs of digits and Latin stay whole, closing marks hang over the edge. */
function* wrap(text: string, width: number): Iterable<string> {
  let line = '';
  for (const [unit] of text.matchAll(/[0-9A-Za-z.,%]+|[\s\S]/gu)) {
    if (line !== '' && line.length + unit.length > width && !hanging.test(unit)) {
      yield line;
      line = '';
    }
    line += unit;
  }
  if (line !== '') yield line;
}

const halves: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };
const narrow = (text: string): string => text.replaceAll(/[，：；（）]/gu, (mark) => halves[mark] ?? mark);

/** The text of the blocks on this paper. */
export function print(blocks: readonly Block[], paper: Paper): string {
  const lines: string[] = [];
  let count = 0;
  let page = 1;
  const put = (line: string): void => {
    lines.push(line);
    count += 1;
    if (paper.page && count % paper.page.lines === 0) lines.push('', paper.page.mark(page++), '');
  };
  for (const { kind, text } of blocks) {
    if (kind === 'para' && paper.width !== null) for (const line of wrap(paper.indent + text, paper.width)) put(line);
    else put(kind === 'para' ? paper.indent + text : text);
    for (let gap = 0; gap < paper.gaps; gap += 1) lines.push('');
  }
  const text = `${lines.join('\n')}\n`;
  return paper.half ? narrow(text) : text;
}

/** The truth of a text in half width: copied as written. */
export const asPrinted = (truth: Truth, paper: Paper): Truth => (paper.half ? (JSON.parse(narrowJson(truth)) as Truth) : truth);
const narrowJson = (truth: Truth): string =>
  JSON.stringify(truth, (_key, value: unknown) => (typeof value === 'string' ? narrow(value) : value));
