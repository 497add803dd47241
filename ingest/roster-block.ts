/**
 * The block of a roster: the heading or label it opens with, and all lines that belong to it, however one of them reads.
 */
import type { Line, Para, View } from './2-lines.ts';
import { articlesOf } from './articles.ts';
import { namedRole, rosterRole } from './language/labels/roster-words.ts';
import { glue } from './language/people/cells.ts';
import { isName } from './language/people/names.ts';
import { readPeople } from './language/people/read-people.ts';
import type { Role, Span } from './record.ts';
import { tableHead } from './table/table.ts';
import { endsInOffice } from './words/offices.ts';

const heading =
  /^(?:附件?[\d一二三]{0,2}[：:.、]?)?(?:会议)?(.{2,16}?)(?:名单|签到表|签到册|签到簿|一览表|情况表|及座次|花名册)?(?:[（(][^（）()]{0,16}[）)])?[：:]?$/;
/** 【出席】, [列席], —主持—: a heading set off by its marks. */
const decorated = /^(?:[【[［〔]([^】\]］〕]{2,16})[】\]］〕]|[—–―─-]{1,6}([^—–―─-]{2,16})[—–―─-]{1,6})[：:]?$/;
/** What a line says that is nothing but the heading of a list of people, or null. */
export function rosterHeading(line: string): { word: string; role: Role } | null {
  const words = line.replace(/[\s　]/g, '');
  if (words.length > 24) return null;
  const set = decorated.exec(words);
  const alone = set?.[1] ?? set?.[2] ?? words.replace(/(?:会议)?(?:的(?:还)?有)?[：:]$/, '');
  const own = set ? rosterRole(alone) : namedRole(alone);
  if (own) return { word: alone, role: own };
  const word = heading.exec(words)?.[1] ?? '';
  if (!/(?:人员|成员|同志|领导|代表|委员|人)$/.test(word) && !/(?:名单|签到表|签到册|签到簿|花名册)/.test(words)) return null;
  const role = namedRole(word) ?? namedRole(`${word}人员`);
  return role ? { word, role } : null;
}

/** Lines without a person that a roster may hold between others: a heading, a remark, what nobody can read. */
const mostBetween = 2;
type Fit = 'people' | 'office' | 'between' | 'none';

/** A line of a list without the mark that numbers it: （一）, 1、. Items are numbered 一、 and by topics. */
export function unmarked({ text, mark }: Line): string | null {
  if (!mark) return text;
  return mark.scheme === 'topic' || mark.scheme === 'cn' ? null : text.slice(mark.length);
}

/** The block of a roster: all lines to the next that is none, however one of them reads. */
export function rosterBlock(view: View, field: { role: Role | null; value: Span }, index: number): Para[] {
  const block: Para[] = [];
  let between: Para[] = [];
  const empty = field.value.end <= field.value.start;
  const single = field.role === 'recorder' || field.role === 'chair';
  if (!empty && single) return block;
  for (let at = index + 1; at < view.paras.length && between.length <= mostBetween; at += 1) {
    const para = view.paras[at];
    const line = para?.lines[0];
    const words = line && unmarked(line);
    if (!para || !line || !words || line.labels.length > 0 || rosterHeading(words) || tableHead(view, para) || articlesOf(view).has(para))
      break;
    const fit = rosterLine(view, para, line.mark?.length ?? 0);
    if (fit === 'none') break;
    // One chairs and one records; what may follow is their office.
    if (single && block.length > 0 && fit !== 'office') break;
    between.push(para);
    if (fit === 'people' || (fit === 'office' && block.length > 0 && between.length === 1)) {
      block.push(...between);
      between = [];
    }
  }
  return block;
}

/** Whether a line of a roster names people, holds an office alone, may stand between such lines, or belongs to no roster. */
function rosterLine(view: View, para: Para, mark: number): Fit {
  const [start, end] = [(para.lines[0]?.start ?? 0) + mark, para.lines.at(-1)?.end ?? 0];
  // A line that the layout broke within a word belongs to the one before, whatever stands in it.
  if (view.lists[start - 1] === glue && !/[。]./.test(para.text)) return 'people';
  if (para.text.length > 400 || /[。]./.test(para.text) || /会议|召开|纪要|如下/.test(para.text) || /\d{4}年/.test(para.text))
    return 'none';
  const { people, leftover } = readPeople(view.lists, start, end);
  const read = para.text.length - mark - leftover;
  // A numbered line may be an item as well: all of it has to be people.
  const sure = mark === 0 || people.every(({ name }) => isName(name.value, true));
  if (people.length > 0 && sure && (mark > 0 ? leftover === 0 : leftover <= 6 || read > leftover * 2)) return 'people';
  const words = para.text.slice(-12);
  if (mark > 0 && (people.length > 0 || para.text.length > 16)) return 'none';
  if (people.length === 0 && leftover === 0 && endsInOffice(words)) return 'office';
  return para.text.length <= 40 && !/[。：:]$/.test(para.text) ? 'between' : 'none';
}
