/** The pushdown of SQLite: as many clauses as one statement says the same of, beginning with a MATCH. */
import type { Compiler } from '../../../engine/compiler.ts';
import type { Pushdown, Taken } from '../../../engine/pushdown.ts';
import type { Scope } from '../../../engine/running.ts';
import type { Clause, Expression, Item, Match, Return, Unwind, With } from '../../../query/tree.ts';
import { conjuncts, mentions } from '../../../query/walk.ts';
import type { Layout } from '../layout.ts';
import { type Ahead, aheadOf } from './ahead.ts';
import { Block, type Statement } from './block.ts';
import { carry, rename } from './carry.ts';
import { Items } from './items.ts';
import { match, matchOptional } from './match.ts';
import { type Projected, project } from './projection.ts';
import { NotPushed, notPushed } from './rendering.ts';
import { Select } from './select.ts';
import { type Reading, stepOf } from './step.ts';
import { unwind } from './unwind.ts';
import { writers } from './writers.ts';

/** Clauses that are taken one after another until one cannot be. */
class Taking {
  readonly #clauses: readonly Clause[];
  readonly #start: number;
  readonly #stop: number;
  readonly #statement: Statement;
  #block: Block;
  #at: number;
  /** Names that the clauses taken have made, in their order. */
  #names: string[] = [];
  /** A WITH was taken: names of before are gone. */
  #renamed = false;
  /** Conditions the engine is asked of. Nothing is taken after them. */
  #left: Expression[] = [];
  /** The clause taken is an OPTIONAL MATCH: the only one. */
  #optional = false;
  /** What the statement gives, where the last clause said so. */
  #ending: Pick<Reading, 'select' | 'reads'> | null = null;
  #rest: Clause[] = [];

  constructor(clauses: readonly Clause[], start: number, stop: number, scope: Scope, compiler: Compiler, layout: Layout) {
    this.#clauses = clauses;
    this.#start = start;
    this.#stop = stop;
    this.#at = start;
    this.#statement = { layout, compiler, writers, scope, aliases: 0, undirected: 0, depth: 0 };
    this.#block = new Block(this.#statement);
  }

