/**
 * A township's joint meeting of party and government: a record with a block of labels, talk by name, what was settled.
 */
import { pad } from './names.ts';
import { iso } from './numerals.ts';
import type { Block } from './paper.ts';
import { atLength } from './remarks.ts';
import { townPost } from './setting.ts';
import { draft, type World } from './world.ts';

export const townOffices = ['财政所', '民政办', '应急办', '自然资源所', '司法所', '农业服务中心', '综治中心', '林业站'] as const;
const matters = [
  '2021年度村级组织运转经费分配',
  '敬老院消防改造事宜',
  '集镇污水管网维修事宜',
  '防汛物资采购事宜',
  '秸秆禁烧巡查经费',
  '村级道路硬化项目',
] as const;

export function township(w: World): Block[] {
  const { random, setting, place, truth } = w;
  const town = setting.town ?? random.pick(place.towns);
  const short = /(?:镇|乡|街道)$/u.exec(town)?.[0] ?? '镇';
  const [hour, session] = random.pick([
    ['上午9：00—11：40', '上午'],
    ['14：30', '下午'],
    ['下午', '下午'],
  ] as const);
  const room = `${short === '街道' ? '办事处' : short}机关二楼会议室`;
  truth.meeting = {
    body: town,
    title: `${town}党政联席会议`,
    series: '党政联席会议',
    number: null,
    date: iso(w.day),
    session,
    place: room,
  };
  const chair = setting.holder(townPost(town, 'chair'));
  const blank = random.pick(['  ', '　', '']);
  const present = [chair, ...setting.present(townPost(town, 'member'), () => random.int(4, 7))];
  const absent = [...setting.absent(townPost(town, 'member'), () => random.int(0, 2))];
  const staff = random
    .take(townOffices, 3)
    .map((office) => ({ name: setting.holder(townPost(town, office)), office, title: random.chance(0.6) ? `${office}负责人` : office }));
  const recorder = setting.holder(townPost(town, 'recorder'));
  w.person('chair', chair);
  w.person('recorder', recorder);
  for (const one of present) w.person('present', one);
  for (const one of absent) w.person('absent', one);
  for (const { name, office, title } of staff) {
    w.person('observer', name, title);
    w.org(office);
  }
  const { year, month, day } = w.day;
  const date = random.pick([`${year}.${month}.${day}`, `${year}年${month}月${day}日`, `${year}-${month}-${day}`]);
  const separator = blank === '' ? random.pick([' ', '、', '　']) : random.pick(['  ', '、']);
  const people = (list: readonly string[]): string =>
    list
      .map((one) => pad(one, separator.trim() === '' && blank === '  ' ? '　' : blank))
      .join(separator.trim() === '' && blank !== '' ? '   ' : separator);
  const blocks: Block[] = [
    { kind: 'title', text: `${town}党政联席会议记录` },
    { kind: 'title', text: `会议时间：${date} ${hour}　　会议地点：${room}` },
    { kind: 'title', text: `会议主持：${pad(chair, blank)}　　记录：${pad(recorder, blank)}` },
    { kind: 'title', text: `参会人员：${people(present)}` },
  ];
  if (absent.length > 0)
    blocks.push({
      kind: 'title',
      text: `缺席人员：${absent.map((one) => `${one}（${random.pick(['出差', '事假', '病假'])}）`).join('、')}`,
    });
  blocks.push({ kind: 'title', text: `列席人员：${staff.map(({ name, title }) => `${title} ${pad(name, blank)}`).join('，')}` });
  const speakers = present.slice(1);
  for (const [at, matter] of random.take(matters, 3).entries()) {
    const { name, office, title } = staff[at] as (typeof staff)[number];
    const body: string[] = [];
    const heading = `研究${matter}（汇报人：${name}）`;
    w.person('speaker', name, title);
    const said = random
      .take(speakers, 2)
      .map(
        (one) =>
          `${w.person('speaker', one)}：${random.pick(['建议向偏远村倾斜。', '同意，另建议预留5%作考核奖励。', '安全的事不能等。', '账要算清，手续要全。'])}`,
      );
    body.push(`${name}汇报：今年下达经费${random.int(12, 200)}万元，拟按人口测算。${atLength(w)}`, ...said);
    const kind = random.int(0, 3);
    const number = ['一', '二', '三'][at];
    const partner = `${short}应急办`;
    const council = short === '街道' ? '街道党工委' : `${short}党委`;
    const more =
      kind === 0
        ? {
            text: `原则同意${office}提出的分配方案，按讨论意见修改完善后，由${office}于11月30日前拨付到位。`,
            decisions: ['approved-in-principle', 'revise'] as const,
            responsible: [office],
          }
        : kind === 1
          ? {
              text: `同意实施，由${office}牵头，${w.org(partner)}配合。`,
              decisions: ['approved', 'implement'] as const,
              responsible: [office, partner],
            }
          : kind === 2
            ? { text: '资金来源尚未落实，暂缓实施，下次会议再议。', decisions: ['deferred'] as const, responsible: [] }
            : {
                text: `同意，报${w.org(council)}会议审定。`,
                decisions: ['approved', 'forwarded'] as const,
                responsible: [],
                to: [`${council}会议`],
              };
    const { item } = draft(heading, 'deliberate', [], {
      number: at + 1,
      submitters: [name],
      decisions: [...more.decisions],
      responsible: [...more.responsible],
      forwarded_to: 'to' in more ? more.to : [],
    });
    truth.items.push(item);
    blocks.push(...[`议题${number}：${heading}`, ...body, `议定：${more.text}`].map((text): Block => ({ kind: 'para', text })));
  }
  if (random.chance(0.5)) blocks.push({ kind: 'line', text: '（以下无正文）' });
  return blocks;
}
