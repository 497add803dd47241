/** Who is credited with a report: 来源, a dateline (X讯, X社…电), a bracket at the end, X供稿, a paper in 《》 with its page. */
import type { Para, View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { dayAt, type Evidence, fieldOf, isIssuer, issuerAt } from './evidence.ts';

/** What else a page prints on the line of a source or an issuer. */
export const label = /(?:字体|字号|作者|记者|时间|发布(?:时间|日期|人|者|单位)|日期|编辑|浏览|点击|撰稿|责编|审核|通讯员|阅读).*$/;

/** The field 来源, and the day on its line. */
export function source(view: View, sections: Sections): Evidence[] {
  const field = fieldOf(view, sections, 'source');
  if (!field) return [];
  const { from } = field;
  const text = view.flat.slice(from, field.to);
  const paper = /^《([^《》]{2,20})》/.exec(text);
  const name = paper?.[1] ?? /^[一-龥]{2,24}(?:[-—][一-龥]{2,12})?/.exec(text.replace(label, ''))?.[0];
  const at = from + (paper ? 1 : 0);
  const paraEnd = view.flat.indexOf('\n', from);
  const lineStart = view.flat.lastIndexOf('\n', from) + 1;
  const lineEnd = paraEnd < 0 ? view.flat.length : Math.min(paraEnd, from + 120);
  return [
    ...(name && !/^(?:本站|原创|转载|网络|本网|互联网|未知)/.test(name) ? [issuerAt(view, at, at + name.length, 80, 'issuer/source')] : []),
    ...dayAt(view, Math.max(lineStart, from - 60), lineEnd, 88, 'issued/source'),
  ];
}

/** Expressions for a line; group 1 names the medium. `any`: whatever its name, the words say it is one. */
const lines: readonly { find: RegExp; any?: boolean }[] = [
  // 兰渚区融媒体中心讯（记者…）, 融媒体中心5月8日讯, （工会讯）
  { find: /^[（(【]?([一-龥]{2,20}?)(?:\d{1,2}月\d{1,2}日)?讯(?=[（(，：:）)】]|[一-龥\d])/ },
  // 新华社云州5月8日电
  { find: /^[（(]?([一-龥]{1,8}社)[一-龥]{0,10}\d{1,2}月\d{1,2}日电/, any: true },
  { find: /^(?![一-龥]{0,20}(?:记者|通讯员))([一-龥]{2,20}?)(?:报道|消息)[：:（(]/, any: true },
  { find: /^([一-龥]{2,20}?)(?:供稿|来稿|供图)(?=$|[\s作记编（(])/ },
  { find: /由([一-龥]{2,16}(?:[-—][一-龥]{2,12})?)(?:提供|供稿)(?:，|$)/, any: true },
  // 《滨海晚报》（2022年06月15日03版）
  { find: /^[^，。]{0,6}《([^《》]{2,16}(?:报|刊|网|周刊|通讯))》[（(].{0,4}\d{4}/, any: true },
];

/** Lines that credit a medium, and brackets at the end of the text that do. */
export function credited(view: View, paras: readonly Para[], spoken: boolean): Evidence[] {
  return paras.flatMap((para, index) => {
    const near = para.text.slice(0, 120);
    const found = lines.flatMap(({ find, any }): Evidence[] => {
      const match = find.exec(near);
      const name = match?.[1];
      if (!match || !name || /^(?:本|我)[报网台站刊]?$|^(?:本|我)/.test(name) || !(any || isIssuer(name))) return [];
      const from = para.from + match.index + match[0].indexOf(name);
      const paper = match[0].includes('《') ? dayAt(view, para.from, para.from + near.length, 86, 'issued/credit') : [];
      // 据新华社: it is told after them.
      const after = name.startsWith('据') ? 1 : 0;
      return [issuerAt(view, from + after, from + name.length, 74, 'issuer/credit'), ...paper];
    });
    return [...found, ...(index >= paras.length - 6 || /^[（(]/.test(para.text) ? bracket(view, para, spoken) : [])];
  });
}

const sourceEnd = '(?=\\s|记者|通讯员|编辑|撰稿|摄影|供稿|供图|来稿|\\d|[，、；：:／/）)])';
/** 来源：象山日报, anywhere in the bracket: what is called the source is one, whatever its name. */
const namedSource = new RegExp(`(?:来源|供稿|来稿)(?:单位)?[：:]([一-龥]{3,24}?)${sourceEnd}`);
/** The first words of the bracket, where they name an office. */
const firstSource = new RegExp(`^[（(]([一-龥]{3,24}?)${sourceEnd}`);

/** （松桦县融媒体中心 记者 寇淮 2019年3月7日）, alone or behind the last sentence. */
function bracket(view: View, para: Para, spoken: boolean): Evidence[] {
  const last = /[（(][^（）()]{2,70}[）)]$/.exec(para.text);
  if (!last || (last.index > 0 && !/[。！”]$/.test(para.text.slice(0, last.index)))) return [];
  const text = last[0];
  const from = para.from + last.index;
  const name = namedSource.exec(text) ?? firstSource.exec(text);
  const sourced = name?.[1] && (/[：:]/.test(name[0].slice(0, -name[1].length)) || isIssuer(name[1])) ? name : null;
  const at = sourced?.[1] ? from + sourced.index + sourced[0].length - sourced[1].length : 0;
  // The day under the title of a speech is the day it was given; that of a resolution's bracket the day of the meeting.
  const day = spoken || /通过[）)]$/.test(text) || last.index > 0 ? [] : dayAt(view, from, para.to, 86, 'issued/bracket');
  return [...(sourced?.[1] ? [issuerAt(view, at, at + sourced[1].length, 76, 'issuer/bracket')] : []), ...day];
}
