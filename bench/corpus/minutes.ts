/**
 * Minutes of a government: standing meetings and those of its head.
 */
import { drawNumbering, printAgenda } from './agenda.ts';
import { fields } from './fields.ts';
import { appointments, brings, extra, matter, taskForce } from './items.ts';
import { distribution, masthead } from './masthead.ts';
import { chinese, iso, written } from './numerals.ts';
import type { Block } from './paper.ts';
import { type Cast, drawCast, type Printing, printings, printRoster, tells } from './roster.ts';
import { law, study } from './study.ts';
import type { Draft, World } from './world.ts';

/** The meeting's name: its body, number and kind in one of the usual orders. Notes them. */
export function nameMeeting(w: World, series: string): string {
  const { setting, place, truth, day } = w;
  const number = setting.number(1, 70);
  const [short, long] = [`${place.word}政府`, `${place.name}人民政府`];
  const term = setting.term(14, 19);
  const ways = [
    [short, `${short}第${chinese(number)}次${series}`],
    [short, `${short}第${number}次${series}`],
    [long, `${long}第${chinese(number)}次${series}`],
    [short, `${short}${day.year}年第${number}次${series}`],
    [short, `${chinese(term)}届${short}第${number}次${series}`],
    [short, `${short}${chinese(term)}届${chinese(number)}次${series}`],
  ] as const;
  const [body, title] = ways[setting.way(ways.length)] ?? ways[0];
  truth.meeting = { ...truth.meeting, body: w.org(body), title, series, number, date: iso(day) };
  return title;
}

const sessions = [
  ['', null],
  ['上午', '上午'],
  ['下午', '下午'],
  ['晚上', '晚上'],
  ['9:00', '上午'],
  ['15:30', '下午'],
] as const;

/** 2021年12月30日上午: the day and hour as printed. The year may be left out where another place gives it. */
function printDay(w: World, yearless: boolean): string {
  const [text, session] = w.random.pick(sessions);
  w.truth.meeting.session = session;
  return `${yearless ? `${w.day.month}月${w.day.day}日` : written(w.day)}${text}`;
}

/** Where the meeting was, or null. The body that met counts also where it stands only in the room's name. */
function drawRoom(w: World): string | null {
  const { word } = w.place;
  const room = w.random.pick([null, null, `${word}政府三楼常务会议室`, `${word}行政中心八楼会议室`, `${word}民中心401会议室`]);
  if (room?.startsWith(`${word}政府`)) w.org(`${word}政府`);
  w.truth.meeting.place = room;
  return room;
}

function opening(w: World, { chair }: Cast, name: string, printing: Printing): string {
  const yearless = (name.includes(`${w.day.year}年`) || w.truth.issued?.startsWith(String(w.day.year)) === true) && w.random.chance(0.4);
  const day = printDay(w, yearless);
  const room = drawRoom(w);
  const title = tells(printing) ? chair.office.title : w.random.pick(['', w.place.chief, chair.office.title]);
  w.person('chair', chair.name, title || null);
  const who = title + chair.name;
  const end = w.random.pick(['现将会议讨论研究的有关事项纪要如下：', '纪要如下：', '现将会议议定事项纪要如下：']);
  if (w.random.chance(0.2)) return `${day}，${name}${room ? `在${room}` : ''}召开，${who}主持会议。${end}`;
  return `${day}，${who}${room ? `在${room}` : ''}主持召开${name}。${end}`;
}

function agenda(w: World, cast: Cast): { drafts: Draft[]; extras: Draft[] } {
  const { random } = w;
  const chosen = w.setting.fields(random.int(4, 11));
  const names = cast.groups.filter(({ role }) => role === 'present').flatMap(({ members }) => members.map(({ name }) => name));
  const drafts = chosen.map((f) => matter(w, f));
  const [first, second] = random.take(fields, 2);
  if (first && random.chance(0.6)) drafts.unshift(study(w, first));
  if (second && random.chance(0.3)) drafts.splice(1, 0, law(w, second, null));
  if (first && random.chance(0.2)) drafts.push(taskForce(w, first, names));
  if (brings(w, 0.25)) drafts.push(appointments(w));
  return { drafts, extras: second && random.chance(0.35) ? [extra(w, second)] : [] };
}

export function minutes(w: World): Block[] {
  const { random, place } = w;
  const series = w.setting.series ?? (random.chance(0.75) ? '常务会议' : `${place.chief}办公会议`);
  const name = nameMeeting(w, series);
  const printing = random.pick(printings);
  const red = random.chance(0.6) ? [place.name, '人民政府'] : [];
  const head = masthead(w, name, `${place.name}人民政府办公室`, red.length > 0 ? [red.join(''), `${series}纪要`] : [`${series}纪要`]);
  if (head.some(({ text }) => text === red.join('') && text !== '')) w.org(red.join(''));
  const cast = drawCast(w);
  const start: Block = { kind: 'para', text: opening(w, cast, name, printing) };
  const { drafts, extras } = agenda(w, cast);
  const items = printAgenda(w, drafts, extras, drawNumbering(random));
  const roster = printRoster(w, cast, printing);
  const body = random.chance(0.3) ? [start, ...roster, ...items] : [start, ...items, ...roster];
  return [...head, ...body, ...distribution(w)];
}
