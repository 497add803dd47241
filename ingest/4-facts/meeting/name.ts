/**
 * The grammar of a meeting's name: [body] [term] [session and its organ] [year] [number] kind, two of them joined by 暨. A name begins
 * where it is looked for; where it ends the kind says.
 */
import { bodyIn, bodyOf, isBody, type Part } from './body.ts';
import { kindEnd, kindStart, organOf, seriesOf } from './kind.ts';
import { type NumberGroup, numberGroups } from './numbered.ts';

export interface MeetingName {
  from: number;
  to: number;
  number: { from: number; to: number; value: number } | null;
  series: Part | null;
  body: Part | null;
}

/** What joins the names of meetings held together; 和 and 、 only before another number. */
export const together = /(?<!代表)暨|(?<=会议|会)[和及、](?=[^和及、]{0,20}第[^次]{1,5}次)/;

/** The name that begins at `from`, as offsets in `text`; null where there is none. `held`: right behind a word of convening. */
export function nameAt(text: string, from: number, held = false): MeetingName | null {
  const near = text.slice(0, from + 100);
  const groups = numberGroups(near.slice(from)).map((group) => moved(group, from));
  let to = kindEnd(near, from, held);
  // Behind a number a body such as 常委会 is a meeting: 十届十六次常委会.
  const first = groups[0];
  if (first && (to < 0 || first.from >= to)) to = to < 0 ? kindEnd(near, first.to, true, 30) : to;
  if (to - from < (held ? 2 : 3)) return null;
  return nameOf(near, from, to, groups);
}

function moved(group: NumberGroup, by: number): NumberGroup {
  const { from, to, digits, value } = group;
  return { from: from + by, to: to + by, digits: { from: digits.from + by, to: digits.to + by }, value };
}

/** Words and marks that no meeting's name holds. */
const noName = /^[在）)、】]|[了，；|>]|的(?!专题|协调|推进|现场|会议)|召开|举行|主持|印发|任命/;

/** Reads the stretch [from, to) as a name. */
function nameOf(text: string, from: number, to: number, groups: readonly NumberGroup[]): MeetingName | null {
  const whole = text.slice(from, to);
  if (noName.test(whole) || whole.split(/[（(]/).length !== whole.split(/[）)]/).length) return null;
  const seam = together.exec(whole);
  const end = seam ? from + seam.index : to;
  const group = groups.findLast((one) => one.to <= end);
  const shared = seam !== null && !/会议?$/.test(text.slice(from, end));
  const name = group ? numbered(text, from, end, group, shared) : unnumbered(text, from, end, shared);
  if (!name) {
    // 安全生产工作暨县安委会第五次会议: a matter joined to a meeting.
    const second = seam && shared ? nameOf(text, from + seam.index + seam[0].length, to, groups) : null;
    return second && { ...second, from };
  }
  const our = /^[我本该].{1,3}$/.test(name.body?.value ?? '') && name.body?.from === from ? (name.body?.to ?? from) : from;
  return { ...name, from: Math.max(our, from), to };
}

type Found = Omit<MeetingName, 'from' | 'to'>;
/** Assemblies of those who are elected to them: they are who meets, as a people's congress is. */
const assembly = /(?:(?:职工|会员|工会会员|党员|团员|学生|村民|居民)代表暨?)+大会$/;
const bare = /^(?:[（(]?扩大[）)]?)?会议?$/;

function numbered(text: string, from: number, end: number, group: NumberGroup, shared: boolean): Found | null {
  const tail = text.slice(group.to, end);
  const number = { ...group.digits, value: group.value };
  if (shared) return { number, body: bodyIn(text, from, group.from), series: part(group.to, end, `${tail}会议`) };
  const own = assembly.exec(tail)?.[0];
  if (own === tail) {
    const congress = part(group.to, end, own);
    return { number, body: bodyOf(text, from, group.from) ?? congress, series: congress };
  }
  if (!bare.test(tail)) {
    const at = kindStart(tail);
    const open = /^(?:大?会议?)$/.test(tail.slice(at)) ? 0 : at;
    const body = bodyOf(text, from, group.from) ?? bodyIn(text, from, group.from);
    return { number, body, series: part(group.to + open, end, seriesOf(tail.slice(open))) };
  }
  const before = text.slice(from, group.from).replace(/20\d\d年度?$/, '');
  const body = bodyIn(text, from, group.from);
  // 校长办公会第3次会议: the kind stands before the number.
  const kind = /(?:会议|[公席务]会|全会)$/.test(before) ? before.slice(kindStart(before)) : '';
  if (kind.length > 2) {
    const at = from + before.length - kind.length;
    return {
      number,
      body: at > from ? bodyOf(text, from, at) : part(from, from + before.length, before),
      series: part(at, at + kind.length, seriesOf(kind)),
    };
  }
  const congress = assembly.exec(before)?.[0];
  if (congress) {
    const at = from + before.length - congress.length;
    return { number, body: part(from, from + before.length, before), series: part(at, from + before.length, congress) };
  }
  const series = plainKind(before);
  return { number, body, series: series ? part(group.to, end, series) : null };
}

/** The kind of a meeting that is called 会议 and no more, by whose it is; null for a commission's. */
function plainKind(body: string): string | null {
  const organ = organOf(body);
  if (organ) return `${organ}会议`;
  if (/^中共.*工作委员会$/.test(body)) return '党工委会议';
  if (/^中共.*委员会$/.test(body)) return '党委会议';
  if (/(?:人民代表大会|人大)$/.test(body)) return '人民代表大会会议';
  return /政协|政治协商/.test(body) ? '全体会议' : null;
}

function unnumbered(text: string, from: number, end: number, shared: boolean): Found | null {
  const name = text.slice(from, end);
  if (shared) {
    const organ = organOf(name);
    return organ
      ? { number: null, body: bodyIn(text, from, end - organ.length), series: part(end - organ.length, end, `${organ}会议`) }
      : null;
  }
  let at = kindStart(name);
  const kind = name.slice(at);
  const before = name.slice(0, at);
  if (bare.test(kind)) {
    const series = plainKind(before);
    const organ = organOf(before);
    if (series)
      return { number: null, body: before === organ ? null : bodyIn(text, from, from + at), series: part(from + at, end, series) };
    if (kind.endsWith('会议')) return { number: null, body: bodyOf(text, from, from + at), series: null };
  }
  // 市委常委会: the name of those who meet is that of their meeting.
  if (kind === '常委会' && /[省市县区州旗镇乡校院]委$/.test(before))
    return { number: null, body: bodyIn(text, from, end), series: part(from + at, end, seriesOf(kind)) };
  // A word no list holds: two characters of it, or the one behind its body (县医院晨会).
  if (/^(?:大?会)$/.test(kind)) at = Math.max(0, isBody(name.slice(0, at - 1)) ? at - 1 : at - 2);
  if (end - from - at < 2 || /^(?:大?会议?|开会|全会|本会)$/.test(name.slice(at))) return null;
  return {
    number: null,
    body: at > 1 ? bodyOf(text, from, from + at) : null,
    series: part(from + at, end, seriesOf(name.slice(at))),
  };
}

const part = (from: number, to: number, value: string): Part => ({ from, to, value });