  take(): Taken | null {
    while (this.#at < this.#stop && !this.#ended()) {
      const clause = this.#clauses[this.#at];
      if (!clause || !this.#tried(clause)) break;
      this.#at += 1;
    }
    if (this.#at === this.#start) return null;
    // A list without a pattern: the engine walks it.
    if (this.#clauses[this.#at - 1]?.kind === 'unwind') return null;
    const { compiler, scope: before } = this.#statement;
    const names = this.#names;
    const scope = names.reduce((grown, name) => grown.with(name), this.#renamed ? before.only([]) : before);
    const kept = this.#renamed ? before.only([]).size : before.size;
    const ending = this.#ending ?? this.#named();
    const reading = { ...ending, scope, kept, left: this.#left, optional: this.#optional };
    return { count: this.#at - this.#start, scope, step: stepOf(reading, compiler), rest: this.#rest };
  }
  #ended(): boolean {
    return this.#ending !== null || this.#left.length > 0 || this.#optional;
  }

  /** Takes a clause, or leaves all as it was. */
  #tried(clause: Clause): boolean {
    const block = this.#block;
    const mark = block.mark();
    const names = [...this.#names];
    const renamed = this.#renamed;
    try {
      this.#add(clause);
      return true;
    } catch (error) {
      if (!(error instanceof NotPushed)) throw error;
      this.#block = block;
      block.reset(mark);
      this.#names = names;
      this.#renamed = renamed;
      this.#left = [];
      this.#rest = [];
      this.#optional = false;
      this.#ending = null;
      return false;
    }
  }
  #add(clause: Clause): void {
    if (clause.kind === 'match') this.#match(clause);
    else if (clause.kind === 'unwind') this.#unwind(clause);
    else if (clause.kind === 'with') this.#with(clause);
    else if (clause.kind === 'return') this.#return(clause);
    else notPushed(clause.kind);
  }
  #newNames(names: readonly string[]): void {
    this.#names = [...this.#names, ...names.filter((name) => !this.#names.includes(name))];
  }

  #match(clause: Match): void {
    if (clause.optional && this.#at > this.#start) {
      this.#newNames(matchOptional(this.#block, clause));
      return;
    }
    const { names, left } = match(this.#block, clause);
    if ([...this.#block.names.values()].some((binding) => binding.kind === 'listed' && !binding.typed)) notPushed('a list of anything');
    this.#newNames(names);
    this.#left = left;
    this.#optional = clause.optional;
  }
  #unwind(clause: Unwind): void {
    const next = this.#clauses[this.#at + 1];
    if (this.#at > this.#start || next?.kind !== 'match' || next.optional) notPushed('a list alone');
    unwind(this.#block, clause);
    this.#newNames([clause.variable]);
  }

  #project(projection: With | Return, ahead: Ahead): Projected {
    if (this.#at === this.#start) notPushed('no pattern');
    const projected = project(projection, this.#block, ahead.properties);
    const whole = projected.select.grouped || projection.distinct || projection.order.length > 0 || projection.skip || projection.limit;
    // A statement is run for each frame: rows of several are not grouped, sorted and cut as one.
    if (whole && this.#start > 0) notPushed('rows of several frames');
    this.#renamed = true;
    this.#names = projected.items.map(({ name }) => name);
    return projected;
  }
  /** The statement gives a projection, and the engine does what is left of its clause. */
  #end(projected: Projected, clause: With | Return): void {
    this.#ending = { select: projected.select, reads: projected.items.map(({ name, read }) => ({ name, read: read.read })) };
    const { at } = clause;
    const items = this.#names.map((name): Item => ({ expression: { kind: 'variable', name, at }, name, aliased: true, at }));
    if (projected.left) this.#rest = [{ ...clause, ...projected.left, distinct: false, star: false, items }];
    else if (clause.kind === 'with' && clause.where)
      this.#rest = [{ ...clause, distinct: false, star: false, items, order: [], skip: null, limit: null }];
  }
  #return(clause: Return): void {
    this.#end(this.#project(clause, aheadOf([], [])), clause);
  }
  #with(clause: With): void {
    const projected = this.#project(clause, aheadOf(this.#clauses.slice(this.#at + 1), [clause.where]));
    if (projected.left || projected.items.some(({ read }) => read.carried.kind === 'other')) {
      this.#onlyNew(clause.where);
      this.#end(projected, clause);
      return;
    }
    const { select } = projected;
    if (select.grouped || select.distinct || select.order.length > 0 || select.skip || select.limit) {
      this.#block = new Block(this.#statement);
      carry(projected, this.#block);
    } else rename(projected, this.#block);
    for (const wanted of conjuncts(clause.where)) this.#where(wanted);
  }
  /** The engine sees the new names alone. */
  #onlyNew(where: Expression | null): void {
    const after = this.#statement.scope.only(this.#names);
    if ([...mentions(where)].some((name) => after.slot(name) === undefined)) notPushed('names of before');
  }
  #where(wanted: Expression): void {
    const mark = this.#block.mark();
    try {
      this.#block.where.push(this.#block.condition(wanted, true));
    } catch (error) {
      if (!(error instanceof NotPushed)) throw error;
      this.#block.reset(mark);
      this.#onlyNew(wanted);
      this.#left = [...this.#left, wanted];
    }
  }

  /** The names of clauses that are no projection, as far as they are asked for afterwards. */
  #named(): Pick<Reading, 'select' | 'reads'> {
    const ahead = aheadOf(this.#clauses.slice(this.#at), this.#left);
    const select = new Select(this.#block);
    const items = new Items(select, ahead.properties, false);
    const reads = this.#names.map((name) => ({
      name,
      read: ahead.needs(name) ? items.item({ kind: 'variable', name, at: 0 }, name).read : () => null,
    }));
    return { select, reads };
  }
}

/** What the engine asks for each clause. */
export const sqlitePushdown = (layout: Layout): Pushdown => ({
  take: (clauses, start, end, scope, compiler) => new Taking(clauses, start, end, scope, compiler, layout).take(),
});
