/**
 * Sections: which lines are labelled fields (roster, header block, distribution), which open items, what stands before and after.
 */
import { flatOffset, type Para, type View } from './2-lines.ts';
import { articlesOf } from './articles.ts';
import type { Label } from './language/labels/labels.ts';
import { bodySuffix } from './language/people/names.ts';
import type { Role, Span } from './record.ts';
import { rosterBlock, rosterHeading, unmarked } from './roster-block.ts';
import { type RosterTable, rosterTable, tableHead } from './table/table.ts';
import type { FieldKind } from './words/labels.ts';
import type { Scheme } from './words/marks.ts';

export interface Field {
  kind: FieldKind;
  role: Role | null;
  word: string;
  label: Span;
  /** Raw span of the value; several lines for a roster. */
  value: Span;
}
/** One numbered item; all offsets in the flat text. */
export interface Zone {
  number: number;
  mark: Span;
  heading: Span;
  /** Paragraph parts of the body, the rest of the heading's paragraph first. */
  body: Span[];
}
export interface Sections {
  fields: Field[];
  /** Rosters that are set as a table. */
  tables: RosterTable[];
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
/** A signature: the body on one line, the day on the next. */
const signed = { test: (text: string): boolean => /^[一-龥（）()]{4,30}$/.test(text) && bodySuffix(text) > 0 };
/** A signature with its day on one line: X办公室 2024年9月12日印发. */
const dispatched =
  /^[一-龥（）()]{4,30}(?:办公室|政府|委员会|管委会|党委|党组|党工委|局|办|中心|公司|街道|办事处)(?:20\d\d年\d{1,2}月\d{1,2}日)(?:印发|印制|编印)?$/;
const day = /^[\d〇○零一二三四五六七八九O]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const bodySign = /各|政府|部门|单位|办|委|局|院|部|公司|集团|中心|领导|团体|镇|乡|街道/;

/** Divides a view. Linear; a line belongs to one section only. */
export function divide(view: View): Sections {
  const { paras } = view;
  const fields: Field[] = [];
  const tables: RosterTable[] = [];
  // What ought to be is no part of what was.
  const claimed = new Set<Para>(articlesOf(view));
  let numbered = false;
  /** The roster label or heading right above, where nothing stands behind it. */
  let above: Field | null = null;
  for (let index = 0; index < paras.length; index += 1) {
    const para = paras[index];
    const line = para?.lines[0];
    if (!para || !line || claimed.has(para)) continue;
    const open: Field | null = above;
    const inRoster = index > 0 && fields.at(-1)?.kind === 'roster' && claimed.has(paras[index - 1] as Para);
    above = null;
    const table: RosterTable | null = rosterTable(view, index, open?.role ? { role: open.role, label: open.label } : null);
    if (table) {
      tables.push(table);
      for (const one of paras.slice(index, index + table.length)) claimed.add(one);
      continue;
    }
    const heading: { field: Field; more: Para[] } | null = !numbered && (inRoster || !line.mark) ? headingField(view, para, index) : null;
    numbered ||= line.mark != null && !heading;
    if (heading) {
      fields.push(heading.field);
      for (const one of [para, ...heading.more]) claimed.add(one);
      if (heading.more.length === 0) above = heading.field;
      continue;
    }
    if (line.labels.length === 0 || withinItem(line.labels, numbered)) continue;
    claimed.add(para);
    const last = para.lines.at(-1) ?? line;
    for (const [place, label] of line.labels.entries()) {
      const next = line.labels[place + 1];
      const value = { start: line.start + label.value, end: next ? line.start + next.start : last.end };
      while (value.end > value.start && /[\s　；;【[|]/.test(view.raw[value.end - 1] ?? '')) value.end -= 1;
      fields.push({
        kind: kindOf(label, line.labels),
        role: label.role,
        word: label.word,
        label: { start: line.start + label.start, end: line.start + label.end },
        value,
      });
    }
    const field = fields.at(-1);
    if (field) for (const more of continuation(view, field, index)) claimed.add(more);
    if (field?.kind === 'roster' && field.value.end <= field.value.start) above = field;
  }
  const free = paras.filter((para) => !claimed.has(para));
  const scheme = topScheme(free);
  return { fields, tables, ...items(view, free, scheme, claimed) };
}

/** The field of a heading of a list of people (参会人员名单), with the paragraphs that go on with it. */
function headingField(view: View, para: Para, index: number): { field: Field; more: Para[] } | null {
  const [line] = para.lines;
  const words = line && unmarked(line);
  const heading = words && para.lines.length === 1 && line.labels.length === 0 ? rosterHeading(words) : null;
  if (!line || !heading) return null;
  const label = { start: line.start, end: line.end };
  const field: Field = { kind: 'roster', ...heading, label, value: { start: line.end, end: line.end } };
  const more = continuation(view, field, index);
  return more.length > 0 || tableHead(view, view.paras[index + 1]) ? { field, more } : null;
}

/** 会议决定：, 汇报单位： and the like belong to the item they stand in; 议定事项： does so once the items have begun. */
function withinItem(labels: readonly Label[], numbered: boolean): boolean {
  const kind = labels[0]?.kind;
  return kind === 'item' || (numbered && kind === 'topic');
}

/** 日期 beside 来源 or 浏览 on one line is the day of publication, not of the meeting. */
function kindOf(label: Label, line: readonly Label[]): FieldKind {
  const portal = line.some(({ kind }) => kind === 'source' || kind === 'people' || kind === 'other');
  return label.kind === 'time' && (label.word === '日期' || label.word === '时间') && portal ? 'published' : label.kind;
}

/** The paragraphs that continue a roster or a distribution list; the field's value grows over them. */
function continuation(view: View, field: Field, index: number): Para[] {
  const more = field.kind === 'roster' ? rosterBlock(view, field, index) : field.kind === 'distribution' ? receivers(view, index) : [];
  const last = more.at(-1)?.lines.at(-1);
  if (last) field.value.end = last.end;
  return more;
}

function receivers(view: View, index: number): Para[] {
  const more: Para[] = [];
  for (let at = index + 1; at < view.paras.length; at += 1) {
    const para = view.paras[at];
    const line = para?.lines[0];
    if (!para || !line || line.labels.length > 0 || line.mark || para.text.length > 120 || articlesOf(view).has(para)) break;
    if (
      !bodySign.test(para.text) ||
      /印发|\d{4}年|共印|会议|纪要|责任编辑/.test(para.text) ||
      day.test(para.text) ||
      (signed.test(para.text) && day.test(view.paras[at + 1]?.text ?? '')) ||
      (more.length === 0 && line.gap > 3) ||
      more.length > 5
    )
      break;
    more.push(para);
  }
  return more;
}

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

function items(view: View, free: readonly Para[], scheme: Scheme | null, claimed: ReadonlySet<Para>): Omit<Sections, 'fields' | 'tables'> {
  const result: Omit<Sections, 'fields' | 'tables'> = { zones: [], extras: [], head: [], tail: [] };
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
