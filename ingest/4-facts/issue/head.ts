/** What the head of a paper says of its issue: fields, the letterhead (X文件), a body and a day on one line or two. */
import type { Para, View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { findDates } from '../../language/dates.ts';
import { note } from '../note.ts';
import { label } from './credits.ts';
import { dayAt, type Evidence, fieldOf, isIssuer, issuerAt } from './evidence.ts';

/** Labelled fields: 发文机关, 成文日期, 发布日期. */
export function fields(view: View, sections: Sections): Evidence[] {
  const [issuer, issued, published] = (['issuer', 'issued', 'published'] as const).map((kind) => fieldOf(view, sections, kind));
  const named = issuer ? view.flat.slice(issuer.from, issuer.to).replace(label, '').length || issuer.to - issuer.from : 0;
  return [
    ...(issuer ? [issuerAt(view, issuer.from, issuer.from + named, 100, 'issuer/field')] : []),
    ...(issued ? dayAt(view, issued.from, issued.to, 100, 'issued/field') : []),
    ...(published ? dayAt(view, published.from, published.to, 84, 'issued/published') : []),
  ];
}

/** 汀洲区人大常委会办公室文件, above the paper's number. */
export function letterhead(view: View, sections: Sections): Evidence[] {
  return sections.head.slice(0, 4).flatMap((para) => {
    const name = /^([一-龥（）()]{4,40})文件$/.exec(para.text)?.[1];
    return name && isIssuer(name) ? [issuerAt(view, para.from, para.from + name.length, 95, 'issuer/letterhead')] : [];
  });
}

const printed = /(?:印发|编印|编制|编写|印制|制发|整理|[编印制])$/;

/** 省人民政府     市委市政府: the head of a portal, which names several. */
const severalOn = (para: Para): boolean => /[一-龥]{4}[ 　\t]{2,}[一-龥]{4}/.test(para.lines[0]?.text ?? '');

/** 象山县人民政府办公室    2021年12月31日, on one line or on two, at the head or as the signature. */
export function masthead(view: View, sections: Sections): Evidence[] {
  const lines = [...sections.head, ...sections.tail].filter((para) => para.text.length <= 60);
  for (const [index, para] of lines.entries()) {
    const date = findDates(para.text).find(({ iso }) => iso !== null);
    const name = (date && date.to >= para.text.length - 3 ? para.text.slice(0, date.from) : para.text).replace(printed, '');
    if (name.length < 4 || !isIssuer(name) || (!date && severalOn(para))) continue;
    const next = lines[index + 1];
    const nextDate = next && next.text.length <= 16 ? findDates(next.text)[0] : undefined;
    const [at, day]: [Para, typeof date] = date ? [para, date] : [next ?? para, nextDate?.iso ? nextDate : undefined];
    if (!day?.iso) {
      if (index > 4) continue;
      return [issuerAt(view, para.from, para.from + name.length, 82, 'issuer/line'), ...later(view, lines.slice(index + 1))];
    }
    return [
      issuerAt(view, para.from, para.from + name.length, 90, 'issuer/masthead'),
      { of: 'issued', weight: 92, noted: note(view, at.from + day.from, at.from + day.to, 'issued/masthead', day.iso) },
    ];
  }
  return [];
}

/** A dated name further down, where the first has no day. */
const later = (view: View, lines: readonly Para[]): Evidence[] =>
  masthead(view, { fields: [], tables: [], zones: [], extras: [], head: [], tail: [...lines] });
