/**
 * The meetings that a record names where its own would stand, each with the weight of its place: the title of the minutes or of a speech,
 * what the opening says was held, a headline, a field. A meeting that is studied, quoted or planned stands in none of these.
 */
import { flatOffset, type Para, type View } from '../../2-lines.ts';
import { lookup, type Sections } from '../../3-sections.ts';
import { writtenDates } from '../../language/dates.ts';
import { isBody } from './body.ts';
import { type Clause, clausesOf, wordsStart } from './clause.ts';
import { type Convened, convenedIn } from './convened.ts';
import { type MeetingName, nameAt } from './name.ts';

/** The paragraph and the sentence that say a meeting was held. */
export interface Held {
  para: Para;
  clause: Clause;
  from: number;
  to: number;
  dated: boolean;
}
export interface Candidate {
  /** Offsets in the flat text. */
  name: MeetingName;
  title: string;
  pieces?: Convened['pieces'] | undefined;
  weight: number;
  held: Held | null;
}

const weights = { minutes: 100, speech: 100, opening: 90, field: 80, headline: 72, undated: 70, attached: 66, line: 45 } as const;
const short = 70;

/** All candidates, the heaviest first; of one weight the first in the text. */
export function candidatesOf(view: View, sections: Sections): Candidate[] {
  const lines = sections.head.filter(({ text }) => text.length <= short && /[会纪记]/.test(text) && !text.includes('。'));
  const found = [
    ...lines.flatMap((para) => titleLine(view, para) ?? []),
    ...sections.fields.flatMap(({ kind, word, value }) =>
      kind === 'title' || (kind === 'topic' && word === '会议名称')
        ? named(view, flatOffset(view, value.start), flatOffset(view, value.end), weights.field)
        : [],
    ),
    ...convened(view, sections, lines),
    ...lines.flatMap((para) => {
      const place = named(view, para.from, para.to, weights.line);
      return place.filter(({ name }) => after.test(view.flat.slice(name.to, para.to)));
    }),
  ];
  for (const one of found) one.weight += (one.name.number ? 5 : 0) + (one.name.body ? 3 : 0) + (one.name.series ? 1 : 0);
  return found.sort((a, b) => b.weight - a.weight);
}

