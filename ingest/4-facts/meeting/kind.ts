/**
 * The kind at the end of a meeting's name: where it ends, where its own words begin, and what it is called.
 */
import { kindStems, organs, sameKind } from '../../words/series.ts';

/** Bodies that end in 会 and meet, but are no meeting: 委员会, 协会, 工会. */
const societies =
  /(?:委员|[协学工社机]|(?<![会协磋])商|联合|基金|联谊|促进|研究|红十字|[居村管组执常工团校支]委|妇联|家长|学生|同学|校友|业主|合作)会$/;
/** Bodies that are also the name of what they hold: 常委会, 董事会. They count right behind a number or 召开. */
const assemblies = /(?:常委|常务委员|董事|理事|监事|支委|审委|检委|安委|编委|规委|防指|代表大)会$/;
/** What 会 goes on to when it is no meeting: 会员, 会场, 会计. */
const goesOn = /^[议员上前后场同计展期见长务谈费址审商客师意徽标籍堂刊所馆诊]/;
/** Behind a name: the name is not over yet. */
const continues =
  /^(?:第?[0-9０-９〇零一二三四五六七八九十百]{1,4}次|20\d\d年(?:度)?第|主席团|[（(]扩大[）)]|扩大会|暨|常委会|常务委员会|党组|预备会|(?:全体|专题|工作)[（(]?(?:扩大)?[）)]?会)|^[和及、](?=[^和及、，。]{0,20}第[^次]{1,5}次)/;
const site = /^(?:室|厅|中心|桌|地点|时间|精神|要求|通知|材料|筹备)/;

/**
 * Where a name whose last part begins at `from` ends, -1 where it does not. `held`: right behind a number or a word of convening,
 * where bodies such as 常委会 are a meeting too. At most `reach` characters on.
 */
export function kindEnd(text: string, from: number, held: boolean, reach = 60): number {
  let depth = 0;
  let last = -1;
  for (let at = from; at < Math.min(text.length, from + reach); at += 1) {
    const char = text[at] ?? '';
    if ('（(“'.includes(char)) depth += 1;
    else if ('）)”'.includes(char)) depth -= 1;
    else if (depth === 0 && '，。；：！？\n《》'.includes(char)) break;
    if (depth > 1 || depth < 0) break;
    if (depth > 0 || !isKindEnd(text, at + 1, held)) continue;
    last = at + 1;
    // 常委会|会议, but 部务会 before 会议记录.
    if (assemblies.test(text.slice(Math.max(0, at - 4), last)) && text.startsWith('会议', last)) continue;
    if (!continues.test(text.slice(last, last + 30))) return last;
  }
  return last;
}

function isKindEnd(text: string, end: number, held: boolean): boolean {
  const rest = text.slice(end, end + 4);
  if (text.endsWith('会议', end) && text[end - 1] === '议') return text.slice(end - 2, end) === '会议' && !site.test(rest);
  if (text[end - 1] !== '会' || goesOn.test(rest)) return false;
  const before = text.slice(Math.max(0, end - 5), end);
  // 召开审判委员会，: who meets is what is held, where nothing follows.
  if (held && before.endsWith('委员会') && (rest === '' || /^[，。；]/.test(rest))) return true;
  return assemblies.test(before) ? held : !societies.test(before);
}

const ending = /(?:(?<!扩)大会议|会议|(?<!扩)大会|(?<!安)全会|会)$/;
const leader = /(?:[省市县区州盟旗镇乡局院校所站厅部行馆处]长)$/;
const words: ReadonlySet<string> = new Set(kindStems);
const longest = Math.max(...kindStems.map((word) => word.length));

/** Where the kind's own words begin in a name that ends in it: 3 of 县政府现场办公会; the mark of an enlarged meeting may stand among them. */
export function kindStart(name: string): number {
  const end = ending.exec(name);
  let from = end?.index ?? name.length;
  if (/工作$/.test(name.slice(0, from))) return from - 2;
  for (;;) {
    const bracket = /[（(][^（）()]{1,8}[）)]$/.exec(name.slice(0, from));
    if (bracket) {
      from = bracket.index;
      continue;
    }
    // 市长办公会 is a kind, 市长 before another one is its chair.
    let length = name.startsWith('办公', from) && leader.test(name.slice(0, from)) ? 2 : 0;
    for (let size = longest; size > 0 && length === 0; size -= 1)
      if (size <= from && words.has(name.slice(from - size, from))) length = size;
    if (length === 0) return from;
    from -= length;
  }
}

/** The organ a name without its kind ends in: 党组 of 县政府党组. */
export function organOf(body: string): string | null {
  const organ = organs.find((word) => body.endsWith(word)) ?? null;
  return organ === '常务委员会' ? '常委会' : organ;
}

/** A kind as records list it: without the mark of an enlarged meeting, in its usual form. */
export function seriesOf(kind: string): string {
  const plain = kind.replace(/[（(]扩大[）)]/g, '').replace(/^(党组|党委|党工委|常委|常委会|主席|主任|全体|主席团)扩大(?=会)/, '$1');
  return sameKind[plain] ?? plain;
}
