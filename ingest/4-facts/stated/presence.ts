/**
 * Presence by item: who came with an item (第3项起到会), left (中途离会), recused themselves (回避), was there for some items only (列席第3项), took the
 * chair from one on, or stood in for another. Nobody becomes present or absent by it: that is the roster's word.
 */
import { itemReference } from '../../language/item-numbers.ts';
import { type Chain, chainBefore, type Sentence, sentencesWith } from './people-in.ts';
import { labels, notes } from './presence-lists.ts';
import { objectsOf, type Presence, refers } from './presence-of.ts';
import { type ClaimRule, named, type Reading } from './rule.ts';

/** What denies it, or speaks of what ought to be: 不得离会, 应当回避, 未回避. */
const denied = /(?:不得|不能|不可|不应|不予|未|没有|应当?|须|需|必须|可以?|要求?|是否|拟|如|若|凡)/u;

interface Act {
  presence: Presence;
  verb: RegExp;
  /** What may stand between the people and the verb. */
  gap: RegExp;
  /** Whether an item has to be named. */
  needsItem: boolean;
}
const free = /^[^。；、《》“”（）()]{0,28}$/u;
const acts: readonly Act[] = [
  {
    presence: 'JOINED_AT',
    verb: new RegExp(`(?<=(?:${itemReference})(?:起|开始|时)，?)(?:才)?(?:到会|参会|入会|进场|到场|参加|列席|出席)`, 'gu'),
    gap: free,
    needsItem: true,
  },
  {
    presence: 'JOINED_AT',
    verb: /(?:中途|晚些时候)(?:到会|参会|入会)|迟到/gu,
    gap: /^(?:同志)?(?:因[^，。；、]{1,12})?$/u,
    needsItem: false,
  },
  { presence: 'LEFT_AT', verb: /离会|退席|离席|离场|退场/gu, gap: free, needsItem: false },
  {
    presence: 'RECUSED_FROM',
    verb: /回避(?!制度|情形|问题|矛盾|规定|要求|原则|办法|事由|措施|不了)/gu,
    gap: /^(?:同志)?(?:作为[^，。；、]{1,16}，)?[^。；、《》“”（）()，]{0,16}$/u,
    needsItem: false,
  },
  {
    presence: 'PRESENT_FOR',
    verb: new RegExp(`(?:列席|出席|参加|旁听)(?:了)?(?:会议)?(?:的)?(?=(?:${itemReference})(?!起|开始|前|后))`, 'gu'),
    gap: /^(?:同志)?(?:等)?(?:分别|仅|只|一并|也|还)?$/u,
    needsItem: true,
  },
  {
    presence: 'CHAIRED_ITEM',
    verb: new RegExp(
      `主持(?:了)?(?:审议|研究|讨论)?(?=(?:${itemReference}))|(?<=(?:${itemReference})(?:起|开始)?，?[^。；，]{0,24}由[^。；，]{2,30})主持`,
      'gu',
    ),
    gap: /^(?:同志)?(?:继续|接着|临时|代为)?$/u,
    needsItem: true,
  },
];
const anyAct = /离会|退席|离席|离场|退场|回避|迟到|中途|[项题]/u;

/** The words that tell of which items: between people and verb, right behind it, or in the clause before, where that names nobody. */
function wordsAround({ from, text, names }: Sentence, { presence }: Act, chain: Chain, at: number, verb: string): string {
  const behind = text.slice(at + verb.length, at + verb.length + 40).split(/[，。；]/u)[0] ?? '';
  if (presence === 'PRESENT_FOR' || (refers(behind) && /^[^，。；]{0,6}(?:第|议题)/u.test(behind))) return behind;
  if (refers(chain.gap)) return chain.gap;
  const before = text.slice(0, chain.start).replace(/，$/u, '');
  const comma = before.lastIndexOf('，');
  // 审议第三项议题时，副县长步云回避: an office is no clause.
  const start = (refers(before.slice(comma + 1)) || chain.start - comma > 12 ? comma : before.lastIndexOf('，', comma - 1)) + 1;
  const others = names.some((name) => name.from - from >= start && name.from - from < chain.start);
  return others ? chain.gap : before.slice(start) + chain.gap;
}

function clauses(reading: Reading): void {
  for (const sentence of sentencesWith(anyAct, reading)) {
    for (const act of acts) {
      for (const match of sentence.text.matchAll(act.verb)) {
        const chain = chainBefore(sentence, match.index, act.gap);
        if (!chain || denied.test(chain.gap)) continue;
        const at = sentence.from + match.index;
        const words = wordsAround(sentence, act, chain, match.index, match[0]);
        const objects = objectsOf(reading, act.presence, words, at).filter(({ kind }) => kind === 'Item' || !act.needsItem);
        for (const { from, to } of chain.people)
          for (const object of objects)
            reading.claim(act.presence, named(reading, 'Official', from, to), object, from, to, onward(act, words));
      }
    }
  }
}

const fromItem = new RegExp(`(?:${itemReference})(?:起|开始)`, 'u');
/** 第三项议题起: a chair that is kept from an item on, as written. */
function onward({ presence }: Act, words: string): Record<string, string> {
  const from = presence === 'CHAIRED_ITEM' ? fromItem.exec(words)?.[0] : undefined;
  return from ? { onward: from } : {};
}

/** 甲委托副局长乙代为出席, 乙代甲参会, 受甲委托，乙主持. */
const standing: readonly { pattern: RegExp; sender: 'first' | 'second' }[] = [
  { pattern: /^(?:同志)?(?:因[^，。；、]{1,12}，?)?(?:特)?(?:委托|委派|指派|安排)[^，。；、]{0,20}$/u, sender: 'first' },
  { pattern: /^(?:同志)?(?:代表|代替|代|替)[^，。；、]{0,12}$/u, sender: 'second' },
  { pattern: /^(?:同志)?(?:的)?委托，[^，。；、]{0,20}$/u, sender: 'first' },
];
const attends = /^(?:同志)?(?:代为|代表其|代其|临时)?(?:出席|参加|参会|到会|列席|主持|代会)/u;

function substitutes(reading: Reading): void {
  for (const { from, text, names } of sentencesWith(/[代替]|委托|委派|指派|安排/u, reading))
    for (const [index, first] of names.entries()) {
      const second = names[index + 1];
      if (!second || first.text === second.text || !attends.test(text.slice(second.to - from))) continue;
      const between = text.slice(first.to - from, second.from - from);
      const found = standing.find(({ pattern }) => pattern.test(between));
      if (!found || denied.test(text.slice(Math.max(0, first.from - from - 4), first.from - from))) continue;
      const [sender, sent] = found.sender === 'first' ? [first, second] : [second, first];
      reading.claim(
        'STOOD_IN_FOR',
        named(reading, 'Official', sent.from, sent.to),
        named(reading, 'Official', sender.from, sender.to),
        Math.min(first.from, second.from),
        Math.max(first.to, second.to),
      );
    }
}

export const presence: ClaimRule = {
  name: 'presence',
  why: 'A roster says who was there, not for what: what limits it stands behind names, in labels and in sentences of its own.',
  when: /[项题]|离会|退席|离席|离场|退场|回避|迟到|中途到会|[代替]|委托/u,
  read(reading) {
    notes(reading);
    labels(reading);
    clauses(reading);
    substitutes(reading);
  },
};
