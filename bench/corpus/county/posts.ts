/** The offices of a county: how many hold each, and out of which other offices people rise to it. */
import { fields } from '../fields.ts';
import type { Place } from '../places.ts';
import { bureauPost, type Post, townPost } from '../setting.ts';
import { townOffices } from '../township.ts';

export interface Seats {
  post: Post;
  seats: number;
  body: string;
  title: string;
  /** Offices from which people rise to this one; none: only people from outside. */
  from: readonly Post[];
  /** Share of those who leave when the term of the body ends. */
  withTerm: number;
}

/** Every office of the place, the highest first. */
export function seatsOf({ name, word, chief, stem, towns }: Place): Seats[] {
  const seat = (post: Post, seats: number, body: string, title: string, from: readonly Post[] = [], withTerm = 0): Seats => ({
    post,
    seats,
    body,
    title,
    from,
    withTerm,
  });
  const heads = fields.map((field) => bureauPost(field, '局长'));
  const secretaries = towns.map((town) => townPost(town, 'chair'));
  const [government, congress, conference, area] = [`${name}人民政府`, `${name}人大常委会`, `政协${name}委员会`, `${stem}新区管委会`];
  return [
    seat('head', 1, government, chief, ['executive'], 0.85),
    seat('executive', 1, government, `常务副${chief}`, ['deputy'], 0.4),
    seat('deputy', 5, government, `副${chief}`, [...heads, ...secretaries], 0.35),
    seat('congress/chair', 1, congress, '主任', ['executive', 'congress/deputy'], 0.8),
    seat('congress/deputy', 4, congress, '副主任', ['deputy', ...heads], 0.4),
    seat('conference/chair', 1, conference, '主席', ['deputy', 'conference/deputy'], 0.8),
    seat('conference/deputy', 4, conference, '副主席', heads, 0.4),
    seat('conference/secretary', 1, conference, '秘书长', secretaries, 0.5),
    seat('supervision', 1, `${name}监察委员会`, '主任', [], 0.4),
    seat('court', 1, `${name}人民法院`, '院长', [], 0.4),
    seat('procuracy', 1, `${name}人民检察院`, '检察长', [], 0.4),
    seat('office', 2, `${government}办公室`, '工作人员'),
    ...fields.flatMap((field) => {
      const body = name + field.bureau[1];
      const below = bureauPost(field, '副局长');
      return [
        seat(bureauPost(field, '局长'), 1, body, '局长', [below, below, ...secretaries.slice(0, 3)]),
        seat(below, 3, body, '副局长', [bureauPost(field, '总工程师'), bureauPost(field, '科员')]),
        seat(bureauPost(field, '总工程师'), 1, body, '总工程师'),
        seat(bureauPost(field, '二级调研员'), 1, body, '二级调研员', [below]),
        seat(bureauPost(field, '科员'), 1, body, '科员'),
      ];
    }),
    ...towns.flatMap((town) => [
      seat(townPost(town, 'chair'), 1, town, '党委书记', [townPost(town, 'member')]),
      seat(townPost(town, 'member'), 7, town, '班子成员', [townPost(town, '财政所')]),
      ...townOffices.map((office) => seat(townPost(town, office), 1, `${town}${office}`, '负责人')),
      seat(townPost(town, 'recorder'), 1, town, '工作人员'),
    ]),
    seat('area/chair', 1, area, '主任', ['area/deputy']),
    seat('area/deputy', 4, area, '副主任', [bureauPost(fields[0] as (typeof fields)[0], '副局长')]),
    seat('area/manager', 1, `${stem}新区投资集团`, '总经理'),
    seat('reporter', 4, `${word}融媒体中心`, '记者'),
    seat('correspondent', 3, `${word}政府办公室`, '通讯员'),
  ];
}
