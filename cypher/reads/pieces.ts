/** What a body proposed, piece by piece, each under what came of it: counts, years and pages of the body's page. */

import { type OutcomeBand, outcomeBands } from '../closed-lists.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { alikeness } from './alike.ts';
import { byDecision, kindOfDecision, namesDocument, toOutcome } from './decisions.ts';
import { evidenceFor } from './evidence.ts';
import type { AtItem } from './official-page.ts';
import { outcomeOf } from './outcome-of.ts';
import { type DecidedOn, type Proposal, type Proposals, readProposalsBy } from './proposals.ts';
import {
  byCode,
  byDateDown,
  countBy,
  countByYear,
  type EdgeFields,
  firstOf,
  type NodeFields,
  type Paging,
  pageOf,
  parted,
  type Range,
  toMaybeRef,
  toRef,
} from './rows.ts';
import type { StandsFor } from './told.ts';

export interface Piece {
  /** The document it proposed; null where it submitted an item that names none with it. */
  document: NodeFields | null;
  item: AtItem['i'] | null;
  meeting: NodeFields | null;
  /** Where records say that it proposed it; at least one. */
  brought: EdgeFields[];
  decisions: DecidedOn[];
  outcome: OutcomeBand;
}
/** From here on two titles under one item are taken for one thing: the decision may print it more fully than the heading. */
const alikeEnough = 0.7;

/** The decisions on a document: those that name it, else those that name one with an alike title; and those that name none. */
function decidedOn(document: NodeFields, decisions: readonly DecidedOn[]): readonly DecidedOn[] {
  const named = decisions.filter(namesDocument);
  const exact = named.filter(({ x }) => x.key === document.key);
  const alike = (): DecidedOn[] => named.filter(({ x }) => alikeness(document.name ?? '', x.name ?? '') >= alikeEnough);
  return [...(exact.length > 0 ? exact : alike()), ...decisions.filter((one) => !namesDocument(one))];
}

const pieceOf = (of: Omit<Piece, 'outcome'>): Piece => ({ ...of, outcome: outcomeOf(of.decisions.map(kindOfDecision)) });
const firstEdge = ({ brought }: Piece): EdgeFields => brought[0] as EdgeFields;
const dateOf = (piece: Piece): string | null => firstEdge(piece).date;
const byPiece = (a: Piece, b: Piece): number =>
  firstOf(
    byDateDown(dateOf(a), dateOf(b)),
    byCode(firstEdge(a).record, firstEdge(b).record),
    firstEdge(a).start - firstEdge(b).start,
    byCode(firstEdge(a).id, firstEdge(b).id),
  );

/**
 * Every document proposed and every item submitted, once, the latest first. A document proposed under an item is one piece with it; the
 * same document or item of the same meeting, told by two records, is one piece with both sentences.
 */
