/** Labelled fields: what their labels say, and the paragraphs that go on with a roster or a distribution list. */
import type { Line, Para, View } from '../2-lines.ts';
import { articlesOf } from '../articles.ts';
import type { Label } from '../language/labels/labels.ts';
import type { Role, Span } from '../record.ts';
import { rosterBlock, rosterHeading, unmarked } from '../roster-block.ts';
import { tableHead } from '../table/table.ts';
import type { FieldKind } from '../words/labels.ts';
import { day, signed } from './signature.ts';

export interface Field {
  kind: FieldKind;
  role: Role | null;
  word: string;
  label: Span;
  /** Raw span of the value; several lines for a roster. */
  value: Span;
}

const bodySign = /各|政府|部门|单位|办|委|局|院|部|公司|集团|中心|领导|团体|镇|乡|街道/;

/** The fields of a line that has labels; the value of the last goes on to the end of the paragraph. */
export function fieldsOfLine(view: View, index: number, para: Para, line: Line): Field[] {
  const last = para.lines.at(-1) ?? line;
  const beside = [index - 1, index + 1].flatMap((at) => view.paras[at]?.lines[0]?.labels ?? []);
  const near = [...line.labels, ...beside.filter(({ kind }) => kind === 'source')];
  return line.labels.map((label, place) => {
    const next = line.labels[place + 1];
    const value = { start: line.start + label.value, end: next ? line.start + next.start : last.end };
    while (value.end > value.start && /[\s　；;【[|]/.test(view.raw[value.end - 1] ?? '')) value.end -= 1;
    const { role, word } = label;
    return { kind: kindOf(label, near), role, word, label: { start: line.start + label.start, end: line.start + label.end }, value };
  });
}

/** The field of a heading of a list of people (参会人员名单), with the paragraphs that go on with it. */
export function headingField(view: View, para: Para, index: number): { field: Field; more: Para[] } | null {
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
export function withinItem(labels: readonly Label[], numbered: boolean): boolean {
  const kind = labels[0]?.kind;
  return kind === 'item' || (numbered && kind === 'topic');
}

/** 日期 on a line with 来源 or 浏览, or next to a line with 来源, is the day of publication, not of the meeting. */
function kindOf(label: Label, near: readonly Label[]): FieldKind {
  const portal = near.some(({ kind }) => kind === 'source' || kind === 'people' || kind === 'other');
  return label.kind === 'time' && (label.word === '日期' || label.word === '时间') && portal ? 'published' : label.kind;
}

/** The paragraphs that continue a roster or a distribution list; the field's value grows over them. */
export function continuation(view: View, field: Field, index: number): Para[] {
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
