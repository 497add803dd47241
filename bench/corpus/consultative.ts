/**
 * The political consultative conference: its standing committee and its chairs' meetings, in reports.
 */
import { type Clause, deliberation, passing, tell } from './clauses.ts';
import type { fields } from './fields.ts';
import { chinese } from './numerals.ts';
import type { Block } from './paper.ts';
import { dateline, pressDay, pressHead } from './press.ts';
import { atLength } from './remarks.ts';
import type { World } from './world.ts';

export function consultative(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const { word } = place;
  const [term, number] = [setting.term(9, 16), setting.number(2, 40)];
  const full = `政协第${chinese(term)}届${place.name}委员会`;
  const chairs = setting.way(5) < 2;
  const body = w.org(chairs ? `${word}政协` : `${full}常务委员会`);
  const name = chairs ? `${word}政协${chinese(term)}届${chinese(number)}次主席会议` : `${body}第${chinese(number)}次会议`;
  truth.kind = 'news';
  truth.meeting = { ...truth.meeting, body, title: name, series: chairs ? '主席会议' : '常委会会议', number, place: `${word}政协联谊厅` };
  const head = pressHead(w, `${name}召开`, [`${place.stem}日报`, `${word}政协办公室`]);
  const office = w.org(`${word}政协`);
  const chair = w.person('chair', setting.holder('conference/chair'), `${office}主席`);
  const deputies = Array.from(
    setting.present('conference/deputy', () => random.int(2, 3)),
    (one) => w.person('present', one, `${office}副主席`),
  );
  const secretary = w.person('present', setting.holder('conference/secretary'), '秘书长');
  const absent = Array.from(
    setting.absent('conference/deputy', () => random.int(0, 1)),
    (one) => w.person('absent', one, '副主席'),
  );
  const high = random.chance(0.5);
  const guest = {
    name: setting.holder(high ? 'executive' : 'deputy'),
    title: high ? `${w.org(`${word}委`)}常委、常务副${place.chief}` : `副${place.chief}`,
  };
  w.person('invited', guest.name, guest.title);
  const lead =
    `${dateline(w)}${pressDay(w)}，${name}在${word}政协联谊厅召开。${office}主席${chair}主持会议。${guest.title}${guest.name}应邀出席会议。` +
    `${office}副主席${deputies.join('、')}，秘书长${secretary}出席会议${absent.length > 0 ? `，副主席${absent.join('、')}因事请假` : ''}。`;
  const [f, g, h] = setting.fields(3) as [(typeof fields)[0], (typeof fields)[0], (typeof fields)[0]];
  const clauses: Clause[] = [passing(w), deliberation(w, [f], [['协商讨论了', null]]), deliberation(w, [g], [['审议通过了', 'approved']])];
  const paragraphs = [lead, tell(w, clauses.slice(random.int(0, 1)))];
  if (!chairs && setting.moves === null && random.chance(0.5)) {
    const [one, two] = [setting.holder('newcomer'), setting.holder('newcomer')];
    const committee = w.org(full);
    for (const person of [one, two]) w.person('mentioned', person, `${committee}委员`);
    paragraphs.push(
      `${tell(w, [{ heading: '审议通过了有关人事事项', action: 'deliberate', decisions: ['approved'] }]).slice(0, -1)}，增补${one}、${two}为${committee}委员。`,
    );
  }
  if (random.chance(0.6)) {
    const government = w.org(`${word}政府`);
    w.person('speaker', guest.name, guest.title);
    const clause: Clause = {
      heading: `${guest.name}代表${government}通报了${random.pick(h.reports)}`,
      action: 'hear',
      submitters: [guest.name],
    };
    paragraphs.push(`会上，${tell(w, [clause], '')}`);
  }
  w.person('speaker', chair);
  paragraphs.push(`${chair}指出，委员作业要交在一线、答在民心，把提案办成一件算一件。${atLength(w)}`);
  return [...head, ...paragraphs.map((text): Block => ({ kind: 'para', text }))];
}
