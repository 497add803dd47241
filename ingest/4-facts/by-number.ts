/**
 * Decisions that name their items by number elsewhere in the text: 会议原则同意第一、三项议题，第二项议题暂缓.
 */
import { type DecisionKind, decisionKinds } from '../../cypher/enumerations.ts';
import type { View } from '../2-lines.ts';
import { articlesOf } from '../articles.ts';
import { mostNumbers, numbersIn, numeral } from '../language/item-numbers.ts';
import { matchesOf } from '../matches.ts';
import { piecesBehind, signSet } from '../signs.ts';
import type { Draft } from './draft.ts';
import { addOnce, note } from './note.ts';

/** 第一、三项, 第1项和第3项, 第二至第四项; 第一项工作 counts nothing: an item is called 议题, 事项 or 议案, or stands at a mark. */
const numbers = new RegExp(
  `(?:上述|以上)?第${numeral}(?:项)?(?:(?:[、和及与]|至|到|—|-)第?${numeral}(?:项)?){0,${mostNumbers}}(?:项|个)?(?:议题|事项|议案|议程|内容)(?!如下)|第${numeral}(?:(?:[、和及与]|至|到)第?${numeral}){0,${mostNumbers}}项(?=[，。；、]|$|暂缓|再议|原则|同意|通过|不予)`,
  'g',
);

const kinds: readonly (readonly [RegExp, DecisionKind])[] = [
  [/原则上?(?:性)?(?:同意|通过|批准)/, 'approved-in-principle'],
  [/暂缓|再议|缓议|不予(?:通过|同意)|未予通过|另行研究|搁置/, 'deferred'],
  [/(?<!不|未)(?:同意|通过|批准)/, 'approved'],
];

const endsClause = signSet('，；。');

/** The first kind of decision whose words stand in a clause, with their place in it. */
function decisionOf(clause: string): { kind: DecisionKind; from: number; to: number } | null {
  for (const [pattern, kind] of kinds) {
    const found = pattern.exec(clause);
    if (found) return { kind, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

/** Whether a sentence decides items by their numbers: it says nothing of the item it stands in. */
export function decidesByNumber(sentence: string): boolean {
  return sentence.includes('第') && sentence.split(/[，；]/).some((clause) => clause.search(numbers) >= 0 && decisionOf(clause) !== null);
}

/** Gives the numbered items what such sentences decide of them. Runs when all items are read. */
export function readByNumber(view: View, draft: Draft): void {
  const numbered = new Map(draft.items.flatMap((item) => (item.number ? [[item.number.value, item] as const] : [])));
  if (numbered.size < 2) return;
  for (const para of view.paras) {
    let at = para.from;
    if (!para.text.includes('第') || articlesOf(view).has(para)) continue;
    for (const clause of piecesBehind(para.text, endsClause)) {
      const said = clause.includes('第') ? decisionOf(clause) : null;
      if (said)
        for (const found of matchesOf(clause, numbers))
          for (const value of numbersIn(found[0])) {
            const item = numbered.get(value);
            // The heading's own mark (第一项　同意…) is no reference.
            if (!item?.number || (found.index === 0 && at === para.from && !/议题|事项/.test(found[0]))) continue;
            const from = at + said.from;
            addOnce(item.decisions, note<DecisionKind>(view, from, at + said.to, 'decisions/by-number', said.kind));
          }
      at += clause.length;
    }
  }
  for (const item of numbered.values()) item.decisions.sort((a, b) => decisionKinds.indexOf(a.value) - decisionKinds.indexOf(b.value));
}
