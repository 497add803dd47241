/** The pushdown of SQLite: as many clauses as one statement says the same of, beginning with a MATCH. */
import type { Compiler } from '../../../engine/compiler.ts';
import { compileCondition } from '../../../engine/condition.ts';
import type { Pushdown, Taken } from '../../../engine/pushdown.ts';
import type { Frame, Scope, Step } from '../../../engine/running.ts';
import type { Clause, Expression, Match, Return, Unwind, With } from '../../../query/tree.ts';
import { conjuncts, mentions } from '../../../query/walk.ts';
import { SqliteGraph } from '../graph.ts';
import type { Layout } from '../layout.ts';
import { type Ahead, aheadOf } from './ahead.ts';
import { Block, type Statement } from './block.ts';
import { carry, rename } from './carry.ts';
import { Items } from './items.ts';
import { match, matchOptional } from './match.ts';
import { type Projected, project } from './projection.ts';
import type { Read } from './reading.ts';
import { NotPushed, notPushed, Rendering } from './rendering.ts';
import { Select } from './select.ts';
import { unwind } from './unwind.ts';
import { writers } from './writers.ts';

/** What the statement gives, once no more clauses are taken. */
interface Ending {
  select: Select;
  reads: { name: string; read: Read }[];
  scope: Scope;
  rest?: Clause[];
}

class Taking {
  readonly #clauses: readonly Clause[];
  readonly #start: number;
  readonly #scope: Scope;
  readonly #compiler: Compiler;
  readonly #statement: Statement;
  #block: Block;
  /** Names that clauses taken so far have made, in their order; null: those of before are gone. */
  #names: string[] = [];
  #renamed = false;
  #at: number;
  #left: Expression[] = [];
  #optional = false;
  #ending: Ending | null = null;

  constructor(clauses: readonly Clause[], start: number, scope: Scope, compiler: Compiler, layout: Layout) {
    this.#clauses = clauses;
    this.#start = start;
    this.#at = start;
    this.#scope = scope;
    this.#compiler = compiler;
    this.#statement = { layout, compiler, writers, scope, aliases: 0, undirected: 0 };
    this.#block = new Block(this.#statement);
  }

