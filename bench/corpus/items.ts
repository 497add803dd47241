/**
 * The matters of a government's agenda: documents deliberated, reports heard, questions without a verb, appointments, task forces.
 */
import type { DecisionKind } from '../../cypher/enumerations.ts';
import { type Field, fields } from './fields.ts';
import { agreed, approved, deferred, inParts, inPrinciple, type Outcome, order } from './outcomes.ts';
import { remark } from './remarks.ts';
import type { Move } from './setting.ts';
import { type Draft, draft, type World } from './world.ts';

const draftMarks = ['送审稿', '送审稿', '|送审稿', '讨论稿', '|草案', '|修订稿', ''] as const;
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const decided = (...outcomes: readonly Outcome[]) => ({
  decisions: unique(outcomes.flatMap(({ decisions }): DecisionKind[] => decisions)),
  forwarded_to: unique(outcomes.flatMap((one) => one.forwarded_to)),
  responsible: unique(outcomes.flatMap(({ responsible }) => responsible)),
});

/** A document's title of a field: 云岭县农村供水工程运行管理办法, or with 关于 as it is. */
export function titleOf(w: World, f: Field): string {
  return w.setting.title(f, () => {
    const topic = w.random.pick(f.documents);
    if (topic.startsWith('关于')) return topic;
    return `${w.place.name}${w.random.chance(0.2) ? `${w.day.year + 1}年` : ''}${topic}`;
  });
}

/** How a document's matter ends; one that was put off before is not put off for ever. */
function ends(w: World, f: Field, title: string, what: string): Outcome {
  const kind = w.random.next() * (w.setting.again(title) ? 0.82 : 1);
  if (kind < 0.55) return inPrinciple(w, f, what);
  return kind < 0.82 ? approved(w, what) : deferred(w, f);
}

function deliberated(w: World, f: Field): Draft {
  const title = titleOf(w, f);
  const mark = w.random.pick(draftMarks);
  const named = w.doc(title, mark);
  const bureau = w.bureau(f);
  const end = ends(w, f, title, w.doc(title, w.random.chance(0.5) ? mark : ''));
  const more = { documents: [title], submitters: [bureau] };
  const body = [remark(w, f), end.text];
  switch (w.random.int(0, 3)) {
    case 0:
      return draft(`审议《${title}》`, 'deliberate', [`会议听取了${bureau}的说明。${remark(w, f)}`, end.text], {
        ...more,
        ...decided(end),
      });
    case 1:
      return draft(`审议${named}（${bureau}提请）`, 'deliberate', body, { ...more, ...decided(end) });
    case 2: {
      const told = order(w, f);
      return draft(`审议${bureau}提交的${named}`, 'deliberate', [remark(w, f), end.text + told.text], {
        ...more,
        ...decided(end, told),
      });
    }
    default:
      return draft(`审议${bureau}提交的${named}`, 'deliberate', body, { ...more, ...decided(end) });
  }
}

/** Two documents in one matter: the first passes, the second is put off. */
function pair(w: World, f: Field, g: Field): Draft {
  const [one, two] = [titleOf(w, f), titleOf(w, g)];
  const heading = `审议${w.doc(one)}${w.random.pick(['', '、', '和'])}${w.doc(two)}`;
  const more = { documents: [one, two] };
  if (one === two || w.random.chance(0.5))
    return draft(heading, 'deliberate', [remark(w, f), '会议审议通过上述文件，按程序公布。'], {
      ...more,
      decisions: ['approved', 'issue'],
    });
  const bureau = w.bureau(g);
  const text = `会议认为，前者务实管用，予以通过，按程序公布；后者尚需与上级政策衔接，本次暂缓，由${bureau}进一步论证后再议。`;
  return draft(heading, 'deliberate', [text], { ...more, decisions: ['approved', 'issue', 'deferred'], responsible: [bureau] });
}

function heard(w: World, f: Field): Draft {
  const bureau = w.bureau(f);
  const heading = `听取${bureau}关于${w.random.pick(f.reports)}的汇报`;
  const outcomes = w.random.chance(0.35) ? [inPrinciple(w, f, `${bureau}提出的有关建议`)] : w.random.chance(0.7) ? [order(w, f)] : [];
  return draft(heading, 'hear', [remark(w, f), ...outcomes.map(({ text }) => text)], {
    submitters: [bureau],
    ...decided(...outcomes),
  });
}