export function piecesOf({ proposals, submissions, concerns, decided, standsFor }: Proposals): Piece[] {
  const byRecord = groupBy(submissions, ({ e }) => e.record);
  // Submitter and document stand in one sentence: the item is that of the nearest place where the body submits one.
  const throughWhich = ({ x, e }: Proposal): AtItem | undefined =>
    (byRecord.get(e.record) ?? [])
      .filter(({ i }) => concerns.get(i.key)?.includes(x.key))
      .sort((a, b) => firstOf(Math.abs(a.e.start - e.start) - Math.abs(b.e.start - e.start), byCode(a.i.key, b.i.key)))[0];
  const things = new Map<string, { proposal: Proposal; through: AtItem | undefined }[]>();
  const seen = new Map<string, string[]>();
  const withDocument = new Set<string>();
  for (const proposal of proposals) {
    const through = throughWhich(proposal);
    const item = through?.i.key ?? '';
    if (item) withDocument.add(item);
    // One record that takes a document up under two items proposes it twice; two records that each tell it once propose it once.
    const told = `${proposal.x.key}\n${through?.m?.key ?? proposal.e.record}`;
    const items = seen.get(`${told}\n${proposal.e.record}`) ?? [];
    if (!items.includes(item)) items.push(item);
    seen.set(`${told}\n${proposal.e.record}`, items);
    const thing = `${told}\n${items.indexOf(item)}`;
    things.set(thing, [...(things.get(thing) ?? []), { proposal, through }]);
  }
  const documents = [...things.values()].map((group) => {
    const [{ proposal, through }] = group as [(typeof group)[number]];
    return pieceOf({
      document: proposal.x,
      item: through?.i ?? null,
      meeting: through?.m ?? null,
      brought: group.map((one) => one.proposal.e),
      decisions: group.flatMap((one) =>
        one.through ? [...decidedOn(one.proposal.x, decided.get(one.through.i.key) ?? [])].sort(byDecision) : [],
      ),
    });
  });
  const items = submissions
    .filter(({ i }) => !withDocument.has(i.key))
    .map(({ i, m, e }) =>
      pieceOf({ document: null, item: i, meeting: m, brought: [e], decisions: [...(decided.get(i.key) ?? [])].sort(byDecision) }),
    );
  return toldOnce([...documents, ...items].sort(byPiece), standsFor).sort(byPiece);
}

/** Whether two pieces are one item as two records tell it: of one document, of titles that are alike, or the one names no document. */
function isSamePiece(a: Piece, b: Piece): boolean {
  if (a.brought.some(({ record }) => b.brought.some((one) => one.record === record))) return false;
  return !a.document || !b.document || alikeness(a.document.name ?? '', b.document.name ?? '') >= alikeEnough;
}

/** Pieces of one item that several records tell, drawn together; what names its document comes before what names none. */
function toldOnce(pieces: readonly Piece[], standsFor: StandsFor): Piece[] {
  const byItem = groupBy(pieces, (piece) => (piece.item ? standsFor(piece.item.key) : firstEdge(piece).id));
  return [...byItem.values()].flatMap((group) => {
    const drawn: Piece[] = [];
    for (const piece of [...group].sort((a, b) => Number(!a.document) - Number(!b.document))) {
      const at = group.length > 1 && piece.item ? drawn.findIndex((one) => one.item && isSamePiece(one, piece)) : -1;
      const one = drawn[at];
      if (!one) drawn.push(piece);
      else drawn[at] = pieceOf({ ...one, brought: [...one.brought, ...piece.brought], decisions: [...one.decisions, ...piece.decisions] });
    }
    return drawn;
  });
}

export type PiecesQuery = Range & Paging & { outcome?: OutcomeBand | undefined };

/** A page of the pieces, and how many of the range stand under each outcome, in all and by year. */
export async function readPieces(store: Store, key: string, query: PiecesQuery) {
  const { inside, ...rest } = parted(piecesOf(await readProposalsBy(store, key)), dateOf, query);
  const bandOf = ({ outcome }: Piece): OutcomeBand => outcome;
  const wanted = query.outcome === undefined ? inside : inside.filter(({ outcome }) => outcome === query.outcome);
  const { page, rows } = pageOf(wanted, query);
  const show = await evidenceFor(
    store,
    rows.flatMap(({ brought, decisions }) => [...brought, ...decisions.map(({ e }) => e)]),
  );
  return {
    page,
    all: inside.length,
    ...rest,
    outcomes: countBy(inside, outcomeBands, bandOf),
    years: countByYear(inside, outcomeBands, bandOf, dateOf),
    pieces: rows.map(({ document, item, meeting, brought, decisions, outcome }) => ({
      document: document && toRef(document),
      item,
      meeting: toMaybeRef(meeting),
      date: (brought[0] as EdgeFields).date,
      outcome,
      outcomes: decisions.map((one) => toOutcome(one, show)),
      evidence: brought.map(show),
    })),
  };
}
