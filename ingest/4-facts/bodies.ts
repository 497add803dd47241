/**
 * Bodies: where names of organizations begin and end in the flat text. Found from the right (the suffix), then to the left (level, place or field of work).
 */
import { areaSuffixes, cutters, fields, fixedBodies, generic, runsOn, strongSuffixes, uncut, weakSuffixes } from '../words/bodies.ts';

export interface Body {
  from: number;
  to: number;
  text: string;
  /** 街道, 镇, 乡: an actor only where the sentence makes it act. */
  area: boolean;
}

const maxLength = 28;
const wall = '.．，。、；：！？“”‘’《》〈〉（）()【】〔〕[]\n,;:!?—…·*";' + '0123456789%～~';
const suffixEnds = new Set([...strongSuffixes, ...weakSuffixes, ...areaSuffixes, ...fixedBodies].map((word) => word.at(-1) ?? ''));
const byLength = (words: Iterable<string>): Map<string, string[]> => {
  const index = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length))
    index.set(word.at(-1) ?? '', [...(index.get(word.at(-1) ?? '') ?? []), word]);
  return index;
};
const cutIndex = byLength(cutters);
const fieldIndex = byLength(fields);
const suffixIndex = byLength([...strongSuffixes, ...weakSuffixes, ...areaSuffixes, ...fixedBodies]);
const levelStart =
  /^(?:国家|中共|中央|全国|省|市|县|区|州|盟|旗|镇|乡|村|党|政协|人大|自治区|自治州|[一-龥]{2,6}?(?:省|市|县|区|州|盟|旗|镇|乡|自治县|自治州|新区|开发区)|[一-龥]{2,4}(?:日报|晚报|新闻|发布))/;

/** The suffix that ends at `end`, longest first, or ''. */
function suffixAt(text: string, end: number): string {
  for (const suffix of suffixIndex.get(text[end - 1] ?? '') ?? []) if (text.startsWith(suffix, end - suffix.length)) return suffix;
  return '';
}
const uncutAround = (text: string, at: number): boolean =>
  uncut.some((word) => {
    const index = text.lastIndexOf(word, at - 1);
    return index >= 0 && index < at && index + word.length > at - 1 && index + word.length >= at;
  });

/** The leftmost place a body's name that ends at `end` may begin: after a wall or a cutting word. */
function leftEdge(text: string, start: number): number {
  let edge = start;
  while (edge > 0 && start - edge < maxLength && !wall.includes(text[edge - 1] ?? '')) {
    const cut = (cutIndex.get(text[edge - 1] ?? '') ?? []).find((word) => text.startsWith(word, edge - word.length));
    if (cut && !uncutAround(text.slice(Math.max(0, edge - 8), edge + 8), Math.min(8, edge))) return edge;
    edge -= 1;
  }
  return edge;
}

/** Whether the phrase before a weak suffix is a field of work, with or without a level or place before it. */
function fieldStart(phrase: string): number {
  for (const field of fieldIndex.get(phrase.at(-1) ?? '') ?? []) if (phrase.endsWith(field)) return phrase.length - field.length;
  return -1;
}
const prefixLevel = /(?:国家|中共|中央|全国|省|市|县|区|州|盟|旗|镇|乡|村|局|管委会)$/;

/** All bodies in [from, to) of the text, in order, the longest at each place. Linear but for a bounded look to the left. */
export function findBodies(text: string, from = 0, to = text.length): Body[] {
  const bodies: Body[] = [];
  let floor = from;
  for (let end = from + 1; end <= to; end += 1) {
    if (!suffixEnds.has(text[end - 1] ?? '')) continue;
    const suffix = suffixAt(text, end);
    // A longer suffix may end a little further on: 县人民政府|办公室, 委|员会.
    if (
      suffix === '' ||
      longerAhead(text, end, to) ||
      runsOn.test(text.slice(end - 1, end + 5)) ||
      runsOn.test(text.slice(end - 2, end + 4))
    )
      continue;
    const fixed = fixedBodies.find((word) => text.startsWith(word, end - word.length));
    const found = fixed ? { from: end - fixed.length, to: end, text: fixed, area: false } : bodyEndingAt(text, end, suffix, floor);
    if (!found) continue;
    const last = bodies.at(-1);
    if (last && found.from <= last.from) bodies.pop();
    bodies.push(found);
    floor = found.from;
  }
  return bodies.filter(
    (body, index) => index + 1 >= bodies.length || (bodies[index + 1]?.from ?? 0) >= body.to || (bodies[index + 1]?.from ?? 0) > body.from,
  );
}

