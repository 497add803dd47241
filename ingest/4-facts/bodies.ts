/**
 * Bodies: where names of organizations begin and end in the flat text. Found from the right (the suffix), then to the left (level, place or field of work).
 */
import {
  areaSuffixes,
  cutters,
  fields,
  fixedBodies,
  generic,
  oneBodyFields,
  onlyAlike,
  runsOn,
  sites,
  strongSuffixes,
  uncut,
  unplaced,
  upper,
  weakSuffixes,
} from '../words/bodies.ts';
import { leadingTerm } from './terms.ts';

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

const fieldSet: ReadonlySet<string> = new Set(fields);
const joint = /^[和与及]$/;
const jointly = /(?:委员会|委|领导小组|指挥部|专班|局|厅|部|办公室|办|中心|科|处)$/;
/** A body's name up to a joint inside it: 县水利|和…, 市人大城乡建设|与…; it has a level and does not yet end like a body. */
const jointHead = /^(?:[一-龥]{2,4})?[省市县区州旗镇乡](?![城域内])[一-龥]{2,12}$/;

/** The leftmost place a body's name that ends at `end` and whose suffix starts at `start` may begin: after a wall or a cutting word. */
function leftEdge(text: string, start: number, end: number): number {
  let edge = start;
  while (edge > 0 && start - edge < maxLength) {
    const char = text[edge - 1] ?? '';
    if (wall.includes(char)) {
      const over = overWall(text, edge);
      if (over === edge) return edge;
      edge = over;
      continue;
    }
    const cut = (cutIndex.get(char) ?? []).find((word) => text.startsWith(word, edge - word.length));
    // 监督|科: a verb right before the suffix is the field of work.
    const field = cut !== undefined && edge === start && fieldSet.has(cut) && weakSuffixes.has(text.slice(start, end));
    if (field && cut) {
      edge -= cut.length;
      continue;
    }
    if (cut && !uncutAround(text.slice(Math.max(0, edge - 8), edge + 8), Math.min(8, edge))) {
      const head = joint.test(cut) && jointly.test(text.slice(start, end)) ? headBefore(text, edge - 1, edge) : -1;
      return head >= 0 ? head : edge;
    }
    edge -= 1;
  }
  return edge;
}

/** Over a road's or project's sign (县G331线…指挥部) and over a place in brackets (云梭科技(丰泽)有限公司); `edge` where the wall stands. */
function overWall(text: string, edge: number): number {
  const before = text.slice(Math.max(0, edge - 10), edge);
  const sign = /(?<=[一-龥])(?:[A-Z]{1,3}\d{1,4}|\d{1,4}[A-Z])$/.exec(before);
  if (sign) return edge - sign[0].length;
  const bracket = /[（(][一-龥]{2,6}[）)]$/.exec(before);
  return bracket && /^(?:[一-龥]{0,6}(?:有限|集团|公司))/.test(text.slice(edge, edge + 12)) ? edge - bracket[0].length : edge;
}

/** Where the name begins that goes on over the joint at `at`, or -1: what follows must be no body of its own. */
function headBefore(text: string, at: number, next: number): number {
  if (/^(?:[一-龥]{2,4})?[省市县区州旗镇乡](?![城域内场])/.test(text.slice(next, next + 6))) return -1;
  let edge = at;
  while (edge > 0 && at - edge < 16 && !wall.includes(text[edge - 1] ?? '')) {
    const cut = (cutIndex.get(text[edge - 1] ?? '') ?? []).find((word) => text.startsWith(word, edge - word.length));
    if (cut && !uncutAround(text.slice(Math.max(0, edge - 8), edge + 8), Math.min(8, edge))) break;
    edge -= 1;
  }
  const head = text.slice(edge, at);
  return jointHead.test(head) && suffixAt(text, at) === '' ? edge : -1;
}

/** Whether the phrase before a weak suffix is a field of work, with or without a level or place before it. */
function fieldStart(phrase: string): number {
  for (const field of fieldIndex.get(phrase.at(-1) ?? '') ?? []) if (phrase.endsWith(field)) return phrase.length - field.length;
  return -1;
}
const prefixLevel = /(?:国家|中共|中央|全国|省|市|县|区|州|盟|旗|镇|乡|村|局|管委会)$/;

/**
 * All bodies in [from, to) of the text, in order, the longest at each place; `places` are the places the text is about (places.ts).
 * Linear but for a bounded look to the left.
 */
export function findBodies(text: string, from = 0, to = text.length, places: readonly string[] = []): Body[] {
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
    const found = fixed ? { from: end - fixed.length, to: end, text: fixed, area: false } : bodyEndingAt(text, end, suffix, floor, places);
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
    /^(?:员会|员长|员|公室|事处|分(?![别工头管类期批组段片])|位|长|级|任)/.test(text.slice(end, end + 2)) &&
    /[委办局所部院处科站队室股乡镇]/.test(text[end - 1] ?? '') &&
    !/^(?:分局|分公司)/.test(text.slice(end, end + 3))
  );
}

const levelInside =
  /(?:省|(?<![城都上超门股夜集菜闹楼])市|县|(?<![地片园社景城库灾牧林山矿校小厂辖院街特战新郊禁老发化术功])区|州|盟|旗)(?![场域民直属块间里内外长镇乡级]|城(?![建管投关]|市))|[乡镇](?=党|人大|人民政府|政府|财政|应急|纪委|综合)/;

