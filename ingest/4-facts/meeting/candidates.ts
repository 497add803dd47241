/**
 * The meetings that a record names where its own would stand, each with the weight of its place: the title of the minutes or of a speech,
 * what the opening says was held, a headline, a field. A meeting that is studied, quoted or planned stands in none of these.
 */
import { flatOffset, type Para, type View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { writtenDates } from '../../language/dates.ts';
import type { Candidate } from './candidate.ts';
import { clausesOf } from './clause.ts';
import { convenedIn } from './convened.ts';
import { named, titleLine } from './titles.ts';

const weights = { opening: 90, field: 80, headline: 72, undated: 70, line: 45 } as const;
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
/** What a paragraph about a resolution opens with; the day in it may be another meeting's. */
export const taken = /^(?:会议|会上|大会)(?:还|一致|经|以)?[^，。]{0,8}(?:决定|同意|通过|强调|指出|要求|认为|听取|审议|学习|传达|研究)/;

/** The sentences of a paragraph's beginning; a line after an empty one begins anew. */
function sentencesOf(view: View, para: Para): string[] {
  const seams = para.lines.filter(({ gap }, index) => index > 0 && gap > 0).map(({ start }) => flatOffset(view, start) - para.from);
  const parts = [...seams, para.text.length].map((to, index) => para.text.slice(seams[index - 1] ?? 0, to));
  return parts.flatMap((part) => part.split(/(?<=。)/)).slice(0, 12);
}

/** Without one of these a sentence tells of no meeting. */
const telling = /召开|举行|召集|[闭开落]幕|结束[，。]|主持|通过/;

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
