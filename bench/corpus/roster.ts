/**
 * Who was there, and the ways a roster prints it: bare names in columns or lists, offices before, after or in brackets, a table, prose.
 */
import type { Role } from '../../ingest/record.ts';
import { fields } from './fields.ts';
import { pad } from './names.ts';
import type { Block } from './paper.ts';
import { bureauPost, type Post } from './setting.ts';
import type { Office, World } from './world.ts';

export interface Member {
  name: string;
  office: Office;
  /** Why absent. */
  reason?: string;
}
export interface Cast {
  chair: Member;
  groups: readonly { role: Role; members: readonly Member[] }[];
}

const labels: Partial<Record<Role, readonly string[]>> = {
  present: ['出席', '出席', '出席人员', '参加', '参会人员'],
  absent: ['请假', '请假', '缺席', '请假人员'],
  invited: ['应邀出席', '应邀列席', '特邀'],
  observer: ['列席', '列席', '列席人员'],
  recorder: ['记录', '记录人'],
};
const reasons = ['病假', '出差', '产假', '公差', '赴外地招商', '在外培训', '事假'] as const;

/** The cast of a government's meeting; the same one where the meeting is told again. */
export const drawCast = (w: World): Cast => w.setting.once('cast', () => cast(w));

function cast(w: World): Cast {
  const { random, place, setting } = w;
  const { word } = place;
  const named = (name: string, title: string, bodies: readonly string[] = []): Member => ({ name, office: { title, bodies } });
  const member = (post: Post, title: string, ...bodies: string[]): Member => named(setting.holder(post), title, bodies);
  const chair = random.chance(0.5) ? member('head', `${word}委副书记、${place.chief}`, `${word}委`) : member('head', place.chief);
  const present = [
    chair,
    member('executive', `${word}委常委、常务副${place.chief}`, `${word}委`),
    ...Array.from(
      setting.present('deputy', () => random.int(2, 6)),
      (name) => named(name, `副${place.chief}`),
    ),
    member('bureau/公安局/局长', `${word}政府党组成员、${word}公安局局长`, `${word}政府党组`, `${word}公安局`),
  ];
  const absent = Array.from(
    setting.absent('deputy', () => random.int(0, 2)),
    (name) => ({ ...named(name, `副${place.chief}`), reason: random.pick(reasons) }),
  );
  const invited = random.chance(0.6)
    ? [
        member('congress/deputy', `${word}人大常委会副主任`, `${word}人大常委会`),
        member('conference/deputy', `${word}政协副主席`, `${word}政协`),
      ].slice(random.int(0, 1))
    : [];
  const observers = random
    .take(
      fields.filter(({ bureau: [short] }) => short !== '公安局'),
      random.int(3, 14),
    )
    .map((f) => {
      const bureau = word + f.bureau[w.full ? 1 : 0];
      const title = random.pick(['局长', '局长', '副局长', '总工程师']);
      return member(bureauPost(f, title), bureau + title, bureau);
    });
  const recorder = random.chance(0.4) ? [member('office', `${word}政府办公室`, `${word}政府办公室`)] : [];
  const groups = [
    { role: 'present', members: present },
    { role: 'absent', members: absent },
    { role: 'invited', members: invited },
    { role: 'observer', members: observers },
    { role: 'recorder', members: recorder },
  ] as const;
  return { chair, groups: groups.filter(({ members }) => members.length > 0) };
}

export const printings = ['columns', 'bare', 'before', 'brackets', 'prose', 'table', 'units'] as const;
export type Printing = (typeof printings)[number];
/** Whether a printing gives offices; a bare one gives none. */
export const tells = (printing: Printing): boolean =>
  printing === 'before' || printing === 'brackets' || printing === 'prose' || printing === 'table';

const why = ({ reason }: Member): string => (reason ? `（${reason}）` : '');

/** Offices before the names, those in a row with the same office sharing it: 副县长甲、乙，县财政局局长丙. */
export function before(members: readonly Member[], blank: string): string {
  let last = '';
  let text = '';
  for (const one of members) {
    const { title } = one.office;
    text += `${text === '' ? '' : title === last ? '、' : '，'}${title === last ? '' : title}${pad(one.name, blank)}${why(one)}`;
    last = title;
  }
  return text;
}

function columns(w: World, label: string, members: readonly Member[]): Block[] {
  const [inside, between] = w.random.pick([
    ['  ', '   '],
    ['　', '　　'],
    ['　', '  '],
    ['  ', '  '],
  ] as const);
  const each = w.random.int(4, 6);
  const head = `${label.length === 2 ? `${label[0]}${inside}${inside}${label[1]}` : label}：`;
  const rows = Array.from({ length: Math.ceil(members.length / each) }, (_, row) => members.slice(row * each, (row + 1) * each));
  const indent = w.random.pick(['', '          ', '　　　　　']);
  return rows.map((row, at) => ({
    kind: 'line',
    text: (at === 0 ? head : indent) + row.map((one) => pad(one.name, inside) + why(one)).join(between),
  }));
}

function prose(members: readonly Member[], role: Role, blank: string): string {
  const list = before(
    members.map(({ name, office }) => ({ name, office })),
    blank,
  );
  if (role === 'present') return `出席会议的有：${list}。`;
  if (role === 'observer') return `列席会议的有：${list}。`;
  if (role === 'recorder') return `记录：${list}`;
  return role === 'invited' ? `${list}应邀出席会议。` : `${list}因公请假。`;
}

/** Prints the roster and notes everybody in it. */
export function printRoster(w: World, { groups }: Cast, printing: Printing): Block[] {
  const { random } = w;
  const blank = random.pick(['  ', '　', '']);
  const separator = random.pick(blank === '' ? ['、', '，', '　', '  '] : ['、', '，']);
  const blocks: Block[] = [];
  for (const { role, members } of groups) {
    const told = tells(printing) && role !== 'recorder';
    // Units instead of offices: 县财政局 金鑫. The unit is the title.
    const units = printing === 'units' && role === 'observer';
    for (const { name, office } of members) {
      w.person(role, name, units ? (office.bodies[0] ?? null) : told ? office.title : null);
      if (units || told) for (const body of office.bodies) w.org(body);
    }
    const label = random.pick(labels[role] ?? []);
    const bare = members.map((one) => pad(one.name, blank) + why(one)).join(separator);
    const head = `${label}：`;
    if (role === 'recorder') blocks.push({ kind: 'para', text: `${head}${bare}` });
    else if (printing === 'columns') blocks.push(...columns(w, label, members));
    else if (units)
      blocks.push({ kind: 'para', text: head + members.map(({ name, office }) => `${office.bodies[0]} ${pad(name, blank)}`).join('，') });
    else if (printing === 'bare' || printing === 'units') blocks.push({ kind: 'para', text: head + bare });
    else if (printing === 'before') blocks.push({ kind: 'para', text: head + before(members, blank) });
    else if (printing === 'prose') blocks.push({ kind: 'para', text: prose(members, role, blank) });
    else if (printing === 'brackets') {
      const list = members.map((one) => `${pad(one.name, blank)}（${one.office.title}${one.reason ? `，${one.reason}` : ''}）`);
      blocks.push({ kind: 'para', text: head + list.join('、') });
    } else {
      blocks.push({ kind: 'line', text: head });
      for (const one of members)
        blocks.push({ kind: 'line', text: `　　${pad(one.name, '　').padEnd(6, '　')}${one.office.title}${why(one)}` });
    }
  }
  return blocks;
}
