/**
 * Which meeting a record is of, where it names several: its title, what the opening says was held, the lines of its head.
 */
import { flatOffset, type Para, type View } from '../2-lines.ts';
import { lookup, type Sections } from '../3-sections.ts';
import { type MeetingName, N, parseMatter, parseMeeting, parseTitle } from './meeting-name.ts';

/** A meeting's name and where it stands: `at` is an offset of the flat text, to which the name's own offsets are relative. */
export interface Place {
  at: number;
  name: MeetingName;
}

const placed = (at: number, name: MeetingName | null): Place | null => (name ? { at, name } : null);

const numberFirst = new RegExp(`^第${N}次`);
/** 县交通运输局局务会议 / 纪要, 青柯市…常务委员会 / 第六十二次主任会议纪要: a title that goes over two lines. */
function titleOverLines(view: View, para: Para): Place | null {
  if (!/^(?:会议)?(?:纪要|记录|纪录)$/.test(para.text) && !numberFirst.test(para.text)) return null;
  const before = view.paras[(lookup(view).get(para) ?? 0) - 1];
  if (!before || before.text.length > 40 || /[，。：；《》\d]|年.*日/.test(before.text)) return null;
  const text = before.text + para.text;
  const name = parseMeeting(text) ?? parseTitle(text);
  if (!name) return null;
  // The flat text has a line break where the two meet.
  const seam = before.text.length;
  const move = <T extends { from: number; to: number }>(part: T): T => ({
    ...part,
    from: part.from < seam ? part.from : part.from + 1,
    to: part.to <= seam ? part.to : part.to + 1,
  });
  const moved = { number: name.number && move(name.number), series: name.series && move(name.series), body: name.body && move(name.body) };
  return { at: before.from, name: { ...move(name), ...moved } };
}

/** The meeting the opening says was held: 主持召开X, X在…举行; other meetings it names are not its own. */
function convened(opening: Para): Place | null {
  const sentence = opening.text.split(/(?<=。)/)[0] ?? '';
  const spots = [
    /(?:召开|举行)了?([^，。；：、]{4,60}?)(?=[，。；：、]|并|$)/g,
    /(?<=^|[，。：日午）)])([^，。；：、]{4,60}?)(?:在[^，。；：]{2,30}?)?(?:召开|举行)(?!会议)/g,
    /(?<=^|[，。：日午）)])([^，。；：、]{2,40}?)(?=(?:召开|举行)会议)/g,
  ];
  for (const [index, spot] of spots.entries())
    for (const found of sentence.matchAll(spot)) {
      const words = found[1] ?? '';
      const at = opening.from + found.index + found[0].indexOf(words);
      const name = index === 2 ? ownMeeting(words) : (parseMeeting(words) ?? parseTitle(words));
      if (name?.body) return { at, name };
    }
  return null;
}

/** 县委常委会召开会议: the body's name is all the name its meeting has. */
function ownMeeting(words: string): MeetingName | null {
  const kind = /(?:常委会|党组|党委|党工委|主席团)$/.exec(words)?.[0];
  if (!kind || words.length > 30 || /[的了]/.test(words)) return null;
  const body = { from: 0, to: words.length, value: words };
  return {
    from: 0,
    to: words.length,
    number: null,
    series: { from: words.length - kind.length, to: words.length, value: `${kind}会议` },
    body,
  };
}

/**
 * The name of the meeting a record is of, null where none is found. Tried in this order: a title over two lines, titles of minutes,
 * the meeting the opening says was held, the opening and the lines of the head, title fields, lines without a number.
 */
export function nameOf(view: View, sections: Sections, opening: Para | undefined): Place | null {
  const lines = sections.head.filter((para) => para.text.length <= 70);
  // The attached minutes of a notice come last; the title line of minutes before the opening before all others.
  const titled = lines.filter((para) => /(?:纪要|记录|纪录)$/.test(para.text.replace(/[（(].*$/, '')) && !/关于印发|通知$/.test(para.text));
  const found: Place[] = [];
  const take = (place: Place | null): void => {
    if (place) found.push(place);
  };
  for (const para of titled) take(titleOverLines(view, para));
  for (const para of titled) take(placed(para.from, parseMeeting(para.text)));
  const held = opening ? convened(opening) : null;
  if (held && !held.name.number) {
    // The meeting held has no number: one that the opening numbers is another, unless a line of the head numbers one of its kind.
    for (const para of lines) {
      const same = placed(para.from, parseMeeting(para.text));
      if (para !== opening && same?.name.series?.value === held.name.series?.value) take(same);
    }
    for (const para of titled) take(placed(para.from, parseTitle(para.text)));
    take(held);
  } else take(held);
  for (const para of [...(opening ? [opening] : []), ...lines]) take(placed(para.from, parseMeeting(para.text)));
  // 第十九次会议 alone is a name too, but one that says whose meeting it is says more.
  const named = found.find(({ name }) => name.body) ?? found[0];
  if (named) return named;
  for (const field of sections.fields) {
    if (field.kind !== 'title' && !(field.kind === 'topic' && field.word === '会议名称')) continue;
    const from = flatOffset(view, field.value.start);
    const text = view.flat.slice(from, flatOffset(view, field.value.end));
    const name = parseMeeting(text) ?? parseTitle(text);
    if (name) return { at: from, name };
  }
  for (const para of titled) {
    const name = parseTitle(para.text);
    if (name) return { at: para.from, name };
  }
  for (const para of sections.head.slice(0, 12)) {
    const name = parseMeeting(para.text);
    if (name) return { at: para.from, name };
  }
  for (const para of titled) {
    const name = parseMatter(para.text);
    if (name) return { at: para.from, name };
  }
  for (const para of [...lines, ...(opening ? [opening] : [])]) {
    const called = /(?:主持召开|召开了?|举行)([^，。；：]{2,40}?(?:会议|办公会|常务会|联席会|全会|座谈会|推进会))/.exec(para.text);
    const word = called?.[1];
    if (called && word) {
      const name = parseTitle(word);
      if (name) return { at: para.from + called.index + called[0].length - word.length, name };
    }
  }
  return null;
}
