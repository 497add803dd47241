/**
 * A people's congress: its directors' meetings and the sessions of its standing committee, with reports by name, votes and appointments.
 */
import { type Clause, deliberation, tell } from './clauses.ts';
import type { fields } from './fields.ts';
import { brings, changes } from './items.ts';
import { chinese } from './numerals.ts';
import type { Block } from './paper.ts';
import { dateline, pressDay, pressHead } from './press.ts';
import { atLength } from './remarks.ts';
import { bureauPost } from './setting.ts';
import type { World } from './world.ts';

/** 主任会议 in a report. */
export function directors(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const { word } = place;
  const [term, number] = [setting.term(14, 19), setting.number(2, 60)];
  const committee = w.org(`${word}${chinese(term)}届人大常委会`);
  const name = `${committee}第${chinese(number)}次主任会议`;
  truth.kind = 'news';
  truth.meeting = { ...truth.meeting, body: committee, title: name, series: '主任会议', number };
  const head = pressHead(w, `${name}召开`, [`${word}人大办公室`, `${place.stem}人大网`]);
  const office = `${word}人大常委会`;
  const chair = w.person('chair', setting.holder('congress/chair'), `${w.org(office)}主任`);
  const deputies = [...setting.present('congress/deputy', () => random.int(2, 4))];
  for (const one of deputies) w.person('present', one, `${office}副主任`);
  const [f, g, h, k] = setting.fields(4) as [(typeof fields)[0], (typeof fields)[0], (typeof fields)[0], (typeof fields)[0]];
  const unnamed = random.chance(0.6) ? `，${w.bureau(f)}、${w.second(f)}派员列席有关议题` : '';
  const lead = `${dateline(w)}${pressDay(w)}，${office}主任${chair}主持召开${name}，${office}副主任${deputies.join('、')}出席，各工作机构负责人列席${unnamed}。`;
  const [government, work] = [w.org(`${word}政府`), w.org(`${word}人大社会委`)];
  const heard: Clause = {
    heading: `听取了${government}关于${random.pick(g.reports)}的报告、${work}关于${random.pick(h.reports)}的调研报告`,
    action: 'hear',
    submitters: [government, work],
  };
  const first = [
    heard,
    deliberation(w, [k], [['研究了', null]]),
    { heading: `讨论了${w.day.year}年下半年执法检查安排`, action: 'deliberate' } as const,
  ];
  const paragraphs = [lead, tell(w, first.slice(0, random.int(2, 3)))];
  if (random.chance(0.5)) {
    const session = `${committee}第${chinese(random.int(2, 40))}次会议`;
    const heading = `还讨论了拟提请${session}审议的人事任免事项`;
    paragraphs.push(tell(w, [{ heading, action: 'deliberate', decisions: ['forwarded'], forwarded_to: [session] }]));
  }
  return [...head, ...paragraphs.map((text): Block => ({ kind: 'para', text }))];
}

/** A session of the standing committee. */
export function committee(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const { word } = place;
  const [term, number] = [setting.term(14, 19), setting.number(2, 45)];
  const body = w.org(random.pick([`${word}${chinese(term)}届人大常委会`, `${place.name}第${chinese(term)}届人民代表大会常务委员会`]));
  const name = `${body}第${chinese(number)}次会议`;
  truth.kind = 'news';
  truth.meeting = { ...truth.meeting, body, title: name, series: '常委会会议', number };
  const head = pressHead(w, `${name}举行`, [`${word}人大办公室`, `${place.stem}日报`]);
  const office = `${word}人大常委会`;
  const chair = w.person('chair', setting.holder('congress/chair'), `${w.org(office)}主任`);
  const count = random.int(1, 3);
  const away = Array.from(
    setting.absent('congress/deputy', () => 1),
    (one) => w.person('absent', one, '副主任'),
  );
  const others = Array.from(
    setting.present('congress/deputy', () => count),
    (one) => w.person('present', one, `${office}副主任`),
  );
  const guests = [
    ['deputy', `副${place.chief}`],
    ['supervision', `${word}监委主任`, `${word}监委`],
    ['court', `${word}人民法院院长`, `${word}人民法院`],
    ['procuracy', `${word}人民检察院检察长`, `${word}人民检察院`],
  ] as const;
  const observers = guests.map(([post, title, organ]) => {
    if (organ) w.org(organ);
    return { name: w.person('observer', setting.holder(post), title), title };
  });
  const lead = `${dateline(w)}${pressDay(w)}，${name}在${word}行政中心举行。${office}主任${chair}主持会议，${office}副主任${others.join('、')}出席会议${away.length > 0 ? `，副主任${away.join('、')}因病请假` : ''}。`;
  truth.meeting.place = `${word}行政中心`;
  const guestLine = `${observers.map(({ name, title }) => title + name).join('，')}列席会议。`;
  const [f, g, h] = setting.fields(3) as [(typeof fields)[0], (typeof fields)[0], (typeof fields)[0]];
  const deputy = observers[0]?.name ?? '';
  w.person('speaker', deputy, `副${place.chief}`);
  const reporter = w.person('speaker', setting.holder(bureauPost(g, '局长')), `${w.bureau(g)}局长`);
  const heard: Clause = {
    heading: `听取和审议了副${place.chief}${deputy}所作的关于${random.pick(f.reports)}的报告、${w.bureau(g)}局长${reporter}所作的关于${random.pick(g.reports)}的报告`,
    action: 'deliberate',
    submitters: [deputy, reporter],
  };
  const paragraphs = [lead + guestLine, tell(w, [heard])];
  paragraphs.push(
    tell(w, [
      deliberation(
        w,
        [h],
        [
          ['表决通过了', 'approved'],
          ['审议了', null],
          ['审议通过了', 'approved'],
        ],
      ),
    ]),
  );
  if (brings(w, 0.7)) {
    const told = tell(w, [{ heading: '表决通过了有关人事任免事项', action: 'decide', decisions: ['approved'] }]);
    paragraphs.push(`${told.slice(0, -1)}：${changes(w).join('；')}。`);
  }
  w.person('speaker', chair);
  paragraphs.push(`${chair}指出，审议意见不能“一交了之”，要盯着问题问、追着整改走。${atLength(w)}`);
  return [...head, ...paragraphs.map((text): Block => ({ kind: 'para', text }))];
}
