/** The line that a page prints beside an article: its day, the hour, the medium, how often it was read. */
import type { Para, View } from '../../2-lines.ts';
import { findDates } from '../../language/dates.ts';
import { dayAt, type Evidence, isIssuer, issuerAt } from './evidence.ts';

const published =
  /(?:发布|发表|更新|公开|上传|录入|刊发|发稿|成文|发文|印发|编辑|添加|提交|创建)(?:时间|日期|于)?[：:]\s*(?=(?:19|20)\d\d|\d{1,2}[.]\d)/;
/** What makes a line one of the text and not of the page. */
const prose = /[。，；]|召开|举行|主持|会议|通过|星期|上午|下午/;

/** Days and media of stamps among the paragraphs. */
export function stamps(view: View, paras: readonly Para[]): Evidence[] {
  return paras.flatMap((para) => {
    if (para.text.length > 160) return [];
    const label = published.exec(para.text);
    if (label) return dayAt(view, para.from + label.index, Math.min(para.to, para.from + label.index + 40), 83, 'issued/stamp');
    const day = findDates(para.text)[0];
    if (!day?.iso || para.text.length > 80 || prose.test(para.text)) return [];
    // 鹿鸣日报 2024-01-17 07:05: the medium may stand before the day.
    const lead = para.text.slice(0, day.from).trimEnd();
    const before = isIssuer(lead) ? [issuerAt(view, para.from, para.from + lead.length, 73, 'issuer/stamp')] : [];
    if (before.length === 0 && day.from > 4) return [];
    const rest = para.text.slice(day.to);
    const name = /^[\s:：\d|·•-]*([一-龥]{2,16}?)(?=$|\s|记者|作者|编辑|通讯员|浏览|阅读|字号|\d|[|·：:])/.exec(rest);
    const from = para.from + day.to + (name ? name.index + name[0].length - (name[1]?.length ?? 0) : 0);
    return [
      ...dayAt(view, para.from, para.to, 80, 'issued/stamp'),
      ...before,
      ...(name?.[1] && isIssuer(name[1]) ? [issuerAt(view, from, from + name[1].length, 73, 'issuer/stamp')] : []),
    ];
  });
}

/** A day on a line of its own at the end. */
export function lastLine(view: View, paras: readonly Para[], spoken: (para: Para) => boolean): Evidence[] {
  const line = paras.slice(-4).findLast((para) => {
    const date = para.text.length < 16 ? findDates(para.text)[0] : undefined;
    return date?.iso && date.to - date.from >= para.text.length - 2;
  });
  return line && !(/^[（(]/.test(line.text) && spoken(line)) ? dayAt(view, line.from, line.to, 70, 'issued/last') : [];
}