/** What may stand behind a meeting's name on a line of its own. */
const after = /^(?:$|[（(]|(?:隆重|顺利|胜利|圆满|今天|今日)?(?:召开|举行|闭幕|开幕)|(?:会议)?(?:纪要|记录|公报|公告|决议)|[在于|]|通过)/;
const paper = /(?:的)?(?:会议)?(?:纪要|记录|纪录|简报|决议|议程)$/;
const spoken = /^(?:.{0,14}?)在(.{4,50}?)上的(?:讲话|发言|报告|致辞|主持词|讲话提纲)/;
const leads = /^(?:.{0,20}?关于)?(?:印发|转发|公布)(?:《|〈)?|^.*[（(：《]/;

/** The title of minutes (…会议纪要, over one line or two) or of a speech (在…上的讲话). */
function titleLine(view: View, para: Para): Candidate[] | null {
  const text = para.text
    .replace(/[（(][^（）()]*[）)]$/, (note) => (/纪要|记录/.test(note) ? note : ''))
    .replace(/(?<=纪要|记录)[）)]$/, '');
  const speech = spoken.exec(text);
  if (speech?.[1]) {
    const from = para.from + (speech.index ?? 0) + speech[0].indexOf(speech[1]);
    return named(view, from, from + speech[1].length, weights.speech, true);
  }
  const attached = /(?:通知|函|批复)$/.test(text);
  const title = attached ? /^(.*?(?:纪要|记录))[》〉]?的(?:通知|函)$/.exec(text)?.[1] : text;
  if (!title || !paper.test(title)) return null;
  const end = title.replace(paper, '').length;
  const [weight, from] = [attached ? weights.attached : weights.minutes, leads.exec(title.slice(0, end))?.[0].length ?? 0];
  const one = named(view, para.from + from, para.from + end + (title.startsWith('会议', end) ? 2 : 0), weight, true);
  if (one[0]?.name.body) return one;
  // 第六次会议纪要 goes on from the line before.
  const over = overLines(view, para, weight);
  return over[0]?.name.body || one.length === 0 ? over : one;
}

/** 县交通运输局局务会议 / 纪要, 青柯市…常务委员会 / 第六十二次主任会议纪要: a title that goes over two lines. */
function overLines(view: View, para: Para, weight: number): Candidate[] {
  const before = view.paras[(lookup(view).get(para) ?? 0) - 1];
  if (!before || before.text.length > 40 || /[，。：；《》\d]|年.*日|办公室$/.test(before.text)) return [];
  if (!isBody(before.text) && !/会议?$/.test(before.text)) return [];
  const text = before.text + para.text.replace(paper, (words) => (words.includes('会议') ? '会议' : ''));
  const name = nameAt(text, 0);
  if (!name || name.to < before.text.length - 2) return [];
  // The flat text has a line break where the two meet.
  const seam = before.text.length;
  const place = <T extends { from: number; to: number }>(one: T): T => ({
    ...one,
    from: before.from + one.from + (one.from < seam ? 0 : 1),
    to: before.from + one.to + (one.to <= seam ? 0 : 1),
  });
  const parts = {
    number: name.number && place(name.number),
    series: name.series && place(name.series),
    body: name.body && place(name.body),
  };
  return [{ name: { ...place(name), ...parts }, title: text.slice(name.from, name.to), weight, held: null }];
}

/** The name a stretch of the flat text is, or begins with; `whole`: is. */
function named(view: View, from: number, to: number, weight: number, whole = false): Candidate[] {
  const text = view.flat.slice(from, to);
  const name = nameAt(text, wordsStart(text), whole);
  if (!name || (whole && name.to < text.length)) return [];
  const place = <T extends { from: number; to: number }>(one: T): T => ({ ...one, from: from + one.from, to: from + one.to });
  const parts = {
    number: name.number && place(name.number),
    series: name.series && place(name.series),
    body: name.body && place(name.body),
  };
  return [{ name: { ...place(name), ...parts }, title: text.slice(name.from, name.to), weight, held: null }];
}

/** What a paragraph about a resolution opens with; the day in it may be another meeting's. */
export const taken = /^(?:会议|会上|大会)(?:还|一致|经|以)?[^，。]{0,8}(?:决定|同意|通过|强调|指出|要求|认为|听取|审议|学习|传达|研究)/;

/** The sentences of a paragraph's beginning; a line after an empty one begins anew. */
function sentencesOf(view: View, para: Para): string[] {
  const seams = para.lines.filter(({ gap }, index) => index > 0 && gap > 0).map(({ start }) => flatOffset(view, start) - para.from);
  const parts = [...seams, para.text.length].map((to, index) => para.text.slice(seams[index - 1] ?? 0, to));
  return parts.flatMap((part) => part.split(/(?<=。)/)).slice(0, 12);
}

/** Without one of these a sentence tells of no meeting. */
const telling = /召开|举行|召集|[闭开落]幕|主持|通过/;

/** What the headlines and the paragraphs say was held. */
function convened(view: View, sections: Sections, lines: readonly Para[]): Candidate[] {
  const headlines = new Set(lines.slice(0, 8));
  const paras = [...sections.head, ...(sections.zones.length > 0 ? sections.tail : [])].slice(0, 40);
  return paras.flatMap((para, index) => {
    let at = para.from;
    return sentencesOf(view, para).flatMap((words) => {
      const [from, to] = [at, at + words.length];
      at = to;
      if (!telling.test(words) || taken.test(words)) return [];
      const dated =
        writtenDates(words).length > 0 || /^[^，]{0,6}(?:\d{1,2}日|近日|日前)|[今昨][天日](?=上午|下午|晚|，|，?在)/.test(words);
      const weight = headlines.has(para) && !dated ? weights.headline : dated ? weights.opening : weights.undated;
      return clausesOf(view.flat, from, to).flatMap((place): Candidate[] => {
        const one = convenedIn(view.flat, place.from, place.to);
        if (!one) return [];
        const lighter = Math.min(20, 2 * index) + (one.clause.convened ? 0 : 25);
        const held = { para, clause: one.clause, from, to, dated };
        return [{ name: one.name, title: one.title, pieces: one.pieces, weight: weight - lighter, held }];
      });
    });
  });
}
