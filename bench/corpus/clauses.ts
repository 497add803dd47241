/**
 * Matters as news tell them: clauses of a sentence, one item each. The heading is the clause; the first one of a sentence has its subject.
 */
import type { DecisionKind } from '../../cypher/enumerations.ts';
import type { Field } from './fields.ts';
import { titleOf } from './items.ts';
import { order } from './outcomes.ts';
import { remark } from './remarks.ts';
import { meetingsAbove } from './study.ts';
import type { Matter } from './truth.ts';
import { draft, type World } from './world.ts';

/** A clause without its subject, and its item. */
export type Clause = Pick<Matter, 'heading' | 'action'> & Partial<Matter>;

/** 听取了县水利局关于…的汇报 */
export function hearing(w: World, f: Field): Clause {
  const bureau = w.bureau(f);
  return { heading: `听取了${bureau}关于${w.random.pick(f.reports)}的汇报`, action: 'hear', submitters: [bureau] };
}
/** 审议(通过)了《…》, one or two titles. */
export function deliberation(w: World, fs: readonly Field[], verbs: readonly (readonly [string, DecisionKind | null])[]): Clause {
  const [verb, decision] = w.random.pick(verbs);
  const titles = fs.map((f) => titleOf(w, f));
  const mark = w.random.pick(['', '', '|草案', '|送审稿']);
  const heading = `${verb}${titles.map((title) => w.doc(title, mark)).join('')}`;
  // Passed by a vote, with no word of 审议 or 讨论: decided.
  const action = verb.startsWith('表决') ? 'decide' : 'deliberate';
  return { heading, action, documents: titles, decisions: decision ? [decision] : [] };
}
/** 研究了…事宜 */
export const studyOf = (w: World, f: Field): Clause => ({
  heading: `研究了${w.random.pick(f.affairs)}事宜`,
  action: 'deliberate',
});
/** 传达学习了…精神 */
export function passing(w: World): Clause {
  const thing = `${w.random.pick(meetingsAbove)}精神`;
  return { heading: `传达学习了${thing}`, action: 'study', studied: [thing] };
}
export const governmentVerbs = [
  ['审议并原则通过了', 'approved-in-principle'],
  ['审议通过了', 'approved'],
  ['讨论并原则通过了', 'approved-in-principle'],
  ['审议了', null],
] as const;

/** Notes the items of one sentence and returns it, with its full stop. */
export function tell(w: World, clauses: readonly Clause[], subject = '会议'): string {
  const separator = w.random.pick(['，', '，', '；']);
  const texts = clauses.map(({ heading }, at) => (at === 0 ? subject + heading : heading));
  for (const [at, clause] of clauses.entries()) {
    const heading = texts[at] ?? '';
    w.truth.items.push({ ...draft(heading, clause.action, []).item, ...clause, heading });
  }
  return `${texts.join(separator)}。`;
}

/** A paragraph for one clause: told, then a remark, an order, or how it goes on. */
export function paragraph(w: World, f: Field, clause: Clause): string {
  if (clause.decisions?.includes('approved-in-principle') && w.random.chance(0.5)) {
    const [a, b] = [w.bureau(f), w.second(f)];
    const told = tell(w, [{ ...clause, decisions: ['approved-in-principle', 'revise', 'issue'], responsible: [a, b] }]);
    return `${told.slice(0, -1)}，要求${a}会同${b}按照讨论意见修改完善后印发实施。`;
  }
  if (w.random.chance(0.4)) {
    const by = order(w, f);
    const told = tell(w, [{ ...clause, responsible: by.responsible }]);
    return `${told}${remark(w, f)}${by.text}`;
  }
  return `${tell(w, [clause])}${w.random.chance(0.7) ? remark(w, f) : ''}`;
}
