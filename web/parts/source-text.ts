/** A record's text with every fact in it: press a fact for its sentence; any stretch can be shown and marked. */

import type { Ctx } from '../context.ts';
import { h, vars } from '../dom.ts';
import { ruleWord } from '../rule-words.ts';
import type { Fact } from '../shapes.ts';
import { labelBy, markBy } from './by-model.ts';
import { kindOfKey } from './links.ts';
import { kindName } from './marks.ts';
import { pieces } from './segments.ts';

export interface SourceText {
  readonly element: HTMLElement;
  /** Marks a stretch and scrolls to it; `jump`: also where the text has no pane of its own and the view must move. */
  show(start: number, end: number, jump?: boolean): void;
  /** Marks the stretches no rule claimed, or takes the marks away. */
  markUnread(on: boolean): void;
}

/** Draws the text. Offsets are UTF-16 units of `text`, as the API gives them. */
export function sourceText(text: string, facts: readonly Fact[], unread: readonly { start: number; end: number }[], ctx: Ctx): SourceText {
  const places: { start: number; node: Text }[] = [];
  const element = h('div', { class: 'source source-text', lang: 'zh' });
  let line = h('p');
  const push = (from: number, to: number, fact: Fact | null): void => {
    const node = document.createTextNode(text.slice(from, to));
    places.push({ start: from, node });
    line.append(fact ? factSpan(fact, node, ctx) : node);
  };
  for (const piece of pieces(text.length, facts)) {
    let at = piece.start;
    while (at < piece.end) {
      const newline = text.indexOf('\n', at);
      const stop = newline < 0 || newline >= piece.end ? piece.end : newline;
      if (stop > at) push(at, stop, piece.fact);
      if (stop < piece.end) {
        if (line.hasChildNodes()) element.append(line);
        line = h('p');
      }
      at = stop < piece.end ? stop + 1 : piece.end;
    }
  }
  if (line.hasChildNodes()) element.append(line);

  const rangesOf = (start: number, end: number): Range[] =>
    places.flatMap(({ start: from, node }) => {
      const to = from + node.length;
      if (to <= start || from >= end) return [];
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - from));
      range.setEnd(node, Math.min(node.length, end - from));
      return [range];
    });
  return {
    element,
    show: (start, end, jump = false) => {
      const ranges = rangesOf(start, Math.max(end, start + 1));
      paint('jiyao-selected', ranges);
      const first = ranges[0]?.startContainer.parentElement;
      if (first) scrollTo(first, jump);
    },
    markUnread: (on) => paint('jiyao-unread', on ? unread.flatMap(({ start, end }) => rangesOf(start, end)) : []),
  };
}

/** Takes every painted mark away; a view calls it when it ends. */
export function clearPaint(): void {
  paint('jiyao-selected', []);
  paint('jiyao-unread', []);
}

/**
 * Scrolls only what holds the text: its own pane, or the whole view where it has none. Beside lists on a narrow page nothing
 * moves unless the reader asked to `jump`. What is in sight stays where it is, or the text would slip from under a press.
 */
export function scrollTo(place: Element, jump = false): void {
  const own = place.closest('.source-pane');
  const scrolls = own !== null && own.scrollHeight > own.clientHeight;
  const pane = scrolls || (own !== null && !jump) ? own : place.closest('main');
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const at = place.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (at > 0 && at < pane.clientHeight * 0.8) return;
  pane.scrollBy({ top: at - pane.clientHeight / 3, behavior });
}

function paint(name: string, ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined') return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

function factSpan(fact: Fact, node: Text, ctx: Ctx): HTMLElement {
  const kind = fact.node === null ? null : kindOfKey(fact.node);
  const label = labelBy(`${kind ? `${kindName(kind, ctx)} · ` : ''}${ctx.t(ruleWord(fact.rule))}`, fact.by, ctx);
  const span = fact.edge
    ? h('span', { class: 'fact-text', role: 'button', tabindex: 0, 'data-edge': fact.edge, title: label }, node)
    : h('span', { class: 'fact-text plain', title: label }, node);
  markBy(span, fact.by);
  return kind ? vars(span, { '--c': `var(--kind-${kind})` }) : span;
}
