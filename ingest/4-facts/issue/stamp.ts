/** The line that a page prints beside an article: its day, the hour, the medium, how often it was read. */
import { flatOffset, type Para, rawSpan, type View } from '../../2-lines.ts';
import { findDates } from '../../language/dates.ts';
import { dayAt, type Evidence, isIssuer, issuerAt } from './evidence.ts';

const published =
  /(?:发布|发表|更新|公开|上传|录入|刊发|发稿|成文|发文|印发|编辑|添加|提交|创建)(?:时间|日期|于)?[：:]\s*(?=(?:19|20)\d\d|\d{1,2}[.]\d)/;
/** What makes a line one of the text and not of the page. */
const prose = /[，。；]|召开|举行|主持|会议|通过|上午|下午/;
const weekday = /^[\s　]*星期[一二三四五六日天]/;
/** What a page prints before the day and is no name: an address, a column between bars (| 要闻 |). */
const address = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,6}[\w/?&=.-]*?[\s?|]*$|^[|｜>》·•\s]*[一-龥]{2,8}[\s]*[|｜]$/iu;
const sourced = /来源[：:][\s　]*([一-龥]{2,16})/;
const named = /^[\s　:：\d|?·•-]*([一-龥]{2,16}?)(?=$|[\s　]|记者|作者|编辑|通讯员|浏览|阅读|字号|\d|[|·：:])/;

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
    const rest = para.text.slice(day.to);
    if (/星期/.test(rest) && !(lead === '' && weekday.test(rest))) return [];
    if (before.length === 0 && day.from > 4 && !address.test(lead)) return [];
    return [...dayAt(view, para.from, para.to, 80, 'issued/stamp'), ...before, ...nameAfter(view, para, day.to)];
  });
}

/** The medium behind the day, as far as a blank: 10:59 红网, ?来源:东南网    我来说两句. Blanks are those of the page. */
function nameAfter(view: View, para: Para, after: number): Evidence[] {
  const start = rawSpan(view, para.from, para.from + after).end;
  const rest = view.raw.slice(start, para.lines.at(-1)?.end);
  const name = sourced.exec(rest) ?? named.exec(rest);
  if (!name?.[1] || !isIssuer(name[1])) return [];
  const from = flatOffset(view, start + name.index + name[0].length - name[1].length);
  return [issuerAt(view, from, from + name[1].length, 73, 'issuer/stamp')];
}

/** A day on a line of its own at the end. */
export function lastLine(view: View, paras: readonly Para[], spoken: (para: Para) => boolean): Evidence[] {
  const line = paras.slice(-4).findLast((para) => {
    const date = para.text.length < 16 ? findDates(para.text)[0] : undefined;
    return date?.iso && date.to - date.from >= para.text.length - 2;
  });
  return line && !(/^[（(]/.test(line.text) && spoken(line)) ? dayAt(view, line.from, line.to, 70, 'issued/last') : [];
}
