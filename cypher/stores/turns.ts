/**
 * Who asks when. A question that is quick has its answer quickly whatever others ask: it begins at once or after at most some others'
 * first moments. One that takes longer goes on in one of few slow turns; where these are taken it is ended, waits for one in the order of
 * coming, and begins anew: it only reads. What waits is bounded, so that a flood is told at once. Between callers it is fair: who has the
 * fewest places goes first, so that one's many questions do not hold up another's one.
 */
import { QueryRefused } from '../store.ts';
import { untilAborted } from './until-aborted.ts';

export interface TurnsOptions {
  /** Questions in their first moments at once. */
  quick: number;
  /** Questions past them at once. */
  slow: number;
  /** Milliseconds of the first moments. */
  moments: number;
  /** Questions that wait for their first turn, and for a slow one. */
  waiting: number;
}

/** What a turn gives its work. */
export interface Turn {
  /** Aborted when the work has to end: the turn is over, or nobody waits any more. */
  signal: AbortSignal;
  /** Says that the work itself begins now, after what it needs is there: its time counts from here. */
  begin(): void;
}
/** Whose question it is: saved ones have turns and processes of their own. */
export type Kind = 'own' | 'saved';

export interface Turns {
  /**
   * Does the work in its turn, at most `timeout` milliseconds from when it says that it begins. It may be ended and begun anew, so it must only read.
   * Throws QueryRefused `busy` or `timeout`, and what the work throws. `caller` is who asks, as far as that is known.
   */
  take<T>(work: (turn: Turn) => Promise<T>, timeout: number, signal?: AbortSignal, caller?: string): Promise<T>;
}

interface Waiting {
  caller: string;
  begin(): void;
  drop(error: Error): void;
}

const busy = (): QueryRefused =>
  new QueryRefused('busy', 'Too many questions are being answered at this moment; ask again in a few seconds.');
const tooLong = (timeout: number): QueryRefused =>
  new QueryRefused(
    'timeout',
    `The query took more than ${timeout / 1000} s and was ended. Narrow it: name a kind, a place or a date, or lower LIMIT.`,
  );
/** Nobody hears it. */
const gone = (): QueryRefused => new QueryRefused('timeout', 'The question was taken back.');

/** How often each one stands in a list; 0 where it does not. */
class Counts {
  readonly #counts = new Map<string, number>();
  of(one: string): number {
    return this.#counts.get(one) ?? 0;
  }
  add(one: string, count: 1 | -1): void {
    const now = this.of(one) + count;
    if (now > 0) this.#counts.set(one, now);
    else this.#counts.delete(one);
  }
}

/** Places of one kind, and those who wait for one. */
class Places {
  readonly #queue: Waiting[] = [];
  readonly #held = new Counts();
  readonly #waits = new Counts();
  readonly #most: number;
  readonly #order: 'first' | 'both';
  #free: number;
  #newest = true;

  /**
   * `order`: who comes next of those of one caller who wait. The newest and the oldest in turn: under a flood that keeps those quick who
   * come after it, and nobody waits for ever while new ones keep coming.
   */
  constructor(places: number, most: number, order: 'first' | 'both') {
    this.#free = places;
    this.#most = most;
    this.#order = order;
  }
  /** Takes a place if one is free. */
  take(caller: string): boolean {
    if (this.#free === 0) return false;
    this.#free -= 1;
    this.#held.add(caller, 1);
    return true;
  }
  /** Waits for a place. Throws `busy` where too many wait, to one of the caller that has most waiting: the newest, or with both in turn the oldest. */
  async wait(signal: AbortSignal, caller: string): Promise<void> {
    if (this.take(caller)) return;
    await untilAborted<void>(signal, (resolve, reject) => {
      const one: Waiting = { caller, begin: resolve, drop: reject };
      this.#queue.push(one);
      this.#waits.add(caller, 1);
      if (this.#queue.length > this.#most) this.#turnAway();
      return () => {
        this.#leave(one);
        reject(gone());
      };
    });
  }
  give(caller: string): void {
    this.#held.add(caller, -1);
    this.#free += 1;
    const next = this.#next();
    if (!next) return;
    this.#leave(next);
    this.take(next.caller);
    next.begin();
  }
  /** Of the callers with the fewest places, the one whose turn it is. */
  #next(): Waiting | undefined {
    const fewest = Math.min(...this.#queue.map(({ caller }) => this.#held.of(caller)));
    const fair = this.#queue.filter(({ caller }) => this.#held.of(caller) === fewest);
    const newest = this.#order === 'both' && this.#newest;
    this.#newest = !this.#newest;
    return newest ? fair.at(-1) : fair[0];
  }
  #turnAway(): void {
    const most = Math.max(...this.#queue.map(({ caller }) => this.#waits.of(caller)));
    const greedy = this.#queue.filter(({ caller }) => this.#waits.of(caller) === most);
    const one = this.#order === 'first' ? greedy.at(-1) : greedy[0];
    if (!one) return;
    this.#leave(one);
    one.drop(busy());
  }
  #leave(one: Waiting): void {
    const at = this.#queue.indexOf(one);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    this.#waits.add(one.caller, -1);
  }
}

const moved = Symbol('moved');

/** Turns of their own: nothing taken here holds up what is taken elsewhere. */
export function turns({ quick, slow, moments, waiting }: TurnsOptions): Turns {
  const first = new Places(quick, waiting, 'both');
  const long = new Places(slow, waiting, 'first');

  /** Does the work, `begun` in a quick place or not; `moved`: its moments are over and no slow place was free. */
  async function attempt<T>(
    work: (turn: Turn) => Promise<T>,
    timeout: number,
    outer: AbortSignal,
    quickly: boolean,
    caller: string,
  ): Promise<T | typeof moved> {
    const control = new AbortController();
    let places = quickly ? first : long;
    let why: 'late' | 'moved' | null = null;
    const end = (reason: typeof why): void => {
      why ??= reason;
      control.abort();
    };
    const taken = (): void => end(null);
    outer.addEventListener('abort', taken);
    const timers: NodeJS.Timeout[] = [];
    const begin = (): void => {
      timers.push(setTimeout(() => end('late'), timeout));
      if (quickly) timers.push(setTimeout(move, moments));
    };
    const move = (): void => {
      if (long.take(caller)) {
        first.give(caller);
        places = long;
      } else end('moved');
    };
    try {
      const ended = new Promise<never>((_, reject) => {
        control.signal.addEventListener('abort', () => reject(why === 'late' ? tooLong(timeout) : gone()));
      });
      // The answer comes at the limit, whatever the store does about being told to end.
      return await Promise.race([work({ signal: control.signal, begin }), ended]);
    } catch (error) {
      if (why === 'moved') return moved;
      throw error;
    } finally {
      timers.forEach(clearTimeout);
      outer.removeEventListener('abort', taken);
      places.give(caller);
    }
  }

  return {
    async take(work, timeout, signal = new AbortController().signal, caller = '') {
      if (signal.aborted) throw gone();
      await first.wait(signal, caller);
      const answer = await attempt(work, timeout, signal, true, caller);
      if (answer !== moved) return answer;
      await long.wait(signal, caller);
      return (await attempt(work, timeout, signal, false, caller)) as Exclude<typeof answer, typeof moved>;
    },
  };
}
