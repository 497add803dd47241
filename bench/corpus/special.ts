/**
 * Minutes of a meeting on one subject: a block of labelled lines, matters without verbs, orders, a task force.
 */
import { drawNumbering, printAgenda } from './agenda.ts';
import { type Field, fields } from './fields.ts';
import { pad } from './names.ts';
import { iso, later, written } from './numerals.ts';
import { agreed, inParts, order } from './outcomes.ts';
import type { Block } from './paper.ts';
import { atLength } from './remarks.ts';
import { bureauPost } from './setting.ts';
import { type Draft, draft, type World } from './world.ts';

const topics = ['项目用地', '项目资金', '厂外管网', '征拆补偿', '施工组织', '运营接管', '历史遗留问题'] as const;

function point(w: World, topic: string, f: Field): Draft {
  const heading = `关于${topic}`;
  const kind = w.random.next();
  const one = kind < 0.25 ? inParts(w, f) : kind < 0.5 ? agreed(w, f) : order(w, f);
  const two = kind < 0.5 ? null : order(w, f);
  // 同意县水利局的意见, 县水利局提出的方案: the bureau proposed it.
  const submitters =
    kind < 0.5 && !one.decisions.includes('deferred')
      ? [w.bureau(f)]
      : one.decisions.includes('approved-in-principle')
        ? [w.bureau(f)]
        : [];
  const lead = two ? '会议明确，' : '';
  return draft(heading, 'decide', [`${lead}${one.text}${two?.text ?? ''}${atLength(w)}`], {
    submitters,
    decisions: one.decisions,
    forwarded_to: one.forwarded_to,
    responsible: [...new Set([...one.responsible, ...(two?.responsible ?? [])])],
  });
}

const hours = [
  ['9:00', '上午'],
  ['15:00', '下午'],
  ['上午', '上午'],
  ['下午', '下午'],
  ['19:30', '晚上'],
] as const;

export function special(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const { word } = place;
  const body = w.org(`${place.name}人民政府`);
  const office = w.org(`${body}办公室`);
  const issued = later(w.day, random.int(1, 9));
  const [hour, session] = random.pick(hours);
  const room = `${word}行政中心六楼小会议室`;
  truth.meeting = { body, title: `${body}专题会议`, series: '专题会议', number: null, date: iso(w.day), session, place: room };
  truth.issuer = office;
  truth.issued = iso(issued);
  const chair = w.person('chair', setting.holder('deputy'), `副${place.chief}`);
  const blank = random.pick(['', '  ', '　']);
  const chosen = random.take(fields, random.int(4, 8));
  const people = chosen.map((f) => {
    const bureau = w.bureau(f);
    const bare = random.chance(0.15);
    const title = random.pick(['局长', '副局长', '总工程师']);
    return { name: setting.holder(bureauPost(f, title)), title: bare ? bureau : bureau + title };
  });
  for (const { name, title } of people) w.person('present', name, title);
  const recorder = w.person('recorder', setting.holder('office'));
  const [main] = chosen as [Field];
  const drafts = random.take(topics, random.int(3, 5)).map((topic) => point(w, topic, random.pick(chosen)));
  const list = random.chance(0.6)
    ? people.map(({ name, title }) => `${pad(name, blank)}（${title}）`).join('、')
    : people.map(({ name, title }) => title + pad(name, blank)).join('，');
  const line = (text: string): Block => ({ kind: 'para', text });
  const blocks: Block[] = [
    { kind: 'title', text: `${body}专题会议纪要` },
    { kind: 'title', text: `〔${w.day.year}〕${random.int(1, 90)}号` },
    { kind: 'title', text: `${office}　　　　　　${written(issued)}` },
    { kind: 'title', text: '' },
    { kind: 'title', text: `关于研究${random.pick(main.affairs)}有关问题的会议纪要` },
    { kind: 'title', text: `时　间：${written(w.day)}${hour}` },
    { kind: 'title', text: `地　点：${room}` },
    { kind: 'title', text: `主持人：副${place.chief}  ${pad(chair, blank)}` },
    line(`参加人员：${list}`),
    line(`记录人：${pad(recorder, blank)}`),
    line(`会议听取了${w.bureau(main)}的汇报，与会人员进行了讨论。现将会议议定事项纪要如下：`),
    ...printAgenda(w, drafts, [], drawNumbering(random)),
  ];
  const receivers = chosen.slice(0, 4).map((f) => w.bureau(f));
  truth.distribution = receivers;
  return [...blocks, line(`主送：${receivers.join('，')}。`)];
}
