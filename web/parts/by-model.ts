/** How the page tells apart what a language model read from what the rules read: a dashed mark, and the word. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { Evidence } from '../shapes.ts';

/** The word beside a fact; null where the rules read it. */
export function modelTag(by: Evidence['by'], ctx: Ctx): HTMLElement | null {
  return by === 'model' ? h('span', { class: 'tag by-model', title: ctx.t('byModelNote') }, ctx.t('byModel')) : null;
}

/** A label that says so. */
export const labelBy = (label: string, by: Evidence['by'] | undefined, ctx: Ctx): string =>
  by === 'model' ? `${label} · ${ctx.t('byModel')}` : label;

/** Marks what stands for a fact. */
export function markBy<E extends HTMLElement>(element: E, by: Evidence['by'] | undefined): E {
  element.classList.toggle('by-model', by === 'model');
  return element;
}