  take(): Taken | null {
    while (this.#at < this.#clauses.length && this.#ending === null && this.#left.length === 0 && !this.#optional) {
      const clause = this.#clauses[this.#at];
      if (!clause || !this.#tried(clause)) break;
      this.#at += 1;
    }
    if (this.#at === this.#start) return null;
    // A list alone is no pattern: the engine walks it.
    if (this.#clauses.slice(this.#start, this.#at).every(({ kind }) => kind === 'unwind')) return null;
    const ending = this.#ending ?? this.#end();
    return { count: this.#at - this.#start, scope: ending.scope, step: this.#step(ending), ...(ending.rest ? { rest: ending.rest } : {}) };
  }

  #tried(clause: Clause): boolean {
    const mark = this.#block.mark();
    const [block, names, renamed, left] = [this.#block, [...this.#names], this.#renamed, this.#left];
    try {
      this.#add(clause);
      return true;
    } catch (error) {
      if (!(error instanceof NotPushed)) throw error;
      this.#block = block;
      this.#block.reset(mark);
      [this.#names, this.#renamed, this.#left] = [names, renamed, left];
      this.#ending = null;
      this.#optional = false;
      return false;
    }
  }
  #add(clause: Clause): void {
    switch (clause.kind) {
      case 'match':
        return this.#match(clause);
      case 'unwind':
        return this.#unwind(clause);
      case 'with':
        return this.#with(clause);
      case 'return':
        return this.#return(clause);
      default:
        notPushed(clause.kind);
    }
  }
  #named(names: readonly string[]): void {
    for (const name of names) if (!this.#names.includes(name)) this.#names.push(name);
  }
  #match(clause: Match): void {
    if (clause.optional && this.#at > this.#start) return this.#named(matchOptional(this.#block, clause));
    const { names, left } = match(this.#block, clause);
    if ([...this.#block.names.values()].some((binding) => binding.kind === 'listed' && !binding.typed)) notPushed('a list of anything');
    this.#named(names);
    this.#left = left;
    this.#optional = clause.optional;
  }
  #unwind(clause: Unwind): void {
    if (this.#at > this.#start) notPushed('a list after a pattern');
    const next = this.#clauses[this.#at + 1];
    if (next?.kind !== 'match' || next.optional) notPushed('a list alone');
    unwind(this.#block, clause);
    this.#named([clause.variable]);
  }
  /** Rows of several frames are not grouped, sorted and cut as one by a statement that is run for each. */
  #whole(projection: With | Return, { select }: Projected): void {
    const whole = select.grouped || projection.distinct || projection.order.length > 0 || projection.skip || projection.limit;
    if (whole && this.#start > 0) notPushed('rows of several frames');
  }
  #project(projection: With | Return, ahead: Ahead): Projected {
    if (this.#at === this.#start) notPushed('no pattern');
    const projected = project(projection, this.#block, ahead.properties);
    this.#whole(projection, projected);
    return projected;
  }
  #with(clause: With): void {
    const ahead = aheadOf(this.#clauses.slice(this.#at + 1), [clause.where]);
    const projected = this.#project(clause, ahead);
    const names = projected.items.map(({ name }) => name);
    if (projected.left || projected.items.some(({ read }) => read.carried.kind === 'other')) {
      // What the engine makes of each row ends the statement.
      const scope = this.#scope.only(names);
      const { left } = projected;
      if ([...mentions(clause.where)].some((name) => scope.slot(name) === undefined)) notPushed('names of before');
      this.#ending = { select: projected.select, reads: readsOf(projected), scope };
      if (left || clause.where) this.#ending.rest = [{ ...clause, distinct: false, star: false, items: itemsNamed(names, clause.at), order: left?.order ?? [], skip: left?.skip ?? null, limit: left?.limit ?? null }];
      return;
    }
    const { select } = projected;
    const plain = !select.grouped && !select.distinct && select.order.length === 0 && !select.skip && !select.limit;
    if (plain) rename(projected, this.#block);
    else {
      const next = new Block(this.#statement);
      carry(projected, next);
      this.#block = next;
    }
    this.#names = names;
    this.#renamed = true;
    for (const wanted of conjuncts(clause.where)) this.#condition(wanted, names);
  }
  #condition(wanted: Expression, names: readonly string[]): void {
    const mark = this.#block.mark();
    try {
      this.#block.where.push(this.#block.condition(wanted, true));
    } catch (error) {
      if (!(error instanceof NotPushed)) throw error;
      this.#block.reset(mark);
      // The engine sees the new names alone.
      const after = this.#scope.only(names);
      if ([...mentions(wanted)].some((name) => after.slot(name) === undefined)) throw error;
      this.#left = [...this.#left, wanted];
    }
  }
  #return(clause: Return): void {
    const projected = this.#project(clause, aheadOf([], []));
    const names = projected.items.map(({ name }) => name);
    this.#ending = { select: projected.select, reads: readsOf(projected), scope: this.#scope.only(names) };
    const { left } = projected;
    if (left) this.#ending.rest = [{ ...clause, ...left, distinct: false, star: false, items: itemsNamed(names, clause.at) }];
  }

  /** What is asked of the rows after clauses that are no projection. */
  #end(): Ending {
    const ahead = aheadOf(this.#clauses.slice(this.#at), this.#left);
    const select = new Select(this.#block);
    const scope = this.#names.reduce((grown, name) => grown.with(name), this.#renamed ? this.#scope.only([]) : this.#scope);
    const items = new Items(select, ahead.properties, false);
    const reads = this.#names.map((name) => ({ name, read: this.#read(name, ahead, items) }));
    return { select, reads, scope };
  }
  #read(name: string, ahead: Ahead, items: Items): Read {
    if (!ahead.needs(name)) return () => null;
    return items.item({ kind: 'variable', name, at: 0 }, name).read;
  }

  #step({ select, reads, scope }: Ending): Step {
    const conditions = this.#left.map((condition) => compileCondition(condition, scope, this.#compiler));
    const kept = this.#renamed || this.#ending !== null ? Math.min(this.#scope.only([]).size, scope.size) : this.#scope.size;
    const slots = reads.map(({ name }) => scope.slot(name) ?? notPushed(name));
    const values = reads.map(({ read }) => read);
    const optional = this.#optional;
    const { size } = scope;
    return function* step(frames, running) {
      const { graph } = running;
      if (!(graph instanceof SqliteGraph)) throw new TypeError('a statement of SQLite is run on a store of SQLite');
      for (const frame of frames) {
        const to = new Rendering(frame, running);
        select.write(to);
        const context = { graph, frame, running };
        let found = false;
        for (const row of graph.connection.iterate(to.text, to.values)) {
          running.budget.step();
          const out: Frame = frame.slice(0, kept);
          for (let index = 0; index < slots.length; index += 1) out[slots[index] as number] = (values[index] as Read)(row, context);
          if (!conditions.every((holds) => holds(out, running))) continue;
          found = true;
          yield out;
        }
        if (found || !optional) continue;
        const out: Frame = frame.slice(0, kept);
        while (out.length < size) out.push(null);
        yield out;
      }
    };
  }
}
const readsOf = ({ items }: Projected): Ending['reads'] => items.map(({ name, read }) => ({ name, read: read.read }));
const itemsNamed = (names: readonly string[], at: number) =>
  names.map((name) => ({ expression: { kind: 'variable' as const, name, at }, name, aliased: true, at }));

/** What the engine asks for each clause. */
export const sqlitePushdown = (layout: Layout): Pushdown => ({
  take: (clauses, start, scope, compiler) => new Taking(clauses, start, scope, compiler, layout).take(),
});
