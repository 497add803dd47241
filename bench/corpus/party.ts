/**
 * Minutes of a government's party group: what it studies, its own rules, people proposed for offices.
 */
import { drawNumbering, printAgenda } from './agenda.ts';
import { fields } from './fields.ts';
import { appointments, brings, matter } from './items.ts';
import { iso, later, written } from './numerals.ts';
import type { Block } from './paper.ts';
import { before, type Member } from './roster.ts';
import { bureauPost } from './setting.ts';
import { study } from './study.ts';
import { type Draft, draft, type World } from './world.ts';

const rules = ['中国共产党重大事项请示报告条例', '中国共产党纪律处分条例', '中国共产党党组工作条例'] as const;

function rulesStudied(w: World, by: Member): Draft {
  const title = w.random.pick(rules);
  const studied = w.doc(title);
  w.person('speaker', by.name, by.office.title);
  const text = `${by.office.title}${by.name}领学并作解读。会议强调，要把自己摆进去，学在前、做在前。`;
  return draft(`学习${studied}`, 'study', [text], { documents: [title], studied: [studied], submitters: [by.name] });
}

function ownRules(w: World): Draft {
  const title = `${w.place.name}人民政府党组工作规则`;
  const office = w.org(`${w.place.word}政府办公室`);
  const named = w.doc(title, w.random.pick(['|修订稿', '|讨论稿', '']));
  if (w.random.chance(0.5) && !w.setting.again(title)) {
    const text = `会议认为，第三章与上级新规定有三处不一致，暂不审议通过，由${office}核改后下次会议再议。`;
    return draft(`研究${named}`, 'deliberate', [text], { documents: [title], decisions: ['deferred'], responsible: [office] });
  }
  const to = w.org(`${w.place.word}委`);
  const text = `会议原则同意${w.doc(title)}，由${office}根据讨论意见修改完善后，报${to}审定。`;
  return draft(`审议${named}`, 'deliberate', [text], {
    documents: [title],
    decisions: ['approved-in-principle', 'revise', 'forwarded'],
    forwarded_to: [to],
    responsible: [office],
  });
}

export function party(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const { word } = place;
  const number = setting.number(1, 30);
  const body = w.org(`中共${place.name}人民政府党组`);
  truth.meeting = { body, title: `${body}会议`, series: '党组会议', number, date: iso(w.day), session: null, place: null };
  const issued = later(w.day, random.int(1, 8));
  truth.issuer = body;
  truth.issued = iso(issued);
  const group = w.org(`${word}政府党组`);
  const member = (name: string, title: string): Member => ({ name, office: { title, bodies: [] } });
  const chair = member(setting.holder('head'), `${group}书记、${place.chief}`);
  const others = [
    member(setting.holder('executive'), '党组副书记'),
    ...Array.from(
      setting.present('deputy', () => random.int(2, 4)),
      (name) => member(name, `党组成员、副${place.chief}`),
    ),
  ];
  const observers = random.take(fields, random.int(2, 5)).map((f) => member(setting.holder(bureauPost(f, '局长')), `${w.bureau(f)}局长`));
  w.person('chair', chair.name, chair.office.title);
  for (const one of [chair, ...others]) w.person('present', one.name, one === chair ? '党组书记' : one.office.title);
  for (const one of observers) w.person('observer', one.name, one.office.title);
  const [g, f] = setting.fields(2) as [(typeof fields)[0], (typeof fields)[0]];
  const drafts = [study(w, f), rulesStudied(w, others[1] ?? chair)];
  if (setting.open(`${place.name}人民政府党组工作规则`)) drafts.push(ownRules(w));
  drafts.push(matter(w, g));
  if (brings(w, 0.5)) drafts.push(appointments(w));
  const session = random.pick([null, '上午', '下午', '晚上'] as const);
  truth.meeting.session = session;
  truth.meeting.place = `${word}行政中心三楼会议室`;
  const blank = random.pick(['', '　']);
  const para = (text: string): Block => ({ kind: 'para', text });
  const roster = [
    para(`出席：${before([{ ...chair, office: { title: '党组书记', bodies: [] } }, ...others], blank)}`),
    para(`列席：${before(observers, blank)}`),
  ];
  truth.distribution = [`${word}委`, '党组成员', `${word}委组织部`, `${word}纪委监委`];
  return [
    { kind: 'title', text: `${body}会议纪要` },
    { kind: 'title', text: `（${w.day.year}年第${number}次）` },
    { kind: 'title', text: `${body}　　　　　　　　${written(issued)}` },
    para(
      `${w.day.month}月${w.day.day}日${session ?? ''}，${chair.office.title}${chair.name}在${word}行政中心三楼会议室主持召开${group}会议。纪要如下：`,
    ),
    ...printAgenda(w, drafts, [], drawNumbering(random)),
    ...roster,
    para(`报：${w.org(`${word}委`)}。`),
    para(`送：党组成员，${w.org(`${word}委组织部`)}、${w.org(`${word}纪委监委`)}。`),
  ];
}
