/** A part of a body's page: drawn from its answer; what it chooses stands in the address, and a change asks and draws this part alone. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { State } from '../state.ts';

export interface Part {
  readonly element: HTMLElement;
  update(state: State): void;
  end(): void;
}
/** How a part asks and draws; `chosen` is what of the state its question hangs on beside key and period. */
export interface PartOf<T> {
  chosen(state: State): string;
  ask(state: State, signal: AbortSignal): Promise<T>;
  /** Draws and returns how to end it. */
  draw(root: HTMLElement, data: T): () => void;
}

/** The part, drawn from the answer that came with the page. */
export function part<T>(first: T, { chosen, ask, draw }: PartOf<T>, ctx: Ctx): Part {
  const element = h('div');
  let now = chosen(ctx.state);
  let endDrawn = draw(element, first);
  let endLoad = (): void => {};
  return {
    element,
    update(state) {
      if (chosen(state) === now) return;
      now = chosen(state);
      const held = element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.choice : undefined;
      endLoad();
      endLoad = ctx.load(
        element,
        'organization',
        (signal) => ask(state, signal),
        (data) => {
          endDrawn();
          endDrawn = draw(element, data);
          // The choice that was pressed is drawn anew: the keyboard stays where it was.
          if (held) element.querySelector<HTMLElement>(`[data-choice="${CSS.escape(held)}"]`)?.focus();
        },
      );
    },
    end() {
      endLoad();
      endDrawn();
    },
  };
}

/** Counts as options: pressing one leaves what it counts, pressing it again all. */
export function filterOptions(
  name: string,
  options: readonly { value: string; mark: Element | null; word: string; count: number }[],
  ctx: Ctx,
): HTMLElement[] {
  const chosen = ctx.state.filter[name] ?? '';
  return options
    .filter(({ value, count }) => count > 0 || value === chosen)
    .map(({ value, mark, word, count }) =>
      h(
        'button',
        {
          type: 'button',
          class: 'role-word choice',
          'aria-pressed': String(value === chosen),
          'data-choice': `${name} ${value}`,
          title: `${ctx.t('filterBy')}：${word}`,
          onclick: () => ctx.go({ filter: { ...ctx.state.filter, [name]: value === chosen ? '' : value } }),
        },
        mark,
        word,
        h('b', {}, count),
      ),
    );
}
