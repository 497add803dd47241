/** What a body brought, piece by piece, each under what came of it: the counts of the picture and the table are made here. */
import type { OrganizationDetail } from '../shapes.ts';

type Proposed = OrganizationDetail['proposed'][number];
type Submitted = OrganizationDetail['submitted'][number];

/** What came of a piece, as bands: what sends it on (issue, implement, forward) is one; `none` where the record states no decision. */
export const outcomes = ['approved', 'approved-in-principle', 'revise', 'onward', 'deferred', 'none'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Piece {
  /** The document it proposed; null where it brought an item that names none with it. */
  readonly document: Proposed['document'] | null;
  readonly item: Submitted['item'] | null;
  readonly meeting: Submitted['meeting'];
  readonly date: string | null;
  /** Where records say that it brought it. */
  readonly brought: readonly Proposed['evidence'][];
  readonly decisions: Proposed['outcomes'];
  readonly outcome: Outcome;
}

/** What decides under which band a piece with several decisions stands: put off and agreed weigh more than how it goes on. */
const weight = ['approved', 'approved-in-principle', 'deferred', 'revise', 'issue', 'implement', 'forwarded'];

/** The band of a piece with these decisions. */
export function outcomeOf(decisions: readonly { readonly kind: string }[]): Outcome {
  const [first] = [...decisions].sort((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind));
  if (!first) return 'none';
  return outcomes.find((outcome) => outcome === first.kind) ?? 'onward';
}

/** The decision a piece is shown by: the first that makes its band. */
export function decisive(piece: Piece): Piece['decisions'][number] | undefined {
  return [...piece.decisions].sort((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind))[0];
}

/**
 * Every document proposed and every item submitted, once. A document proposed under an item is one piece with it; the same
 * document at the same meeting, told by two records, is one piece with both sentences.
 */
export function piecesOf(data: Pick<OrganizationDetail, 'proposed' | 'submitted'>): Piece[] {
  const byThing = new Map<string, Proposed[]>();
  const seen = new Map<string, string[]>();
  for (const one of data.proposed) {
    const { document, meeting, item, evidence } = one;
    // One record that takes a document up under two items brings it twice; two records that each tell it once bring it once.
    const told = `${document.key}\n${meeting?.key ?? evidence.record}`;
    const items = seen.get(`${told}\n${evidence.record}`) ?? [];
    if (!items.includes(item?.key ?? '')) items.push(item?.key ?? '');
    seen.set(`${told}\n${evidence.record}`, items);
    const thing = `${told}\n${items.indexOf(item?.key ?? '')}`;
    byThing.set(thing, [...(byThing.get(thing) ?? []), one]);
  }
  const withDocument = new Set(data.proposed.flatMap(({ item }) => (item ? [item.key] : [])));
  const documents = [...byThing.values()].map((group): Piece => {
    const { document, item, meeting, evidence } = group[0]!;
    const decisions = group.flatMap((one) => one.outcomes);
    const brought = group.map((one) => one.evidence);
    return { document, item, meeting, date: evidence.date, brought, decisions, outcome: outcomeOf(decisions) };
  });
  const items = data.submitted
    .filter(({ item }) => !withDocument.has(item.key))
    .map(
      ({ item, meeting, evidence, outcomes: decisions }): Piece => ({
        document: null,
        item,
        meeting,
        date: evidence.date,
        brought: [evidence],
        decisions,
        outcome: outcomeOf(decisions),
      }),
    );
  return [...documents, ...items].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}

/** How many pieces stand under each outcome, in the order of the bands; those without any left out. */
export function countOutcomes(pieces: readonly Piece[]): { outcome: Outcome; count: number }[] {
  return outcomes
    .map((outcome) => ({ outcome, count: pieces.filter((piece) => piece.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
}
