/**
 * Reporters and editors: who wrote the report and who saw it through the press.
 */
import type { View } from '../2-lines.ts';
import { isWord } from '../language/lexicon.ts';
import { isListed, isName } from '../language/people/names.ts';
import type { Draft } from './draft.ts';
import { addPerson } from './roster.ts';

/** Words of two characters may be padded: 编　辑. */
const pressWords =
  '记者|通讯员|实习生|实习记者|责任编辑|编辑|责编|作者|摄影|撰稿|供稿人|校对|审核|主编|监制|编审|初审|复审|终审|一审|二审|三审'
    .split('|')
    .map((word) => (word.length === 2 ? `${word[0]}[ 　]{0,4}${word[1]}` : word))
    .join('|');
const presser = new RegExp(
  `(?:^|[（(【\\[\\n，、；;|/\\s])(?:(?:本报|本台|本网|通讯)?((?:见习|特约|特派|实习|首席|全媒体|融媒体?|视频|文字|摄影)?(?:${pressWords})))([：:\\s/]{0,3})`,
  'g',
);
/** Where the names behind such a word end. */
const endsNames = new RegExp(
  `[）)】\\]\\n。，,:：\\d|；;]|　　|\\t| {3}|(?:见习|特约|特派|实习)?(?:${pressWords})|发布|更新|来源|时间|日期|字号|浏览|报道`,
);
/** 方圆/文, 程路 摄: the word behind the name. */
const behind =
  /(?<![一-龥])([一-龥]{2,4}|[一-龥][ 　][一-龥])(?:[ 　]{0,2}[/／][ 　]{0,2}(?:图文|文图|文|图|摄影|摄|审核|审|编辑|编|校|供稿|撰稿)|[ 　]+摄)(?![一-龥])/g;
/** Reporters and editors, from the raw text, where blanks part the names: 记者 方圆 通讯员 程 路, 记者：步 云　　来源：…. */
export function press(view: View, draft: Draft): void {
  const { raw } = view;
  for (const { 1: words = '', index } of raw.matchAll(behind)) {
    const name = words.replace(/\s/g, '');
    const span = { start: index, end: index + words.length };
    if (isName(name, true)) addPerson(draft, { name: { value: name, span }, title: null }, 'mentioned', span, span, 'mentions/press');
  }
  for (const match of raw.matchAll(presser)) {
    const word = match[1] ?? '';
    const start = match.index + match[0].length;
    // 作者：步云 发表时间：…: the next label is nobody.
    const near = raw.slice(start, start + 26).replace(/[\s　][^\s　：:、，]{1,8}[ 　]*[：:][\s\S]*$/, '\n');
    const stop = near.search(endsNames);
    const parts = (stop < 0 ? near : near.slice(0, stop)).trim();
    if (stop < 0 && near.length === 26) continue;
    const squashed = parts.replace(/\s+/g, '');
    const labelled = /[：:]/.test(match[2] ?? '');
    // [责任编辑：晓岚]: a pen name, alone in its bracket.
    const alone = /[【[]/.test(match[0][0] ?? '') && /[】\]]/.test(near[stop] ?? '');
    const fits = (name: string): boolean =>
      isName(name, true) || (labelled && !isWord(name) && (isListed(name) || (alone && /^[一-龥]{2,4}$/.test(name))));
    const pieces =
      squashed.length <= 4 && fits(squashed) && !parts.split(/\s+/).every((piece) => piece.length > 1 && fits(piece) && piece !== parts)
        ? [parts]
        : parts.split(/[、\s/]+/);
    let at = start;
    for (const piece of pieces) {
      const name = piece.replace(/\s+/g, '');
      const from = raw.indexOf(piece, at);
      at = from + piece.length;
      if (piece === '' || !fits(name)) continue;
      const wordStart = match.index + match[0].indexOf(word);
      const title = { value: word.replace(/\s/g, ''), span: { start: wordStart, end: wordStart + word.length } };
      addPerson(
        draft,
        { name: { value: name, span: { start: from, end: at } }, title },
        'mentioned',
        title.span,
        { start: wordStart, end: at },
        'mentions/press',
      );
    }
  }
}