function longerAhead(text: string, end: number, to: number): boolean {
  for (let next = end + 1; next <= Math.min(to, end + 6); next += 1) {
    if (!suffixEnds.has(text[next - 1] ?? '')) continue;
    const suffix = suffixAt(text, next);
    if (suffix !== '' && next - suffix.length < end && suffix.length > next - end) return true;
  }
  return (
    /^(?:员会|员长|员|公室|事处|分|位|长|级|任)/.test(text.slice(end, end + 2)) &&
    /[委办局所部院]/.test(text[end - 1] ?? '') &&
    !/^(?:分局|分公司)/.test(text.slice(end, end + 3))
  );
}

function bodyEndingAt(text: string, end: number, suffix: string, floor: number): Body | null {
  const weak = weakSuffixes.has(suffix);
  const area = areaSuffixes.has(suffix);
  let start = Math.max(leftEdge(text, end - suffix.length), Math.min(floor, end - suffix.length));
  let phrase = text.slice(start, end - suffix.length);
  if (/[各该每某本]/.test(text[start - 1] ?? '') && !/^(?:本报)/.test(text.slice(start - 1, end))) return null;
  if (phrase === '' && suffix.length >= 3 && fields.some((field) => suffix.startsWith(field)))
    return { from: start, to: end, text: suffix, area };
  if (phrase === '' || generic.test(phrase + suffix))
    return /^(?:党委|党工委|党组|管委会|纪委监委|纪工委|政协|人大|政府党组)$/.test(suffix) &&
      phrase === '' &&
      /^[，。、；：由请经报的和（]?$/.test(text[start - 1] ?? '')
      ? { from: start, to: end, text: suffix, area }
      : null;
  if (weak) {
    const field = fieldStart(phrase);
    if (field < 0) {
      // 县府办, 县法规科: a level right before a short unknown word.
      const level = /(?:^|[^一-龥])?(省|市|县|区|镇|乡|州)([一-龥]{0,6})$/.exec(phrase);
      if (
        !level ||
        (suffix !== '局' && suffix !== '办' && suffix !== '院' && !(suffix === '委' && /^(?:工)?$/.test(level[2] ?? ''))) ||
        /[的了]/.test(level[2] ?? '') ||
        (suffix === '办' && (level[2] ?? '').length > 4) ||
        /^域/.test(level[2] ?? '')
      )
        return null;
      if (phrase.length - (level[0]?.length ?? 0) > 8) start += phrase.length - (level[0]?.length ?? 0);
      phrase = text.slice(start, end - suffix.length);
    } else if (!prefixLevel.test(phrase.slice(0, field))) {
      const place = levelStart.exec(phrase.slice(0, field));
      if (!place || place[0].length !== field) {
        if (field > 0 && field > 6) start += field;
      }
    }
  }
  const whole = text.slice(start, end);
  const level = /(?:省|市|县|区|州|旗)(?=(?:人民政府|委|政府|人大|政协|纪委|[一-龥]{1,12}(?:局|办|委|中心|集团|公司|所|会)))/.exec(whole);
  if (level && level.index > 6 && !/^(?:政协|中共|中国|第)/.test(whole)) start += level.index;
  const name = text.slice(start, end);
  if (
    suffix === '中心' &&
    !/(?:服务|发展|管理|监测|融媒体|指挥|检查|检测|控制|事务|保障|矛调|调解|调度|治理|运营|储备|交易|促进|救助|培训|研究|数据|审批|执法|征收|推广|信息|统筹|防治|医疗|疾控|投资|建设|新闻|活动|文化)中心$/.test(
      name,
    )
  )
    return null;
  if (/^[级类型名]/.test(name)) return null;
  if (suffix === '政府' && !/(?:省|市|县|区|州|旗|镇|乡|国|人民)$/.test(name.slice(0, -2))) return null;
  if (name.length < 3 && !/^[省市县区州镇乡旗党][委]$/.test(name)) return null;
  if (
    generic.test(name) ||
    /^(?:专班办公室|领导小组办公室|指挥部办公室|办公室|委员会|领导小组|工作组|中心|集团|公司|法院|医院|学院|常委会)$/.test(name)
  )
    return null;
  return { from: start, to: end, text: name, area };
}
