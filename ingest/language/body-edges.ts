/**
 * The left edge of a body's name: every place before the suffix is one. Up to the edge the clause's words stand outside the name, from there
 * on inside; each class of word is cheap on one side and dear on the other, and the cheapest whole wins. All weights are bits.
 */
import { isBranch, isFirm, isTaskForce, suffixAt } from './body-suffixes.ts';
import { classBefore, type Lattice } from './lattice.ts';
import { Class, classOf, costOf } from './word-class.ts';

export interface Edge {
  /** Offset in the clause, and what the whole clause costs with the name beginning there. */
  at: number;
  cost: number;
  /** The words between the edge and the suffix: their classes and lengths. */
  stem: { kind: number; length: number }[];
}
/** A name is no longer, its suffix left out. */
const longestStem = 30;

//                       char verb gerund function time place noun field body level joint whole term adjective number suffix
const inside: number[] = [2, 9, 0, 14, 9, 0, 0.5, -1, 1, 0, 9, 0, 0, 5, 2, 1];
const insideTask: number[] = [2, 4, 0, 12, 6, 0, 0.5, -1, 1, 0, 5, 0, 0, 2, 2, 1];
const insideFirm: number[] = [0, 4, 2, 14, 6, 0, 0.5, 0, 1, 0, 14, 6, 12, 1, 2, 1];
/** What a name begins with. */
const first: number[] = [4, 9, 4, 16, 16, 0, 3, 1, 0, 0, 30, 0, 6, 12, 12, 4];
/** What stands before a name. */
const outside: number[] = [12, 0, 1, 0, 1, 12, 4, 8, 8, 14, 0, 12, 4, 1, 3, 12];
/** A name that is its suffix alone. */
const bare = 5;
/** 有限公司 alone names none. */
const bareFirm = 14;
/** A place's name runs into its level, and a body's into its part; a body of a place stands beside another body. */
const split = (left: number, opens: number): number => {
  const base = outside[left] ?? 0;
  const placed = opens === Class.level || opens === Class.place || opens === Class.whole;
  if ((left === Class.body || left === Class.suffix) && placed) return 0;
  if (!placed && (left === Class.gerund || left === Class.noun)) return base + 3;
  if (!placed && left === Class.adjective) return base + 5;
  if (!placed && left === Class.joint) return base + 2;
  return opens === Class.level && base > 4 ? base + 6 : base;
};

const weightsFor = (suffix: string): number[] =>
  isFirm(suffix) || isBranch(suffix) ? insideFirm : isTaskForce(suffix) ? insideTask : inside;

/** A word that is worth more bits is rare. */
const seldom = 12;
const levels = '省市县区州盟旗镇乡';
/** How many characters further left a longer word could still begin, and how much dearer it may be until then. */
const [furthest, margin] = [8, 4];
const best = new Float64Array(longestStem + 1);
const choice = new Int32Array(longestStem + 1);

/** The cheapest left edge of a name whose suffix begins at `start` of the clause; null where no name can end so. */
export function edgeOf(lattice: Lattice, start: number, suffix: string): Edge | null {
  const end = start + suffix.length;
  const { text, from, starts, words, before } = lattice;
  const weights = weightsFor(suffix);
  const [firm, branch] = [isFirm(suffix), isBranch(suffix)];
  const least = Math.max(0, start - longestStem);
  best[0] = suffixCost(lattice, start, end);
  let [found, cost, opening] = [-1, Number.POSITIVE_INFINITY, 0];
  if (suffix.length > 1)
    [found, cost] = [
      start,
      (before[start] ?? 0) + leftOf(lattice, start, Class.body, firm) + (suffix.endsWith('有限公司') ? bareFirm : bare) + (best[0] ?? 0),
    ];
  for (let at = start - 1, beyond = 0; at >= least && beyond < furthest; at -= 1) {
    let here = Number.POSITIVE_INFINITY;
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 2) {
      const next = at + (words[index] ?? 0);
      const entry = words[index + 1] ?? 0;
      // 坤|胜|项目管理公司: in a firm's name a character that is seldom a word is a sound.
      const kind = firm && next - at === 1 && classOf(entry) === Class.verb && costOf(entry) > seldom ? Class.char : classOf(entry);
      // 教育部, 县政府: a word that holds the suffix is a name's end too.
      const holds = next === end && next > start && (kind === Class.body || kind === Class.whole);
      if (next > start && !holds) continue;
      let name = costOf(entry) + (weights[kind] ?? 0) + (holds ? 0 : (best[start - next] ?? 0));
      // 阶段|县政府, 年度|市政协: a place before its level is seldom a common word.
      if (kind === Class.noun && next < start && text[from + at] !== '驻' && levels.includes(text[from + next] ?? ' ')) name += 5;
      // 县政协三届一次会议|提案委员会: what belongs to a meeting, which is no part of its name.
      if (next - at === 2 && suffix !== '中心' && text.startsWith('会议', from + at) && text[from + at - 1] !== '席') name += 12;
      // 县工信局|督促|白沙供电公司: who acts on a firm is no part of its name.
      if (kind === Class.verb && firm && suffixAt(text, from + at) !== '') name += 8;
      // 监督|科: what stands right before the suffix is the field of work, whatever it is elsewhere.
      if (next === start && kind === Class.verb && !firm) name -= 5;
      // 省委|省政府 are two, and so are 县财政局|县审计局.
      if (next < start && !branch && (kind === Class.body || kind === Class.suffix) && levels.includes(text[from + next] ?? ' '))
        name += 14;
      if (name < here) {
        here = name;
        choice[start - at] = index;
      }
      let whole = (before[at] ?? 0) + name + (first[kind] ?? 0) + leftOf(lattice, at, kind, firm);
      // 农发行|白沙县支行: a branch is named behind what it is a branch of.
      if (branch && at > 0 && '行局司团网'.includes(text[from + at - 1] ?? ' ')) whole += 12;
      if (whole <= cost) [found, cost, opening] = [at, whole, index];
    }
    best[start - at] = here;
    beyond = (before[at] ?? 0) + here > cost + margin ? beyond + 1 : 0;
  }
  return found < 0 ? null : { at: found, cost, stem: stemOf(lattice, found, start, opening) };
}

function stemOf({ words }: Lattice, from: number, start: number, opening: number): Edge['stem'] {
  const stem: Edge['stem'] = [];
  for (let at = from, index = opening; at < start; index = choice[start - at] ?? 0) {
    stem.push({ kind: classOf(words[index + 1] ?? 0), length: words[index] ?? 1 });
    at += words[index] ?? 1;
  }
  return stem;
}

function suffixCost({ starts, words, after }: Lattice, start: number, end: number): number {
  for (let index = starts[start] ?? 0; index < (starts[start + 1] ?? 0); index += 2)
    if (start + (words[index] ?? 0) === end) return costOf(words[index + 1] ?? 0);
  return (after[start] ?? 0) - (after[end] ?? 0);
}

/** 坤|胜: a verb of one character, seldom one, behind a character that is no word. */
function isSound(lattice: Lattice, at: number): boolean {
  const { before, lastLength } = lattice;
  const rare = (before[at] ?? 0) - (before[at - 1] ?? 0) > seldom;
  return rare && lastLength[at] === 1 && classBefore(lattice, at) === Class.verb && classBefore(lattice, at - 1) === Class.char;
}

function leftOf(lattice: Lattice, at: number, opens: number, firm: boolean): number {
  const kind = classBefore(lattice, at);
  return kind < 0 ? 0 : split(firm && isSound(lattice, at) ? Class.char : kind, opens);
}