/** 政协第九届|兰渚区委员会: what may stand before a place. */
const termOf = /^(?:中国共产党|中共|(?:中国人民)?政治?协(?:商会议)?)(?:第?[一二三四五六七八九十]{1,3}届)?/;

/** Where a body's name begins in [start, end): at the place the text is about, at its level, or at `start` where an unknown place may stand before it. */
function headOf(text: string, start: number, end: number, places: readonly string[]): number {
  let from = start + leadingTerm(text.slice(start, end));
  const phrase = text.slice(from, end);
  for (const place of places) {
    const at = phrase.indexOf(place);
    if (at < 0) continue;
    return at === 0 || /[（(]$/.test(phrase.slice(0, at)) || upper.test(phrase.slice(0, at)) ? from : from + at;
  }
  const level = levelInside.exec(phrase);
  if (!level || level.index === 0 || upper.test(phrase.slice(0, level.index))) return from;
  const before = phrase.slice(0, level.index).replace(termOf, '');
  const size = /自治$/.test(before) ? 9 : 4;
  // A place of one character: 杭州, 单县.
  const short = /[州县]/.test(level[0]) ? 1 : 2;
  // 农发行|白沙县支行
  if ((before === '' && level.index > 0) || /(?:[局行院网]|公司|集团)[一-龥]{2,4}$/.test(before)) return from;
  if (before.length < short || before.length > size || unplaced.test(before)) from += level.index;
  return from;
}

function bodyEndingAt(text: string, end: number, suffix: string, floor: number, places: readonly string[]): Body | null {
  const weak = weakSuffixes.has(suffix);
  const area = areaSuffixes.has(suffix);
  let start = headOf(text, Math.max(leftEdge(text, end - suffix.length, end), Math.min(floor, end - suffix.length)), end, places);
  if (start > end - suffix.length) start = end - suffix.length;
  let phrase = text.slice(start, end - suffix.length);
  if (/[各该每某本]/.test(text[start - 1] ?? '') && !/^(?:本报)/.test(text.slice(start - 1, end))) return null;
  if (phrase === '' && suffix.length >= 3 && fields.some((field) => suffix.startsWith(field)))
    return { from: start, to: end, text: suffix, area };
  if (phrase === '' || generic.test(phrase + suffix))
    return /^(?:党委|党工委|党组|管委会|纪委监委|纪工委|政协|人大|政府党组|派出所|领导小组办公室|指挥部办公室)$/.test(suffix) &&
      phrase === '' &&
      /^[，。、；：由请经报的和（]?$/.test(text[start - 1] ?? '') &&
      !/^(?:成员|书记|副书记|班子)/.test(text.slice(end, end + 3))
      ? { from: start, to: end, text: suffix, area }
      : null;
  if (suffix === '部门' && ![...oneBodyFields].some((field) => new RegExp(`^(?:[省市县区镇乡州])?${field}$`).test(phrase))) return null;
  if (weak && sites.test(text.slice(Math.max(start, end - 4), end))) return null;
  if (weak) {
    const field = fieldStart(phrase);
    if (field < 0) {
      // 县府办, 县法规科: a level right before a short unknown word.
      const level = /(?:^|[^一-龥])?(省|市|县|区|镇|乡|州)([一-龥]{0,6})$/.exec(phrase);
      if (
        !level ||
        onlyAlike.test(text.slice(Math.max(start, end - 4), end)) ||
        !(/^[局办院处室队]$/.test(suffix) || (suffix === '委' && /^(?:工|人大.*|政协.*)?$/.test(level[2] ?? ''))) ||
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
  // 团县委, 共青团市委
  if (
    /^[省市县区州旗镇乡]委$/.test(text.slice(start, end)) &&
    /团$/.test(text.slice(0, start).slice(-1)) &&
    !/集团$/.test(text.slice(Math.max(0, start - 2), start))
  )
    start -= /共青团$/.test(text.slice(Math.max(0, start - 3), start)) ? 3 : 1;
  const name = text.slice(start, end);
  if (
    suffix === '中心' &&
    !/^[省市县区州旗镇乡](?!城|域|中心)/.test(name) &&
    !/(?:服务|发展|管理|监测|融媒体|指挥|检查|检测|控制|事务|保障|矛调|调解|调度|治理|运营|储备|交易|促进|救助|培训|研究|数据|审批|执法|征收|推广|信息|统筹|防治|医疗|疾控|投资|建设|新闻|活动|文化)中心$/.test(
      name,
    )
  )
    return null;
  if (/^[级类型名]/.test(name) || (/^[个家座处所条批项]/.test(name) && /[0-9一二三四五六七八九十百余多几]/.test(text[start - 1] ?? '')))
    return null;
  if (suffix === '政府' && !/(?:省|市|县|区|州|旗|镇|乡|国|人民)$/.test(name.slice(0, -2))) return null;
  if (name.length < 3 && !/^[省市县区州镇乡旗党][委]$/.test(name)) return null;
  if (generic.test(name) || /^(?:专班办公室|办公室|委员会|领导小组|工作组|中心|集团|公司|法院|医院|学院|常委会)$/.test(name)) return null;
  return { from: start, to: end, text: name, area };
}
