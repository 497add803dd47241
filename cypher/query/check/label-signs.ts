/**
 * The two ways to write labels: A:B of former times, and A&B with | ! and %. Neo4j takes both, but within one clause, with all that stands
 * inside it, only one of them.
 */
import type { LabelExpression, NodePattern, RelationshipPattern } from '../tree.ts';
import { mistake } from './refusal.ts';
import { isOnly, type Type } from './types.ts';

interface Met {
  /** Where a colon stands between labels. */
  colon: number | null;
  /** Whether one of & | ! % stands there. */
  signs: boolean;
  /** Whether a label stands behind IS. */
  is: boolean;
  /** At its ORDER BY or WHERE behind a projection, where Neo4j does not know yet what is a node. */
  tail: boolean;
}

const some = (of: LabelExpression, is: (one: LabelExpression) => boolean): boolean =>
  is(of) ||
  (of.kind === 'not' && some(of.of, is)) ||
  ((of.kind === 'and' || of.kind === 'or') && (some(of.left, is) || some(of.right, is)));
const joinsByColon = (one: LabelExpression): boolean => one.kind === 'and' && one.colon === true;
const choosesByColon = (one: LabelExpression): boolean => one.kind === 'or' && one.colon === true;
/** & ! and %, which no former way of writing had. */
const isNew = (one: LabelExpression): boolean => one.kind === 'not' || one.kind === 'any' || (one.kind === 'and' && !one.colon);
const isSign = (one: LabelExpression): boolean => isNew(one) || one.kind === 'or';

const mixed = (at: number): Error =>
  mistake('A colon between labels cannot stand in one clause with IS, & | ! or %; write A&B in place of A:B.', at);

/** What the clauses that are being checked have met so far, from the outermost to the innermost. Every rule throws QueryRefused. */
export class LabelSigns {
  readonly #clauses: Met[] = [];

  /** Checks a clause. */
  clause<T>(check: () => T): T {
    this.#clauses.push({ colon: null, signs: false, is: false, tail: false });
    try {
      return check();
    } finally {
      this.#clauses.pop();
    }
  }
  /** Checks what stands behind the items of the innermost clause. */
  tail<T>(check: () => T): T {
    const clause = this.#clauses.at(-1);
    if (clause) clause.tail = true;
    try {
      return check();
    } finally {
      if (clause) clause.tail = false;
    }
  }

  node({ labels }: NodePattern): void {
    if (!labels) return;
    refuseChoiceByColon(labels);
    this.#meet(labels, { colon: some(labels, joinsByColon), signs: some(labels, isSign) }, this.#clauses);
  }
  relationship({ types, variable, properties, where, length }: RelationshipPattern): void {
    if (!types) return;
    if (some(types, joinsByColon)) throw mistake('Types are joined with |, not with a colon: a relationship has one type.', types.at);
    const plain = variable === null && !properties && !where && !length && !some(types, isNew);
    if (some(types, choosesByColon) && !plain) throw mistake('Write A|B in place of A|:B.', types.at);
    this.#meet(types, { colon: false, signs: some(types, isNew) }, this.#clauses);
  }
  /** Labels as a condition on a value of the type. */
  condition(labels: LabelExpression, type: Type): void {
    refuseChoiceByColon(labels);
    const colon = some(labels, joinsByColon);
    if (colon && some(labels, isSign)) throw mixed(labels.at);
    const knowing = this.#clauses.filter(({ tail }) => !tail);
    if (isOnly(type, 'node')) this.#meet(labels, { colon, signs: some(labels, isSign) }, knowing);
    else if (isOnly(type, 'relationship')) this.#meet(labels, { colon: false, signs: some(labels, isNew) }, knowing);
    if (labels.is) this.#meet(labels, { colon: false, signs: false }, this.#clauses);
  }

  #meet(labels: LabelExpression, { colon, signs }: { colon: boolean; signs: boolean }, clauses: readonly Met[]): void {
    for (const met of clauses) {
      if (colon) met.colon ??= labels.at;
      met.signs ||= signs;
      met.is ||= labels.is === true;
      if (met.colon !== null && (met.signs || met.is)) throw mixed(met.colon);
    }
  }
}

function refuseChoiceByColon(labels: LabelExpression): void {
  if (some(labels, choosesByColon)) throw mistake('Write A|B in place of A|:B.', labels.at);
}
