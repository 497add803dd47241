/** Citing a sentence: as GB/T 7714—2015 has it for a document online, and plainly with the words; each with the portal's address, the place and the source's SHA-256. */
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

/** What else a citation tells. */
interface Told {
  /** The place, where the names alone could be mistaken. */
  place?: string;
  /** Marks a title: that of a made-up record. */
  mark?: (title: string) => string;
}
const same = (title: string): string => title;

/** The issuer as printed; the place it leaves open in brackets, as what a citer adds stands. */
function issuerOf({ cited }: Cited, place: string): string {
  const issuer = cited.issuer ?? '';
  const open = place !== '' && !issuer.includes(place) && !(cited.title ?? '').includes(place);
  return `${issuer}${open ? `[${place}]` : ''}`;
}

/** 第2页，第31–34字: where the words stand in the source; characters are counted from 1. */
function standsAt({ place, start, end }: Quoted): string {
  const unit = place ? `第${place.number}${place.unit === 'page' ? '页' : '段'}，` : '';
  return `${unit}第${start + 1}–${end}字`;
}
/** Where the source and the sentence are found: the portal's page, then this app where it has a public address. */
const addresses = ({ cited }: Cited, link: string | null): string[] => [cited.address, link].filter((one) => one !== null);

/**
 * `主要责任者. 题名[文献类型标识/文献载体标识]. (更新或修改日期)[引用日期]. 获取和访问路径`: GB/T 7714—2015, 4.6; behind it the place and the
 * source's SHA-256, by which anybody can tell that theirs is the same. Where the record names no issuer, day or address that part is left
 * out, as the standard has it; nothing is put in its place. `today` is a day, ISO; `link` this app's public one, null where it has none.
 */
export function gbCitation(edge: Quoted, link: string | null, today: string, { place = '', mark = same }: Told = {}): string {
  const { issued, kind, sha256 } = edge.cited;
  const issuer = issuerOf(edge, place);
  const parts = [...addresses(edge, link), standsAt(edge), `SHA-256: ${sha256}`];
  return `${issuer ? `${issuer}. ` : ''}${mark(titleOf(edge))}[${marks[kind]}]. ${issued ? `(${issued})` : ''}[${today}]. ${parts.join('. ')}.`;
}

/** The sentence, where it stands, the source's SHA-256, and the addresses. */
export function plainCitation(edge: Quoted, link: string | null, { place: where = '', mark = same }: Told = {}): string {
  const text = edge.context.trim().replace(/\s+/gu, ' ');
  const { date } = edge;
  const named = edge.cited.title ? `${edge.cited.title}，` : '';
  const title = where !== '' && !named.includes(where) ? `${where}，${named}` : named;
  const found = `${title}${mark(edge.source)}${date ? `，${date}` : ''}，${standsAt(edge)}，SHA-256 ${edge.cited.sha256}`;
  return [`“${text}”（${found}）`, ...addresses(edge, link)].join(' ');
}
