/**
 * The telling words of titles, and how alike two titles are by them. Words are Intl.Segmenter's; single characters in a row, which it
 * leaves apart (招 商 引 资), are taken as one word. What any title may say (实施方案), and what most titles of the graph say, tells nothing.
 */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const particles = /^[的之和与及或等在对为于中以将向按把被由从省市县区镇乡村年月日号第]$/u;
/** Words of kinds of text and of office style. */
const general = new Set(
  '关于 进一步 加强 加快 推进 推动 开展 落实 做好 促进 实施 工作 管理 暂行 试行 若干 意见 方案 办法 规划 计划 规定 条例 细则 通知 决定 报告 措施 举措 要点 安排 行动 指导 制度 机制 建设 发展 有关 相关 情况 问题 事项 项目 印发 草案 修订 中共 人民 政府 人民政府 全县 全市 全区 年度 中华 共和国 中国 共产 共产党 十三 十四 十五'.split(
    ' ',
  ),
);
/** A word in more than this share of at least so many titles tells nothing. */
const common = { share: 0.34, least: 12 };

/** The telling words of a title, each once, in its order. */
export function wordsOf(title: string): string[] {
  const words: string[] = [];
  let run = '';
  const end = (): void => {
    if (run.length > 1) words.push(run);
    run = '';
  };
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    const single = isWordLike === true && segment.length === 1 && !particles.test(segment) && /\p{Script=Han}/u.test(segment);
    if (single) {
      run += segment;
      continue;
    }
    end();
    if (isWordLike && segment.length > 1 && !/^\d+$/u.test(segment)) words.push(segment);
  }
  end();
  return [...new Set(words)].filter((word) => !general.has(word));
}

/** How much a word tells, from the titles it stands in: 0 for one that most have. */
export function weights(titles: readonly (readonly string[])[]): (word: string) => number {
  const count = new Map<string, number>();
  for (const words of titles) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const all = titles.length;
  return (word) => {
    const own = count.get(word) ?? 1;
    return all >= common.least && own > all * common.share ? 0 : Math.log(1 + all / own);
  };
}

/** The weight of the shared words of all: 0 nothing in common, 1 the same words. And these words, those that tell most first. */
export function sharedWords(
  a: readonly string[],
  b: readonly string[],
  weight: (word: string) => number,
): { alike: number; shared: string[] } {
  const other = new Set(b);
  const shared = a.filter((word) => other.has(word) && weight(word) > 0);
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);
  const whole = sum(a) + sum(b);
  return { alike: whole > 0 ? (2 * sum(shared)) / whole : 0, shared: shared.sort((x, y) => weight(y) - weight(x)) };
}
