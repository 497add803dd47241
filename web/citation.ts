/** Citing a sentence: as GB/T 7714—2015 has it for a document online, and plainly with the words; each with the permanent link. */
import type { EdgeDetail } from './shapes.ts';

type Cited = Pick<EdgeDetail, 'cited' | 'source'>;
type Quoted = Cited & Pick<EdgeDetail, 'context' | 'date' | 'start' | 'end' | 'place'>;

/** Minutes and speeches are reports, news and notices announcements; both read online (GB/T 7714—2015, appendix B). */
const marks: Readonly<Record<EdgeDetail['cited']['kind'], string>> = {
  minutes: 'R/OL',
  speech: 'R/OL',
  news: 'EB/OL',
  notice: 'EB/OL',
};

/** The file's own name, for a record without a title. */
const titleOf = ({ cited, source }: Cited): string => cited.title ?? source.slice(source.lastIndexOf('/') + 1);

/**
 * `主要责任者. 题名[文献类型标识/文献载体标识]. (更新或修改日期)[引用日期]. 获取和访问路径`: GB/T 7714—2015, 4.6. Where the record
 * names no issuer or day that part is left out, as the standard has it; nothing is put in its place. `today` is a day, ISO; `mark` marks a title: that of a made-up record.
 */
export function gbCitation(edge: Cited, link: string, today: string, mark: (title: string) => string = (title) => title): string {
  const { issuer, issued, kind } = edge.cited;
  return `${issuer ? `${issuer}. ` : ''}${mark(titleOf(edge))}[${marks[kind]}]. ${issued ? `(${issued})` : ''}[${today}]. ${link}.`;
}

/** The sentence, where it stands, and the link. Characters are counted from 1. `mark` as above. */
export function plainCitation(edge: Quoted, link: string, mark: (title: string) => string = (title) => title): string {
  const text = edge.context.trim().replace(/\s+/gu, ' ');
  const { place, start, end, date } = edge;
  const unit = place ? `第${place.number}${place.unit === 'page' ? '页' : '段'}，` : '';
  const title = edge.cited.title ? `${edge.cited.title}，` : '';
  return `“${text}”（${title}${mark(edge.source)}${date ? `，${date}` : ''}，${unit}第${start + 1}–${end}字）${link}`;
}
