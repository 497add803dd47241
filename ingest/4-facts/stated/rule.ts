/** What a rule that claims relationships is, and what it is given to read. */
import { isLawfulName } from '../../../cypher/name-law.ts';
import { countUpTo } from '../../../cypher/sorted.ts';
import { flatOffset, rawSpan, type View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import type { Body } from '../../language/bodies.ts';
import type { DraftClaim, DraftEnd } from '../claimed.ts';
import type { Draft } from '../draft.ts';
import { sentence } from '../note.ts';

/** A text with all that was read of it; offsets are those of `view.flat`. */
export interface Reading {
  view: View;
  sections: Sections;
  draft: Draft;
  /** Every body named in the text, in order. */
  bodies: readonly Body[];
  /** The item at an offset: its index in the draft; null outside all. */
  itemAt(offset: number): number | null;
  /** Claims a relationship between things of these words; `from` and `to` are the offsets in `view.flat` of the words that prove it. */
  claim(relation: DraftClaim['relation'], one: DraftEnd, other: DraftEnd, from: number, to: number, props?: DraftClaim['props']): void;
}
export interface ClaimRule {
  /** The last part of the fact's rule: `stated/NAME`. */
  name: string;
  /** Why it is one of its own, and stands where it does. */
  why: string;
  /** Words without which it has nothing to read. */
  when: RegExp;
  read(reading: Reading): void;
}

/** The record itself. */
export const itself: DraftEnd = { kind: 'Record', words: '', at: null, span: null };
/** An item by its index. */
export const itemOf = ({ draft }: Reading, at: number): DraftEnd => ({
  kind: 'Item',
  words: draft.items[at]?.heading.value ?? '',
  at,
  span: null,
});
/** A person, body or document whose name stands at these offsets. */
export const named = ({ view }: Reading, kind: DraftEnd['kind'], from: number, to: number): DraftEnd => ({
  kind,
  words: view.flat.slice(from, to),
  at: null,
  span: rawSpan(view, from, to),
});

/** Where each item stands: its heading with its body, or to the end of its paragraph where it has no number. */
function itemFinder(view: View, sections: Sections, draft: Draft): Reading['itemAt'] {
  const bodyEnds = new Map(sections.zones.map(({ heading, body }) => [heading.start, body.at(-1)?.end ?? heading.end]));
  const places = draft.items
    .map(({ heading }, at) => {
      const start = flatOffset(view, heading.span.start);
      const newline = view.flat.indexOf('\n', start);
      return { start, end: bodyEnds.get(start) ?? (newline < 0 ? view.flat.length : newline), at };
    })
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    const place = places[countUpTo(places.length, (index) => places[index]?.start ?? 0, offset) - 1];
    return place && offset < place.end ? place.at : null;
  };
}

const isNamed = ({ kind, words }: DraftEnd): boolean => (kind !== 'Official' && kind !== 'Organization') || isLawfulName(words);

/** Lets rules read a text into its draft; what stands at one place is claimed once. */
export function readBy(rules: readonly ClaimRule[], view: View, sections: Sections, bodies: readonly Body[], draft: Draft): void {
  const seen = new Set<string>();
  let itemAt: Reading['itemAt'] | null = null;
  for (const { name, when, read } of rules) {
    if (!when.test(view.flat)) continue;
    itemAt ??= itemFinder(view, sections, draft);
    read({
      view,
      sections,
      draft,
      bodies,
      itemAt,
      claim(relation, from, to, start, end, props = {}) {
        const span = rawSpan(view, start, end);
        const id = [relation, from.words, from.at, to.words, to.at, span.start].join('\n');
        if (seen.has(id) || !isNamed(from) || !isNamed(to)) return;
        seen.add(id);
        draft.claims.push({ relation, from, to, props, span, context: sentence(view, start, end), rule: `stated/${name}` });
      },
    });
  }
}