/** A heading without a verb: the body's first verb gives the action. */
function question(w: World, f: Field): Draft {
  const heading = `关于${w.random.pick(f.affairs)}${w.random.pick(['的问题', '事项', '事宜'])}`;
  switch (w.random.int(0, 4)) {
    case 0: {
      const bureau = w.bureau(f);
      const end = w.random.chance(0.5) ? agreed(w, f) : inParts(w, f);
      return draft(heading, 'hear', [`会议听取了${bureau}的汇报。`, end.text], { submitters: [bureau], ...decided(end) });
    }
    case 1: {
      const title = titleOf(w, f);
      const bureau = w.bureau(f);
      const end = ends(w, f, title, w.doc(title));
      const body = [`会议审议了${bureau}起草的《${title}》。`, end.text];
      return draft(heading, 'deliberate', body, { submitters: [bureau], documents: [title], ...decided(end) });
    }
    case 2: {
      const company = w.org(`${w.random.pick(['鼎力石业', '恒发置业', '广源矿业'])}有限公司`);
      const [end, told] = [agreed(w, f), order(w, f)];
      const body = [`${end.text}${told.text}`, `对${company}提出的另行补偿停产损失的要求，会议不予支持。`];
      return draft(heading, 'decide', body, { submitters: [w.bureau(f)], ...decided(end, told) });
    }
    case 3: {
      const bureau = w.bureau(f);
      const text = `会议不同意${bureau}提出的方案，理由是后期维护责任不清。`;
      return draft(heading, 'decide', [text], { submitters: [bureau], decisions: ['deferred'] });
    }
    default: {
      const [one, two] = [order(w, f), order(w, f)];
      return draft(heading, 'decide', [`会议决定：${one.text}${two.text}`], decided(one, two));
    }
  }
}

function parted(w: World, f: Field): Draft {
  const end = inParts(w, f);
  const proposer = end.decisions.includes('approved-in-principle') ? [w.bureau(f)] : [];
  return draft(`研究${w.random.pick(f.affairs)}事宜`, 'deliberate', [remark(w, f), end.text], {
    submitters: proposer,
    ...decided(end),
  });
}

/** One who comes or goes, as an appointment or a dismissal. */
function change(w: World, { name, field, title, comes }: Move): string {
  const office = w.bureau(field) + title;
  w.person('mentioned', name, office);
  return w.random.pick(
    comes ? [`任命${name}为${office}`, `任命${name}为${office}（试用期一年）`] : [`免去${name}的${office}职务`, `免去${name}${office}职务`],
  );
}

/** Whether the meeting deals with appointments: by chance, or because somebody comes or goes. */
export const brings = (w: World, share: number): boolean => (w.setting.moves ? w.setting.moves.length > 0 : w.random.chance(share));

/** Appointments and dismissals, a clause each: the office is the title of the one who gains or loses it. */
export function changes(w: World): string[] {
  if (w.setting.moves) return w.setting.moves.map((move) => change(w, move));
  return w.random.take(fields, w.random.int(2, 4)).map((f) => {
    const office = `${w.bureau(f)}${w.random.pick(['局长', '副局长', '副局长'])}`;
    const name = w.person('mentioned', w.setting.holder('newcomer'), office);
    return w.random.pick([
      `任命${name}为${office}`,
      `任命${name}为${office}（试用期一年）`,
      `免去${name}的${office}职务`,
      `免去${name}${office}职务`,
    ]);
  });
}

/** The matter of appointments, in one sentence or a line for each, sometimes to be proposed to the party committee. */
export function appointments(w: World): Draft {
  const lines = changes(w);
  const body = w.random.chance(0.5)
    ? [`会议决定：${lines.join('，')}。`]
    : ['会议决定：', ...lines.map((line, at) => `${line}${at === lines.length - 1 ? '。' : '；'}`)];
  if (w.random.chance(0.5)) return draft('人事任免', 'decide', body, { decisions: ['approved'] });
  if (w.random.chance(0.5)) return draft('研究干部任免事项', 'deliberate', body, { decisions: ['approved'] });
  const council = w.org(`${w.place.word}委`);
  return draft('研究干部任免事项', 'deliberate', [...body, `以上任免事项提请${council}研究。`], {
    decisions: ['approved', 'forwarded'],
    forwarded_to: [council],
  });
}

/** A task force, led by people who were there. */
export function taskForce(w: World, f: Field, people: readonly string[]): Draft {
  const force = w.org(`${w.place.word}${w.random.pick(['重点项目', '老旧小区改造', '防汛抢险'])}工作专班`);
  const [a = '', b = '', c = ''] = w.random.take(people, 3);
  const bureau = w.bureau(f);
  const text = `会议决定成立${force}，由${a}任组长，${b}、${c}任副组长，日常工作由${bureau}承担。`;
  return draft(`关于${w.random.pick(f.affairs)}工作机制`, 'decide', [text], { responsible: [a, b, c, bureau] });
}

/** Any of the matters above; a document that waits comes first. */
export function matter(w: World, f: Field): Draft {
  if (w.setting.waits(f)) return deliberated(w, f);
  const kind = w.random.next();
  if (kind < 0.37) return deliberated(w, f);
  if (kind < 0.42) return pair(w, f, w.random.pick(fields));
  if (kind < 0.65) return heard(w, f);
  return kind < 0.9 ? question(w, f) : parted(w, f);
}

/** An unnumbered matter after the last one; the heading is its first sentence. */
export function extra(w: World, f: Field): Draft {
  const bureau = w.bureau(f);
  return draft(`会议还听取了${bureau}关于${w.random.pick(f.reports)}的汇报。`, 'hear', [], { submitters: [bureau] });
}
