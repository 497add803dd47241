/**
 * What meetings study: speeches, the spirit of meetings above, laws. Bodies that stand only in another meeting's name are no bodies here.
 */
import type { Field } from './fields.ts';
import { order } from './outcomes.ts';
import { remark } from './remarks.ts';
import { type Draft, draft, type World } from './world.ts';

const speeches = [
  '在中央经济工作会议上的重要讲话',
  '在深入推动黄河流域生态保护和高质量发展座谈会上的重要讲话',
  '关于防灾减灾救灾的重要论述',
  '在中央政治局第十九次集体学习时的重要讲话',
  '对安全生产工作作出的重要指示',
] as const;
/** Meetings of the levels above, by their names. */
export const meetingsAbove = [
  '全省稳住经济大盘电视电话会议',
  '全省秋粮收购工作电视电话会议',
  '全国安全生产电视电话会议',
  '全省乡村振兴现场推进会',
  '全省优化营商环境大会',
  '省委经济工作会议',
  '全市重点项目建设推进会',
  '市委十二届六次全会',
] as const;

function leader(w: World): string {
  w.person('mentioned', '习近平', '总书记');
  return '习近平总书记';
}

/** 传达学习 one named thing. */
function one(w: World, f: Field): Draft {
  const thing = w.random.chance(0.5) ? `${leader(w)}${w.random.pick(speeches)}精神` : `${w.random.pick(meetingsAbove)}精神`;
  const told = w.random.chance(0.5) ? order(w, f) : null;
  const heading = `${w.random.pick(['传达学习', '传达学习', '学习传达'])}${thing}`;
  return draft(heading, 'study', [`${remark(w, f)}${told?.text ?? ''}`], { studied: [thing], responsible: told?.responsible ?? [] });
}

/** An umbrella heading; the clauses of the body name what was studied, 等 and what hangs on it dropped. */
function several(w: World, f: Field): Draft {
  const speech = `${leader(w)}${w.random.pick(speeches)}精神`;
  const list = w.random.take(meetingsAbove, 3);
  const body = [
    `会议传达学习了${speech}。${remark(w, f)}`,
    w.random.chance(0.5) ? `会议还传达学习了${list.join('、')}等会议精神。` : `会议还就${list.join('、')}等精神进行了传达学习。`,
  ];
  return draft(w.random.pick(['传达学习上级有关会议精神', '传达学习中央、省、市有关会议精神']), 'study', body, {
    studied: [speech, ...list],
  });
}

/** A law, and who explains it: a body, or a person of the roster. */
export function law(w: World, f: Field, speaker: { name: string; title: string | null } | null): Draft {
  const studied = w.doc(f.law);
  const more = { documents: [f.law], studied: [studied] };
  const heading = w.random.pick([`学习${studied}`, `集体学法：${studied}`, `会议学习了${studied}`]);
  if (speaker) {
    w.person('speaker', speaker.name);
    return draft(heading, 'study', [`${speaker.title ?? ''}${speaker.name}作了专题解读。${remark(w, f)}`], {
      ...more,
      submitters: [speaker.name],
    });
  }
  const bureau = w.org(`${w.place.word}司法局`);
  return draft(heading, 'study', [`由${bureau}进行解读。${remark(w, f)}`], { ...more, submitters: [bureau] });
}

export function study(w: World, f: Field): Draft {
  return w.random.chance(0.65) ? one(w, f) : several(w, f);
}
