/**
 * A notice that sends out minutes: its own head and receivers, then the minutes of a new area's committee.
 */
import { drawNumbering, printAgenda } from './agenda.ts';
import type { fields } from './fields.ts';
import { titleOf } from './items.ts';
import { pad } from './names.ts';
import { iso, later, written } from './numerals.ts';
import type { Block } from './paper.ts';
import { type Draft, draft, type World } from './world.ts';

const offices = ['党政办公室', '经济发展局', '财政金融局', '规划建设局', '社会事业局', '招商服务局'] as const;

function agenda(w: World): Draft[] {
  const { random } = w;
  const [a, b, c, d] = random.take(offices, 4).map((one) => w.org(one)) as [string, string, string, string];
  const [f, g, h, k] = w.setting.fields(4) as [(typeof fields)[0], (typeof fields)[0], (typeof fields)[0], (typeof fields)[0]];
  const [one, two] = [titleOf(w, f), titleOf(w, g)];
  const group = w.org('党工委');
  const law = w.doc(h.law);
  return [
    draft(`审议${w.doc(one)}（${a}提请）`, 'deliberate', [`会议同意，由${b}印发施行。`], {
      documents: [one],
      submitters: [a],
      decisions: ['approved', 'issue'],
      responsible: [b],
    }),
    draft(`审议${w.doc(two)}（${b}提请）`, 'deliberate', [`会议原则同意。请${b}补充风险评估，修改完善后报${group}会议研究。`], {
      documents: [two],
      submitters: [b],
      decisions: ['approved-in-principle', 'revise', 'forwarded'],
      forwarded_to: [`${group}会议`],
      responsible: [b],
    }),
    draft(`听取${c}关于${random.pick(k.reports)}的汇报`, 'hear', [`会议要求，${c}要${random.pick(k.tasks)}。`], {
      submitters: [c],
      responsible: [c],
    }),
    draft(`学习传达${law}`, 'study', [`会议责成${d}牵头，${a}配合，${random.pick(h.tasks)}。`], {
      documents: [h.law],
      studied: [law],
      responsible: [d, a],
    }),
  ];
}

export function notice(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const area = `${place.stem}新区`;
  const number = setting.number(1, 20);
  const body = w.org(`${area}管委会`);
  const office = w.org(`${area}管理委员会办公室`);
  const issued = later(w.day, random.int(1, 10));
  const room = `管委会B座1208会议室`;
  w.org('管委会');
  const title = `${body}${w.day.year}年第${number}次主任办公会议`;
  const session = random.pick(['上午', '下午'] as const);
  truth.kind = 'notice';
  truth.meeting = { body, title, series: '主任办公会议', number, date: iso(w.day), session, place: room };
  truth.issuer = office;
  truth.issued = iso(issued);
  const heading = `${title}纪要`;
  const named = w.doc(heading);
  const blank = random.pick(['', '　']);
  const chair = w.person('chair', setting.holder('area/chair'), '党工委副书记、管委会主任');
  w.org('党工委');
  const deputies = Array.from(
    setting.present('area/deputy', () => random.int(2, 4)),
    (one) => w.person('present', one, '管委会副主任'),
  );
  const absent = Array.from(
    setting.absent('area/deputy', () => (random.chance(0.5) ? 1 : 0)),
    (one) => w.person('absent', one, '管委会副主任'),
  );
  const manager = w.person('observer', setting.holder('area/manager'), `${w.org(`${area}投资集团`)}总经理`);
  for (const one of ['经济发展局', '财政金融局']) w.org(one);
  const numbered = drawNumbering(random);
  const line = (text: string): Block => ({ kind: 'line', text });
  truth.distribution = ['各镇人民政府', '街道办事处', '管委会各局（办）', '各直属单位'];
  return [
    line(office),
    line(`关于印发${heading}的通知`),
    line(`${place.stem[0]}管办〔${issued.year}〕${random.int(1, 60)}号`),
    line(''),
    line('各镇人民政府、街道办事处，管委会各局（办）、各直属单位：'),
    { kind: 'para', text: `${named}已经管委会主要领导同意，现印发给你们，请认真贯彻执行。` },
    line(''),
    line(`　　　　　　　　　　　　　${office}`),
    line(`　　　　　　　　　　　　　　　${written(issued)}`),
    line(''),
    line(heading),
    line(''),
    line(`会议时间：${written(w.day)}${session}`),
    line(`会议地点：${room}`),
    line(`主 持 人：党工委副书记、管委会主任  ${pad(chair, blank)}`),
    line(`出席人员：${deputies.map((one) => `管委会副主任  ${pad(one, blank)}`).join('，')}`),
    ...(absent.length > 0 ? [line(`请假人员：${absent.map((one) => `管委会副主任  ${pad(one, blank)}`).join('，')}`)] : []),
    line(`列席人员：经济发展局、财政金融局主要负责人；${area}投资集团总经理${pad(manager, blank)}`),
    line('会议议题及议定意见：'),
    ...printAgenda(w, agenda(w), [], numbered),
  ];
}
