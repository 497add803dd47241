/**
 * People whom only an order or an open matter names: 由陶然牵头, 田野任副组长, 方圆的任职问题留待下次研究. No office need stand before them,
 * so the words around must leave no other reading, and outside the lists of a task force only a known surname makes a name.
 */
import type { View } from '../2-lines.ts';
import { bodySuffix, isListed, isName } from '../language/people/names.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';
import { parties } from '../words/people.ts';

const one = '[一-龥]{2,4}?(?:[·•・][一-龥]{1,8}?)*';
const list = `(${one}(?:、${one}){0,5})(?:同志|(?:[两二三四五六]|[2-6])(?:人|位同志))?`;
const opens = '(?:(?<=[，。；：:、,;\\n）)])|(?<![\\s\\S]))';
const deed = '(?:总负责|具体负责|负责(?!人|制|任|同志|单位|部门)|牵头(?!单位|部门|人)|分管|包保|督办|总协调|统筹协调)';
const force =
  '(?:任|担任|兼任|为)(?:常务)?副?(?:组长|总指挥|指挥长|召集人|总召集人|总协调人|班长|队长|链长|河长|湖长|林长|联络员|总负责人|责任人|第一责任人)';
/** What is said of somebody whose post is not settled. */
const post =
  '(?:任职|任命|任免|免职|提名|人选|辞职|聘任|续聘|录用|拟任|拟聘|晋升|职级|调动|转正|考察|政审|资格|档案)[^，。；]{0,8}?(?:问题|事项|事宜|议案|材料|情况|报告|申请|结果|工作)?';
const openWords = '留待|再议|再行研究|再作研究|再研究|暂不|暂缓|不予|不全|不齐|未结束|未完成|以后|下次|另行|撤回|搁置';
const off = `(?=[^。\\n]{0,60}(?:${openWords}))`;
/** Each with the words without which it need not be tried, for it looks for a list at every place. */
const patterns: readonly (readonly [RegExp, 'force' | 'order' | 'matter', RegExp])[] = [
  [new RegExp(`(?:${opens}|(?<=由|明确|确定|指定|和))${list}(?:分别)?${force}`, 'g'), 'force', new RegExp(force)],
  [new RegExp(`(?:由|交由|责成|委托|指定|明确|确定|安排|请)${list}${deed}`, 'g'), 'order', new RegExp(deed)],
  [new RegExp(`${opens}${list}${deed}`, 'g'), 'order', new RegExp(deed)],
  [new RegExp(`(?:${opens}|(?<=关于|对|将))${list}的(?:${post}|材料|条件)${off}`, 'g'), 'matter', new RegExp(openWords)],
];

/** The people of one stretch of the flat text, as offsets in it; a list in which one part is no name names nobody. */
export function findOrdered(view: View, span: Span): [number, number][] {
  const text = view.flat.slice(span.start, span.end);
  const found: [number, number][] = [];
  for (const [pattern, kind, hint] of patterns)
    for (const match of hint.test(text) ? matchesOf(text, pattern) : []) {
      const names = (match[1] ?? '').split('、');
      let from = span.start + match.index + match[0].indexOf(match[1] ?? '');
      const clause =
        match.index === 0 ||
        /[，。；：:、,;\n由）)确定]/.test(text[match.index - 1] ?? '') ||
        kind !== 'order' ||
        /^[由交责委指明确安请]/.test(match[0]);
      if (!clause || !names.every((name) => isPerson(name, kind !== 'order'))) continue;
      for (const name of names) {
        found.push([from, from + name.length]);
        from += name.length + 1;
      }
    }
  return found;
}

/** Nobody but a person becomes head of a task force or waits for a post: there a list's names count. */
function isPerson(name: string, bold: boolean): boolean {
  if (/^[由请将对让叫]/.test(name) || parties.test(name) || bodySuffix(name) > 0 || endsInOffice(name)) return false;
  return isName(name, true) || (bold && name.length <= 3 && isListed(name) && !/[由其任该此长为]/.test(name));
}
