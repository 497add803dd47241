/** Items: which paragraphs open one, which belong to it, what stands before the first and after the last. */
import { flatOffset, type Para, type View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import type { ItemRow } from '../table/item-table.ts';
import type { Scheme } from '../words/marks.ts';
import { day, dispatched, signed } from './signature.ts';

/** One numbered item; all offsets in the flat text. */
export interface Zone {
  number: number;
  mark: Span;
  heading: Span;
  /** Paragraph parts of the body, the rest of the heading's paragraph first. */
  body: Span[];
  /** Where the items are a table: its cells of who is told to act and by when. */
  cells?: Pick<ItemRow, 'told' | 'due'>;
}
/** The paragraphs of a record by their place among its items. */
export interface Numbered {
  zones: Zone[];
  /** Unnumbered paragraphs that follow the last item and open with 会议还听取 and the like. */
  extras: Para[];
  head: Para[];
  tail: Para[];
}

const extraOpening =
  /^(?:另外，|此外，|最后，)?会议(?:还|另外|最后|同时)?(?:听取|审议|研究|讨论|组织|通报|学习|传达|观看|书面|开展|集体学习)/;
const closing = /^(?:（?以下无正文|特此|附件?[：:]|（?此件|抄送|印发|会议要求与会|散会|会议结束)/;
/** A paragraph of presence after the last item: 出席会议的有：…, …列席会议。 */
const presence =
  /^(?:出席|参加|参会|到会|列席|应邀|特邀|请假|缺席|因[事病公]|记录|主持)[^。：:]{0,14}(?:(?:有|是|为)[：:]?|[：:])|(?:长|书记|主任|主席|委员|成员|经理)[^。；]{2,300}(?:出席|列席|参加|参会)(?:了)?(?:本次|此次)?(?:会议)?[。；]/;

/** The scheme of marks that numbers the items: the outermost one that begins at 1, else the first there is. */
function topScheme(free: readonly Para[]): Scheme | null {
  const order: readonly Scheme[] = ['topic', 'cn', 'paren', 'num', 'pnum', 'circle'];
  const seen = new Map<Scheme, Set<number>>();
  for (const para of free) {
    const mark = para.lines[0]?.mark;
    if (mark) seen.set(mark.scheme, (seen.get(mark.scheme) ?? new Set()).add(mark.number));
  }
  return order.find((scheme) => seen.get(scheme)?.has(1)) ?? order.find((scheme) => seen.has(scheme)) ?? null;
}

/** The numbered items among the paragraphs no field has claimed. Linear. */
export function numberedItems(view: View, claimed: ReadonlySet<Para>): Numbered {
  const free = view.paras.filter((para) => !claimed.has(para));
  const scheme = topScheme(free);
  const result: Numbered = { zones: [], extras: [], head: [], tail: [] };
  const last = scheme === null ? -1 : free.findLastIndex((para) => para.lines[0]?.mark?.scheme === scheme);
  let zone: Zone | null = null;
  let closed = false;
  for (const [index, para] of free.entries()) {
    const mark = para.lines[0]?.mark;
    if (scheme !== null && mark?.scheme === scheme) {
      const body = headEnd(para, mark.length);
      // The mark's length counts raw characters; blanks inside it are not in the flat text.
      const from = flatOffset(view, (para.lines[0]?.start ?? 0) + mark.length);
      zone = {
        number: mark.number,
        mark: { start: para.from, end: from },
        heading: { start: from, end: body },
        body: body < para.to ? [{ start: body, end: para.to }] : [],
      };
      if (from < para.to) result.zones.push(zone);
      closed = false;
      continue;
    }
    if (zone === null) {
      result.head.push(para);
      continue;
    }
    // The last item ends where a labelled field or a closing formula stands between.
    const previous = free[index - 1];
    const ends = dispatched.test(para.text) || (signed.test(para.text) && day.test(free[index + 1]?.text ?? ''));
    if (!closed && index > last && zone.body.length > 0 && ends) closed = true;
    if (
      !closed &&
      index > last &&
      (closing.test(para.text) ||
        (zone.body.length > 0 && presence.test(para.text.slice(0, 600)) && !/^会议/.test(para.text)) ||
        (previous && fieldBetween(view, previous, para, claimed)))
    )
      closed = true;
    if (closed) result.tail.push(para);
    else if (
      index > last &&
      zone.body.length > 0 &&
      extraOpening.test(para.text) &&
      !(/学习|传达/.test(view.flat.slice(zone.heading.start, zone.heading.end)) && /^会议(?:还)?(?:学习|传达)/.test(para.text))
    )
      result.extras.push(para);
    else if (index > last && result.extras.length > 0) result.extras.push(para);
    else zone.body.push({ start: para.from, end: para.to });
  }
  return result;
}

function fieldBetween(view: View, left: Para, right: Para, claimed: ReadonlySet<Para>): boolean {
  const at = lookup(view).get(right) ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const para = view.paras[index];
    if (!para || para === left) return false;
    if (claimed.has(para)) return true;
  }
  return false;
}
const lookups = new WeakMap<View, Map<Para, number>>();
/** The place of each paragraph in `view.paras`, made once for a view. */
export function lookup(view: View): Map<Para, number> {
  const found = lookups.get(view) ?? new Map(view.paras.map((para, index) => [para, index]));
  lookups.set(view, found);
  return found;
}

/** Where the heading of a paragraph that opens an item ends (flat offset, exclusive). */
function headEnd(para: Para, mark: number): number {
  const text = para.text;
  let depth = 0;
  for (let at = mark; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('《（“('.includes(char)) depth += 1;
    else if ('》）”)'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。' && (depth === 0 || at > 300)) return para.from + at + 1;
    else if (
      (char === '：' || char === ':') &&
      depth === 0 &&
      at > 6 &&
      at < text.length - 1 &&
      /^(?:会议|同意|原则)/.test(text.slice(at + 1, at + 6))
    )
      return para.from + at;
  }
  return para.to;
}
