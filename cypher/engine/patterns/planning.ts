/** A plan while it is made: what has its value by then, and the steps taken so far. */
import type { Frame, Running } from '../running.ts';
import type { Condition } from './conditions.ts';
import type { Link } from './links.ts';
import type { Pattern } from './pattern.ts';
import { Sizes } from './sizes.ts';
import { expand } from './stages/expand.ts';
import { givenLink } from './stages/given-link.ts';
import { makePath } from './stages/path.ts';
import { shortest } from './stages/shortest.ts';
import type { Open, Stage } from './stages/stage.ts';
import { lookAtGiven, startAt } from './stages/start.ts';
import { trail } from './stages/trail.ts';
import { wayOf } from './stages/way.ts';

export class Planning {
  readonly stages: Stage[] = [];
  readonly sizes: Sizes;
  readonly #pattern: Pattern;
  /** Names that have their values. */
  readonly #bound: Set<string>;
  readonly #nodes: boolean[];
  readonly #links: boolean[];
  readonly #paths: boolean[];
  #waiting: readonly Condition[];

  /** Begins with a look at what is given. */
  constructor(pattern: Pattern, frame: Frame, running: Running) {
    const { nodes, links, paths, conditions } = pattern;
    this.#pattern = pattern;
    this.#bound = new Set([...nodes, ...links].flatMap(({ name, given }) => (given ? [name] : [])));
    this.#nodes = nodes.map(({ given }) => given);
    this.#links = links.map(() => false);
    this.#paths = paths.map(() => false);
    this.#waiting = conditions;
    this.sizes = new Sizes(pattern, this.#bound, frame, running);
    this.#add(lookAtGiven(nodes.filter(({ given }) => given)));
  }

  isBound(node: number): boolean {
    return this.#nodes[node]!;
  }
  /** Links that are left and can be walked now, in the order of writing. */
  openLinks(is: (link: Link) => boolean): number[] {
    return this.#pattern.links.flatMap((link, index) => (!this.#links[index] && this.#ready(link.needs) && is(link) ? [index] : []));
  }
  openNodes(): number[] {
    return this.#nodes.flatMap((bound, index) => (bound ? [] : [index]));
  }
  /** Whether all links are matched. */
  isDone(): boolean {
    return !this.#links.includes(false);
  }

  /** All nodes of the graph that may be this one, found by their labels and what is known of them. */
  start(node: number, labels: readonly string[] | null): void {
    const hints = this.#pattern.hints[node]!.properties.filter(({ needs }) => this.#ready(needs));
    this.#bindNode(node);
    this.#add(startAt(this.#pattern.nodes[node]!, labels, (frame, running) => hints.flatMap(({ known }) => known(frame, running))));
  }
  /** From the end of a link that has its value to the other one. */
  walk(index: number): void {
    const link = this.#pattern.links[index]!;
    const bothBound = this.isBound(link.left) && this.isBound(link.right);
    const backwards = bothBound ? this.sizes.crowd(link.right) > this.sizes.crowd(link.left) : !this.isBound(link.left);
    const way = wayOf(link, this.#pattern.nodes, backwards, this.isBound(backwards ? link.left : link.right), this.#used(link));
    this.#walked(index);
    this.#add(link.pattern.length === null ? expand(way) : trail(way));
  }
  /** Both ends of a relationship that has its value. */
  walkGiven(index: number): void {
    const link = this.#pattern.links[index]!;
    const leftBound = this.isBound(link.left);
    const way = wayOf(link, this.#pattern.nodes, false, this.isBound(link.right), this.#used(link));
    this.#walked(index);
    this.#add(givenLink(way, leftBound));
  }
  /** The shortest paths between two nodes; the conditions on them are a part of the search. */
  walkShortest(index: number): void {
    const { links, nodes, paths } = this.#pattern;
    const path = paths.findIndex((one) => one.links.includes(index));
    this.#walked(index);
    if (path >= 0) this.#pathMade(path);
    const conditions = this.#readyConditions();
    const each = conditions.flatMap((one) => one.each ?? []);
    const tests = conditions.flatMap((one) => (one.each ? [] : one.holds));
    this.#add(shortest(wayOf(links[index]!, nodes, false, true, []), paths[path]?.slot ?? null, each, tests));
  }
  /** Named paths all of whose parts have their values. */
  makePaths(): void {
    const { nodes, links, paths } = this.#pattern;
    for (const [index, path] of paths.entries()) {
      if (this.#paths[index] || !path.nodes.every((node) => this.#nodes[node]) || !path.links.every((link) => this.#links[link])) continue;
      this.#pathMade(index);
      this.#add(makePath(path, nodes, links));
    }
  }

  #ready(needs: ReadonlySet<string>): boolean {
    return [...needs].every((name) => this.#bound.has(name));
  }
  #readyConditions(): Condition[] {
    const ready = this.#waiting.filter(({ needs }) => this.#ready(needs));
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    return ready;
  }
  #add(open: Open): void {
    this.stages.push({ open, conditions: this.#readyConditions().map(({ holds }) => holds) });
  }
  #bindNode(node: number): void {
    this.#nodes[node] = true;
    this.#bound.add(this.#pattern.nodes[node]!.name);
  }
  #walked(index: number): void {
    const { name, left, right } = this.#pattern.links[index]!;
    this.#links[index] = true;
    this.#bound.add(name);
    this.#bindNode(left);
    this.#bindNode(right);
  }
  #pathMade(index: number): void {
    this.#paths[index] = true;
    this.#bound.add(this.#pattern.paths[index]!.name);
  }
  /** Slots of the links matched before that a link may not repeat. */
  #used({ others }: Link): number[] {
    return others.filter(({ link }) => this.#links[link]).map(({ slot }) => slot);
  }
}
