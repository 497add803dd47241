/**
 * The weights of the segmenter: what each kind of evidence counts in a labelled list, before a verb of presence and in running prose, and what
 * it costs to go on from one part to the next.
 */
import { bound } from './cells.ts';

export type PartKind = 'name' | 'office' | 'body' | 'group' | 'count' | 'tail' | 'joint' | 'other';
export interface Part {
  kind: PartKind;
  /** Cells. */
  from: number;
  to: number;
}
/** What is known of a stretch: a labelled list holds nothing but people; before a verb of presence they are likely; in prose rare. */
export type Setting = 'list' | 'presence' | 'prose';

export interface Weights {
  /** That a name stands here at all. */
  name: number;
  officeBefore: number;
  bodyBefore: number;
  officeAfter: number;
  verbAfter: number;
  /** A name behind another and a mark. */
  inList: number;
  /** A name without a surname; a common word; a common word that runs over an end. */
  noSurname: number;
  word: number;
  crossed: number;
  /** A name below this cannot be saved by what stands around it. */
  hopeless: number;
  /** For each cell that is read as nothing. */
  other: number;
  /** An office that touches what is none. */
  officeTouching: number;
  /** What is none and touches an office behind it, or a name. */
  otherBefore: number;
  nameTouching: number;
}
export const weightsOf: Readonly<Record<Setting, Weights>> = {
  list: {
    name: 1.5,
    officeBefore: 1.5,
    officeAfter: -1,
    bodyBefore: 0.3,
    verbAfter: 0,
    inList: 0,
    noSurname: 0,
    word: -0.15,
    crossed: -0.5,
    hopeless: -4,
    other: -0.25,
    officeTouching: -3,
    otherBefore: -2.5,
    nameTouching: -4.5,
  },
  presence: {
    name: -0.5,
    officeBefore: 2.5,
    officeAfter: -0.5,
    bodyBefore: 0.3,
    verbAfter: 1,
    inList: 0.8,
    noSurname: -1,
    word: -0.22,
    crossed: -0.35,
    hopeless: -6,
    other: -0.1,
    officeTouching: -3,
    otherBefore: -2,
    nameTouching: -2.5,
  },
  prose: {
    name: -3.5,
    officeBefore: 3.5,
    officeAfter: 3,
    bodyBefore: -1,
    verbAfter: 2.5,
    inList: 2,
    noSurname: -2.5,
    word: -0.5,
    crossed: -0.35,
    hopeless: -7,
    other: 0,
    officeTouching: -1,
    otherBefore: 0,
    nameTouching: -2.5,
  },
};
/** A name that touches what is no name, office or body. */
export const touching = -2.5;

/** The states of the pass: what the last part was. */
export const state = { other: 0, name: 1, office: 2, body: 3, after: 4, joint: 5, tied: 6 } as const;
export type State = (typeof state)[keyof typeof state];
export const states = 7;

/** What it costs to go on from one part to the next, by what stands between them. */
function step(from: State, to: State, gap: number, weights: Weights): number {
  const touch = gap === bound.none;
  if (to === state.name) {
    if (from === state.name) return touch ? -6 : gap === bound.list ? weights.inList : 0;
    if (from === state.office) return gap === bound.list || gap > bound.colon ? -0.5 : weights.officeBefore;
    if (from === state.after) return touch ? -4 : 0;
    // 柳河|镇镇长|陶然: an office that touches a name before it and one behind it is the second one's.
    if (from === state.tied) return touch ? -4 : gap < bound.line ? -2.5 : 0;
    if (from === state.body) return gap >= bound.list ? 0 : touch ? weights.bodyBefore : weights.bodyBefore + 0.5;
    return from === state.other && touch ? weights.nameTouching : 0;
  }
  if (from === state.other && touch && (to === state.office || to === state.body)) return weights.otherBefore;
  if (from === state.name && touch)
    return to === state.tied ? weights.officeAfter : to === state.joint ? 0 : to === state.other ? touching : -3;
  if ((from === state.office || from === state.after || from === state.tied) && touch && to === state.other) return weights.officeTouching;
  if (from !== state.other && from !== state.joint && to !== state.joint && touch) return -2.5;
  if (from === state.office && gap >= bound.comma && to !== state.office) return -1;
  return 0;
}

const gaps = 8;
const settings: readonly Setting[] = ['list', 'presence', 'prose'];
const tables = new Map(
  settings.map((setting) => {
    const costs = new Float64Array(states * states * gaps);
    for (let index = 0; index < costs.length; index += 1) {
      const from = Math.floor(index / (states * gaps)) as State;
      costs[index] = step(from, (Math.floor(index / gaps) % states) as State, index % gaps, weightsOf[setting]);
    }
    return [setting, costs] as const;
  }),
);
/** What each step costs in a setting: found at `stepAt`. */
export const stepsOf = (setting: Setting): Float64Array => tables.get(setting) ?? new Float64Array();
export const stepAt = (from: number, to: number, gap: number): number => (from * states + to) * gaps + gap;
