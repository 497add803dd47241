/** Title lines that name a meeting: of minutes (…会议纪要, over one line or two), of a speech (在…上的讲话). */
import type { Para, View } from '../../2-lines.ts';
import { lookup } from '../../sections/numbered.ts';
import { isBody } from './body.ts';
import type { Candidate } from './candidate.ts';
import { wordsStart } from './clause.ts';
import { nameAt } from './name.ts';

const titleWeights = { minutes: 100, speech: 100, attached: 66 } as const;

const paper = /(?:的)?(?:会议)?(?:纪要|记录|纪录|简报|决议(?:公告)?|议程)$/;
const spoken = /^(?:.{0,14}?)在(.{4,50}?)上的(?:讲话|发言|报告|致辞|主持词|讲话提纲)/;
const leads = /^(?:.{0,20}?关于)?(?:印发|转发|公布)(?:《|〈)?|^.*[（(：《]/;

/** The title of minutes (…会议纪要, over one line or two) or of a speech (在…上的讲话). */
export function titleLine(view: View, para: Para): Candidate[] | null {
  const text = para.text
    .replace(/[（(][^（）()]*[）)]$/, (note) => (/纪要|记录/.test(note) ? note : ''))
    .replace(/(?<=纪要|记录)[）)]$/, '');
  const speech = spoken.exec(text);
  if (speech?.[1]) {
    const from = para.from + (speech.index ?? 0) + speech[0].indexOf(speech[1]);
    return named(view, from, from + speech[1].length, titleWeights.speech, true);
  }
  const attached = /(?:通知|函|批复)$/.test(text);
  const title = attached ? /^(.*?(?:纪要|记录))[》〉]?的(?:通知|函)$/.exec(text)?.[1] : text;
  if (!title || !paper.test(title)) return null;
  const end = title.replace(paper, '').length;
  const [weight, from] = [attached ? titleWeights.attached : titleWeights.minutes, leads.exec(title.slice(0, end))?.[0].length ?? 0];
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
export function named(view: View, from: number, to: number, weight: number, whole = false): Candidate[] {
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
