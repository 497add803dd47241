/**
 * A bureau's own meeting: labels followed by tabs, date, time and place on one line, sections of the bureau as actors.
 */
import { type Field, fields } from './fields.ts';
import { titleOf } from './items.ts';
import { pad } from './names.ts';
import { chinese, iso, written } from './numerals.ts';
import type { Block } from './paper.ts';
import { atLength } from './remarks.ts';
import { before, type Member } from './roster.ts';
import { bureauPost } from './setting.ts';
import { type Draft, draft, type World } from './world.ts';

const sections = ['办公室', '法规科', '财务科', '人事科', '监督科', '规划科'] as const;

const section = (w: World): string => w.org(w.random.pick(sections));

function law(w: World, f: Field): Draft {
  const [named, by] = [w.doc(f.law), section(w)];
  return draft(`学习${named}（${by}领学）`, 'study', [], { documents: [f.law], studied: [named], submitters: [by] });
}

function rule(w: World, f: Field): Draft {
  const [title, by] = [titleOf(w, f), section(w)];
  const heading = `审议${w.doc(title)}`;
  const more = { documents: [title], responsible: [by] };
  if (w.random.chance(0.5)) {
    const text = `决定：通过，${w.random.int(1, 12)}月底前由${by}挂网公布。${atLength(w)}`;
    return draft(heading, 'deliberate', [text], { ...more, decisions: ['approved', 'issue'] });
  }
  const to = w.org(`${w.place.word}政府办公室`);
  const text = `决定：原则通过，由${by}修改完善后报${to}审定。${atLength(w)}`;
  return draft(heading, 'deliberate', [text], { ...more, decisions: ['approved-in-principle', 'revise', 'forwarded'], forwarded_to: [to] });
}

function campaign(w: World, f: Field, lead: string): Draft {
  const [one, two] = [section(w), section(w)];
  const text = `决定：1.${one}牵头拟订整治方案；2.${two}要${w.random.pick(f.tasks)}；3.${lead}同志负责统筹协调。${atLength(w)}`;
  const heading = `研究${w.random.pick(f.reports).replace(/情况$/u, '')}`;
  return draft(heading, 'deliberate', [text], { responsible: [...new Set([one, two, lead])] });
}

function posts(w: World): Draft {
  const post = w.org(`${w.place.word}第二检查站`);
  const one = w.person('mentioned', w.setting.holder('newcomer'), `${post}站长`);
  const two = w.person('mentioned', w.setting.holder('newcomer'), `${post}副站长`);
  const text = `决定：任命${one}为${post}站长（试用期一年）；免去${two}的${post}副站长职务，另有任用。`;
  return draft('干部任免', 'decide', [text], { decisions: ['approved'] });
}

function agenda(w: World, f: Field, lead: string): Draft[] {
  const { random } = w;
  const drafts = random.chance(0.5) ? [law(w, f)] : [];
  drafts.push(rule(w, f), campaign(w, f, lead));
  if (w.setting.moves === null && random.chance(0.6)) drafts.push(posts(w));
  if (random.chance(0.5)) drafts.push(draft('其他', 'other', ['机关食堂改造暂缓，待资金到位后再议。'], { decisions: ['deferred'] }));
  return drafts;
}

/** Minutes of a bureau's own meeting. */
export function bureau(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const f = setting.bureau ?? random.pick(fields);
  const body = w.org(place.name + f.bureau[1]);
  const number = setting.number(1, 30);
  const [hour, session] = random.pick([
    ['9:00', '上午'],
    ['14:30', '下午'],
  ] as const);
  const room = '局机关五楼会议室';
  truth.meeting = { body, title: `${body}局务会议`, series: '局务会议', number, date: iso(w.day), session, place: room };
  const named = (name: string, title: string): Member => ({ name, office: { title, bodies: [] } });
  const member = (title: string): Member => named(setting.holder(bureauPost(f, title === '党组书记、局长' ? '局长' : title)), title);
  const deputy = (name: string): Member => named(name, '副局长');
  const chair = member('党组书记、局长');
  const present = [
    ...Array.from(
      setting.present(bureauPost(f, '副局长'), () => random.int(2, 4)),
      deputy,
    ),
    member('二级调研员'),
    member('总工程师'),
  ];
  const absent = Array.from(
    setting.absent(bureauPost(f, '副局长'), () => (random.chance(0.5) ? 1 : 0)),
    (name) => ({ ...deputy(name), reason: random.pick(['出差', '病假', '省局跟班']) }),
  );
  const recorder = setting.holder(bureauPost(f, '科员'));
  w.person('chair', chair.name, chair.office.title);
  for (const one of present) w.person('present', one.name, one.office.title);
  for (const one of absent) w.person('absent', one.name, one.office.title);
  w.person('recorder', recorder);
  const blank = random.pick(['', '  ', '　']);
  const mark = random.pick(['\t', '\t', '：']);
  const title = (text: string): Block => ({ kind: 'title', text });
  const blocks = [
    title(`${body}局务会议纪要`),
    title(`第${number}期`),
    title(`${written(w.day)} ${hour}　${room}`),
    title(`主持${mark}${chair.office.title}${pad(chair.name, blank)}`),
    title(`参加${mark}${before(present, blank)}`),
    ...(absent.length > 0 ? [title(`未到${mark}${before(absent, blank)}`)] : []),
    title(`列席${mark}各科室负责人`),
    title(`记录${mark}${pad(recorder, blank)}`),
    title(''),
  ];
  for (const [at, { heading, body: texts, item }] of agenda(w, f, present[0]?.name ?? '').entries()) {
    truth.items.push({ ...item, number: at + 1 });
    blocks.push(...[`${chinese(at + 1)}、${heading}`, ...texts].map((text): Block => ({ kind: 'para', text })));
  }
  truth.distribution = ['局领导', '各科室', '直属单位'];
  return [...blocks, title('发：局领导，各科室、直属单位。')];
}
